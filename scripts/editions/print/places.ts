import type { ChapterFiles } from '../chapters.ts';
import type { Resolve } from '../source-page.ts';

/** Id, in a document that joins many pages, of what has the id `anchor` on one of them. */
export const joinedId = (file: string, anchor?: string): string =>
  `${file.replace(/\.html$/, '').replaceAll('/', '.')}${anchor === undefined ? '' : `--${anchor}`}`;

/** What the lists at the end of a printed document hold. */
export interface Lists {
  references: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  /** Notation is printed with its equations; only the whole work lists it as well. */
  symbols: ReadonlySet<string>;
}

/** Finds where a printed document holds what a page of the site holds. */
export function placesInPrint(chapters: readonly ChapterFiles[], { references, methods, terms, symbols }: Lists): Resolve {
  const pages = new Set(chapters.flatMap(({ opener, sections }) => [opener, ...sections.map(({ file }) => file)]));
  const inList = (list: ReadonlySet<string>, prefix: string, key: string | undefined): string | undefined =>
    key !== undefined && list.has(key) ? `#${prefix}-${key}` : undefined;
  return (file, anchor) => {
    if (anchor?.startsWith('ref-')) return inList(references, 'ref', anchor.slice(4));
    const [folder = '', name = ''] = file.replace(/\.html$/, '').split('/');
    if (pages.has(file)) return `#${joinedId(file, anchor === 'references' ? undefined : anchor)}`;
    if (folder === 'references') return inList(references, 'ref', name);
    if (folder === 'methods') return inList(methods, 'method', name);
    if (folder === 'glossary') return inList(terms, 'term', anchor);
    if (folder === 'notation') return inList(symbols, 'symbol', anchor);
    return undefined;
  };
}
