import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../../src/site-content/edition.ts';
import { citedOnPage, inBibliographyOrder } from '../../../src/site-content/page-references.ts';
import type { Site } from '../../../src/site-content/site.ts';
import { glossaryList, linkedTargets, methodsInShort } from '../appendices.ts';
import type { ChapterFiles } from '../chapters.ts';
import { referenceList } from '../reference-list.ts';
import { readSourcePage, rewriteLinks } from '../source-page.ts';
import { titleParts, workTitle } from '../title.ts';
import { joinedId, placesInPrint, type Lists } from './places.ts';

/**
 * Some chapters as one page to be printed: contents, text, and at the end the methods, terms and works that the text names.
 * @param folder where the page will lie; sheets and fonts are those of the built site
 */
export function printDocument(
  site: Site,
  edition: Edition,
  dist: string,
  folder: string,
  chapters: readonly ChapterFiles[],
  part?: string,
): string {
  const pages = chapters.flatMap(({ opener, sections }) => [opener, ...sections.map(({ file }) => file)]);
  const joined = pages.map((file) => ({ file, root: h('div', readSourcePage(dist, file, 'paper').children) }));
  const all = h(
    'div',
    joined.map(({ root }) => root),
  );
  const cited = new Set(pages.flatMap((file) => citedOnPage(site, `/${file.replace(/\.html$/, '')}/`)));
  const methods = linkedTargets(all, /(?:^|\/)methods\/([^/]+)\.html/);
  const terms = linkedTargets(all, /(?:^|\/)glossary\.html#(.+)$/);
  for (const slug of methods) {
    const key = site.content.methods.get(slug)?.data.references[0];
    if (key !== undefined) cited.add(key);
  }
  const lists: Lists = { references: cited, methods, terms, symbols: new Set() };
  const place = placesInPrint(chapters, lists);

  const parts = joined.map(({ file, root }) => {
    const isOpener = chapters.some(({ opener }) => opener === file);
    unfold(root);
    // Sheets know what a drawing uses again by its id, which bears the figure's name.
    const drawn = new Set(selectAll('svg [id]', root).map(({ properties }) => properties['id']));
    rewriteLinks(root, file, (id) => (drawn.has(id) ? id : joinedId(file, id)), place);
    if (!isOpener) lowerHeadings(root);
    return h(isOpener ? 'section.print-chapter' : 'section.print-section', { id: joinedId(file) }, root.children);
  });
  const atEnd = (id: string, title: string, list: Element): Element => {
    rewriteLinks(list, 'index.html', (own) => own, place);
    return h('section.print-list', { id }, [h('h1', title), list]);
  };
  const keys = inBibliographyOrder([...cited], site.catalog);
  const ends = [
    ...(methods.size > 0
      ? [
          atEnd(
            'methods',
            'Methods in short',
            methodsInShort(site, (slug) => methods.has(slug)),
          ),
        ]
      : []),
    ...(terms.size > 0
      ? [
          atEnd(
            'glossary',
            'Glossary',
            glossaryList(site, (slug) => terms.has(slug)),
          ),
        ]
      : []),
    h('section.print-list', { id: 'works' }, [h('h1', 'References'), referenceList(site, keys, place)]),
  ];
  const contents = h('nav.print-contents', [h('h2', 'Contents'), contentsList(chapters, ends.length === 3)]);
  return toHtml(
    page(part ?? workTitle, dist, folder, [h('header.print-title', [...titleParts(edition, part), contents]), ...parts, ...ends]),
  );
}

/** What unfolds in a browser stands open, but for what is extra: the symbols stay with their equation, the long description with its screen. */
function unfold(root: Element): void {
  for (const details of selectAll('details', root))
    details.properties['open'] = !/long-description/.test(String(details.properties['className']));
}

function lowerHeadings(root: Element): void {
  visit(root, 'element', (node) => {
    const level = /^h([1-5])$/.exec(node.tagName)?.[1];
    if (level !== undefined) node.tagName = `h${Number(level) + 1}`;
  });
}

function contentsList(chapters: readonly ChapterFiles[], hasAll: boolean): Element {
  const item = (href: string, number: string, title: string, inner: ElementContent[] = []): Element =>
    h('li', [h('a', { href }, [h('span.heading-number', number), ` ${title}`]), ...inner]);
  return h('ol', [
    ...chapters.map(({ opener, number, title, sections }) =>
      item(`#${joinedId(opener)}`, number, title, [
        h(
          'ol',
          sections.map((section) => item(`#${joinedId(section.file)}`, section.number, section.title)),
        ),
      ]),
    ),
    ...(hasAll ? [item('#methods', '', 'Methods in short'), item('#glossary', '', 'Glossary')] : []),
    item('#works', '', 'References'),
  ]);
}

function page(title: string, dist: string, folder: string, children: ElementContent[]): Root {
  const sheets = ['assets', 'assets/figures']
    .flatMap((name) => readdirSync(join(dist, name)).map((file) => join(name, file)))
    .filter((file) => file.endsWith('.css'))
    .sort();
  const sheet = (file: string): Element => h('link', { rel: 'stylesheet', href: relative(folder, file) });
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en-US', dataColorScheme: 'light' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', title),
          ...sheets.map((file) => sheet(join(dist, file))),
          sheet(join(import.meta.dirname, 'print.css')),
        ]),
        h('body', [h('main', children)]),
      ]),
    ],
  };
}
