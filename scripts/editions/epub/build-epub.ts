import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Browser } from 'playwright-core';
import { fileOfPath, methodPath } from '../../../src/model/paths.ts';
import type { Edition } from '../../../src/site-content/edition.ts';
import { inBibliographyOrder } from '../../../src/site-content/page-references.ts';
import type { Site } from '../../../src/site-content/site.ts';
import { factList, glossaryList, notationList } from '../appendices.ts';
import { chapterFiles } from '../chapters.ts';
import { deterministicZip, type ArchiveFile } from '../deterministic-zip.ts';
import { referenceList } from '../reference-list.ts';
import { readSourcePage, rewriteLinks, type Resolve } from '../source-page.ts';
import { stillDrawings, stillPage, type StillDrawings } from '../still-drawings.ts';
import { titleParts, workTitle } from '../title.ts';
import { fitToBook } from './blocks.ts';
import { navigationDocument, type NavigationItem } from './navigation.ts';
import { containerDocument, packageDocument, type Item } from './package.ts';
import { documentOf, methodsDocument, placesInBook, seenFrom } from './places.ts';
import { bookPage, type BookDocument } from './xhtml.ts';

const nothingDrawn: StillDrawings = { drawings: [], patches: [] };

/** The whole work as EPUB 3. */
export async function buildEpub(site: Site, edition: Edition, dist: string, browser: Browser): Promise<Uint8Array> {
  const { content } = site;
  const chapters = chapterFiles(site);
  const place = placesInBook(chapters, new Map([...content.methods].map(([slug, { data }]) => [slug, data.name])));
  const documents: BookDocument[] = [{ name: 'title.xhtml', title: workTitle, type: 'titlepage', children: titleParts(edition) }];

  const resolveFrom =
    (document: string): Resolve =>
    (file, anchor) => {
      const target = place(file, anchor);
      return target === undefined ? undefined : seenFrom(document, target);
    };
  /** Links of a part of the book: those of a page of the site, or of fields, which name pages from the site's root. */
  const link = (children: ElementContent[], document: string, from: string, ownId = (id: string): string => id): ElementContent[] => {
    const root: Element = h('div', children);
    rewriteLinks(root, from, ownId, resolveFrom(document));
    return root.children;
  };

  const drawing = await stillPage(browser);
  for (const { opener, sections } of chapters) {
    for (const file of [opener, ...sections.map((section) => section.file)]) {
      const page = readSourcePage(dist, file, 'book');
      const hasDrawing = JSON.stringify(page.children).includes('"tagName":"svg"');
      const drawings = hasDrawing ? await stillDrawings(drawing, dist, file) : nothingDrawn;
      const document = documentOf(file);
      documents.push({
        name: document,
        title: page.title,
        type: 'chapter',
        children: link(fitToBook(page.children, drawings), document, file),
      });
    }
  }

  await drawing.close();

  const byLetter = Map.groupBy(
    [...content.methods].sort(([, a], [, b]) => a.data.name.localeCompare(b.data.name, 'en')),
    ([, { data }]) => methodsDocument(data.name),
  );
  for (const [document, methods] of [...byLetter].sort(([a], [b]) => a.localeCompare(b))) {
    const letter = /-(.)\./.exec(document)?.[1]?.toUpperCase() ?? '';
    const title = `Methods, ${letter === '0' ? 'digits and signs' : letter}`;
    const parts = methods.flatMap(([slug, { data }]) => {
      const file = fileOfPath(methodPath(slug));
      return h('section', { id: `method-${slug}` }, [
        h('h2', data.name),
        h('p', h('small', `${data.kind}, ${data.year}${data.status === 'since' ? ', since the survey' : ''}`)),
        ...link(methodProse(dist, file), document, file, (id) => `${slug}--${id}`),
        factList(data),
      ]);
    });
    documents.push({ name: document, title, type: 'appendix', children: [h('h1', title), ...parts] });
  }

  const own = (name: string, title: string, type: string, list: Element): void =>
    void documents.push({ name, title, type, children: [h('h1', title), ...link([list], name, 'index.html')] });
  own(
    'glossary.xhtml',
    'Glossary',
    'glossary',
    glossaryList(site, () => true),
  );
  own('notation.xhtml', 'Notation', 'appendix', notationList(site));
  const keys = inBibliographyOrder([...content.references.keys()], site.catalog);
  documents.push({
    name: 'references.xhtml',
    title: 'References',
    type: 'bibliography',
    children: [h('h1', 'References'), referenceList(site, keys, resolveFrom('references.xhtml'))],
  });
  return pack(documents, edition, navigation(documents), dist);

  function navigation(all: readonly BookDocument[]): NavigationItem[] {
    const rest = all.filter(({ type }) => type !== 'chapter' && type !== 'titlepage').map(({ name, title }) => ({ href: name, title }));
    const isMethods = ({ href }: NavigationItem): boolean => href.startsWith('methods-');
    return [
      ...chapters.map(({ opener, number, title, sections }) => ({
        href: documentOf(opener),
        title: `${number} ${title}`,
        children: sections.map((section) => ({ href: documentOf(section.file), title: `${section.number} ${section.title}` })),
      })),
      { href: rest.find(isMethods)?.href ?? '', title: 'Methods', children: rest.filter(isMethods) },
      ...rest.filter((item) => !isMethods(item)),
    ];
  }
}

/** Summary and prose of a method's page. */
function methodProse(dist: string, file: string): ElementContent[] {
  const isProse = (node: ElementContent): boolean =>
    node.type === 'element' && /\b(?:lead|prose)\b/.test([node.properties['className']].flat().join(' '));
  return fitToBook(readSourcePage(dist, file, 'book').children.filter(isProse), nothingDrawn);
}

function pack(documents: readonly BookDocument[], edition: Edition, navigation: readonly NavigationItem[], dist: string): Uint8Array {
  const pages = documents.map((document) => ({ ...document, ...bookPage(document) }));
  const items: Item[] = [
    ...pages.map(({ name, properties }) => ({
      id: name.replace(/\.xhtml$/, '').replace(/[^a-z0-9-]/gi, '_'),
      name,
      mediaType: 'application/xhtml+xml',
      properties,
      inSpine: true,
    })),
    { id: 'nav', name: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: ['nav'], inSpine: true },
    { id: 'style', name: 'book.css', mediaType: 'text/css', properties: [], inSpine: false },
    { id: 'math-font', name: 'fonts/math.woff2', mediaType: 'font/woff2', properties: [], inSpine: false },
  ];
  // The contents follow the title page.
  items.splice(
    1,
    0,
    ...items.splice(
      items.findIndex(({ id }) => id === 'nav'),
      1,
    ),
  );
  const text = (name: string, content: string): ArchiveFile => ({ name, data: new TextEncoder().encode(content) });
  return deterministicZip(
    [
      // Must be first and stored: readers find it at a fixed place.
      { ...text('mimetype', 'application/epub+zip'), stored: true },
      text('META-INF/container.xml', containerDocument),
      text('book/package.opf', packageDocument(`${workTitle}: a survey reader`, edition, items)),
      text('book/nav.xhtml', navigationDocument(navigation)),
      text('book/book.css', readFileSync(join(import.meta.dirname, 'book.css'), 'utf8')),
      { name: 'book/fonts/math.woff2', data: readFileSync(join(dist, 'fonts/math.woff2')) },
      ...pages.map((page) => text(`book/${page.name}`, page.text)),
    ],
    edition.time,
  );
}
