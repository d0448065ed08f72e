import { posix } from 'node:path';
import type { ChapterFiles } from '../chapters.ts';
import type { Resolve } from '../source-page.ts';

/** Name of the document that holds a page of the site. */
export const documentOf = (file: string): string => file.replace(/\.html$/, '.xhtml');

/** The document that holds the methods whose names begin with a letter. */
export function methodsDocument(name: string): string {
  const first = name.normalize('NFD')[0]?.toLowerCase() ?? '';
  return /[a-z]/.test(first) ? `methods-${first}.xhtml` : 'methods-0.xhtml';
}

/**
 * Finds where the book holds what a page of the site holds.
 * @param methodNames names of methods by slug
 */
export function placesInBook(chapters: readonly ChapterFiles[], methodNames: ReadonlyMap<string, string>): Resolve {
  const pages = new Set(chapters.flatMap(({ opener, sections }) => [opener, ...sections.map(({ file }) => file)]));
  return (file, anchor) => {
    // Every document lists its works on its own page; the book lists them once.
    if (anchor?.startsWith('ref-')) return `references.xhtml#${anchor}`;
    const [folder = '', name = ''] = file.replace(/\.html$/, '').split('/');
    if (pages.has(file)) return `${documentOf(file)}${anchor === undefined || isDropped(anchor) ? '' : `#${anchor}`}`;
    if (name === 'all') return `${folder}.xhtml`;
    if (folder === 'references') return `references.xhtml${name ? `#ref-${name}` : ''}`;
    if (folder === 'methods' && methodNames.has(name)) return `${methodsDocument(methodNames.get(name) ?? '')}#method-${name}`;
    if (file === 'glossary.html') return `glossary.xhtml${anchor === undefined ? '' : `#term-${anchor}`}`;
    if (file === 'notation.html') return `notation.xhtml${anchor === undefined ? '' : `#symbol-${anchor}`}`;
    return undefined;
  };
}

/** Anchors of parts that the book leaves out. */
const isDropped = (anchor: string): boolean => anchor === 'references' || anchor === 'main';

/** An address in the book as one of its documents names it. */
export function seenFrom(document: string, target: string): string {
  const [file = '', anchor] = target.split('#');
  const relative = file === document ? '' : posix.relative(posix.dirname(document), file);
  return anchor === undefined ? relative || posix.basename(file) : `${relative}#${anchor}`;
}
