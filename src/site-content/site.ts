import { createMarkdownRenderer, type MarkdownRenderer } from '../markdown/render-markdown.ts';
import { indexCitations, indexMentions, type BackReference, type PlacedProse } from '../model/back-references.ts';
import { placedProse } from './placed-prose.ts';
import { loadWork, type Work } from './work.ts';

/** The work with everything that pages ask of it. */
export interface Site extends Work {
  placed: PlacedProse[];
  citedBy: Map<string, BackReference[]>;
  mentionedBy: { method: Map<string, BackReference[]>; term: Map<string, BackReference[]> };
  /** For fields printed on pages that list their own references. */
  withBibliography: MarkdownRenderer;
  /** For fields printed elsewhere: citations lead to the work's page. */
  withoutBibliography: MarkdownRenderer;
}

let cached: { version: number; site: Site } | undefined;

/**
 * Counts changes of the content. It stands on `globalThis` because in development this module is there twice:
 * once for Astro's configuration, once for the pages that Vite runs.
 */
const shared = globalThis as { contentVersion?: number };

/** Says that a file below `content/` was written, added or removed. */
export function contentChanged(): void {
  shared.contentVersion = (shared.contentVersion ?? 0) + 1;
}

/** The site's content, read once; in development it is read again after a file has changed. */
export function getSite(root = process.cwd()): Site {
  const version = shared.contentVersion ?? 0;
  if (cached?.version !== version) cached = { version, site: loadSite(root) };
  return cached.site;
}

function loadSite(root: string): Site {
  const work = loadWork(root);
  const placed = placedProse(work);
  return {
    ...work,
    placed,
    citedBy: indexCitations(placed, work.catalog),
    mentionedBy: { method: indexMentions(placed, work.catalog, 'method'), term: indexMentions(placed, work.catalog, 'term') },
    withBibliography: createMarkdownRenderer(() => work.catalog, true),
    withoutBibliography: createMarkdownRenderer(() => work.catalog),
  };
}
