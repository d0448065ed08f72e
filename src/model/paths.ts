/** Root-absolute addresses of all pages; the portable pass makes them relative and adds `.html`. */
export const homePath = '/';
export const chapterPath = (chapter: string): string => `/${chapter}/`;
/** @param section `chapter/section` */
export const sectionPath = (section: string): string => `/${section}/`;
export const methodsPath = '/methods/';
export const methodPath = (slug: string): string => `/methods/${slug}/`;
export const comparePath = '/compare/';
/** @param slugs of two to six entries of one kind */
export const comparisonPath = (slugs: readonly string[]): string => `${comparePath}#${slugs.join(',')}`;
export const referencesPath = '/references/';
export const referencePath = (key: string): string => `/references/${key}/`;
export const myListPath = '/my-list/';
export const notesPath = '/notes/';
export const onThisDevicePath = '/on-this-device/';
export const glossaryPath = '/glossary/';
export const termPath = (slug: string): string => `${glossaryPath}#${slug}`;
export const notationPath = '/notation/';
export const symbolPath = (slug: string): string => `${notationPath}#${slug}`;
export const figuresPath = '/figures/';
export const timelinePath = '/timeline/';
export const mapPath = '/map/';
export const searchPath = '/search/';
export const aboutPath = '/about/';
export const downloadsPath = '/downloads/';

/** Name of the file that a root-absolute page address stands for: `/methods/clip/` is `methods/clip.html`. */
export function fileOfPath(path: string): string {
  const [page = '', anchor] = path.split('#');
  const name = page.replace(/^\/|\/$/g, '');
  const file = name === '' ? 'index.html' : /\.[a-z0-9]+$/.test(name) ? name : `${name}.html`;
  return anchor === undefined ? file : `${file}#${anchor}`;
}

/** Name of the Markdown file that stands beside a page: `/introduction/` has `introduction.md`. */
export const markdownFile = (path: string): string => fileOfPath(path).replace(/\.html$/, '.md');

/** Address of one file of the site as seen from another: `a/b.html` from `c/d.html` is `../a/b.html`. */
export function relativeAddress(from: string, to: string): string {
  const up = from.split('/').length - 1;
  return '../'.repeat(up) + to;
}

/** Whether a fragment names a place on a page. One with a comma or an equals sign is the state of a view: `#clip,align`, `#kind=model`. */
export const isPlace = (anchor: string | undefined): anchor is string => anchor !== undefined && anchor !== '' && !/[,=]/.test(anchor);
