import type { SearchRecord } from '../../src/model/search/records.ts';
import type { BuiltSite } from '../portable/built-site.ts';

/** A page that is no entry of the content, such as a list or the downloads, with what it says of itself. */
export interface SitePage {
  record: SearchRecord;
  description: string;
}

/** Pages that lead to nothing of their own. */
const left = new Set(['index.html', '404.html', 'search.html']);

/** Finds such pages in the built site, so that whoever adds one need not list it here. */
export function sitePages(built: BuiltSite, known: readonly SearchRecord[]): SitePage[] {
  const paths = new Set(known.map(({ path }) => path));
  return [...built.files]
    .filter((file) => /^[^/]+\.html$/.test(file) && !left.has(file))
    .sort()
    .flatMap((file): SitePage[] => {
      const path = `/${file.replace(/\.html$/, '')}/`;
      const html = built.read(file);
      const title = /<title>([^<·]*)/.exec(html)?.[1]?.trim();
      if (paths.has(path) || title === undefined || /http-equiv="?refresh/.test(html)) return [];
      const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const record = { kind: 'section', path, title, detail: 'page', weight: 5 } as const;
      return [{ record: { ...record, aliases: [], label: '', authors: [], year: 0, theme: '', since: false }, description }];
    });
}

/** The records with the pages among the sections, where the order of kinds wants them. */
export function withPages(records: readonly SearchRecord[], pages: readonly SitePage[]): SearchRecord[] {
  const place = records.findIndex(({ kind }) => kind === 'figure' || kind === 'reference');
  return [...records.slice(0, place), ...pages.map(({ record }) => record), ...records.slice(place)];
}
