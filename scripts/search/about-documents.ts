import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { parseMdx } from '../../src/markdown/parse.ts';
import { takeHeadingParts } from '../../src/markdown/heading-syntax.ts';
import { documentsInOrder } from '../../src/model/catalog.ts';
import { chapterPath, methodPath, referencePath, sectionPath, termPath } from '../../src/model/paths.ts';
import { plainText } from '../../src/model/plain-text.ts';
import type { AboutDocument } from '../../src/model/search/about-index.ts';
import type { SearchRecord } from '../../src/model/search/records.ts';
import { taxonomyPaths } from '../../src/model/taxonomy.ts';
import { printedFacts } from '../../src/site-content/method-page.ts';
import type { Site } from '../../src/site-content/site.ts';

type Fields = AboutDocument['fields'];

/**
 * What the work says about each record: from its own page, and from the sentences elsewhere that refer to it.
 * @param descriptions of pages that are no entry of the content, by path
 */
export function aboutDocuments(
  site: Site,
  records: readonly SearchRecord[],
  descriptions: ReadonlyMap<string, string> = new Map(),
): AboutDocument[] {
  const texts = aboutTexts(site);
  const kin = kinOf(site, records);
  return records.flatMap(({ title, aliases, path, detail, kind }, record): AboutDocument[] => {
    const names = kind === 'reference' ? [] : aliases;
    const own = texts.get(path) ?? [];
    return [
      {
        record,
        kin: [...(kin.get(path) ?? [])],
        fields: [
          { text: title, weight: 6 },
          { text: names.join(' '), weight: 4 },
          { text: descriptions.get(path) ?? '', weight: 2 },
          { text: detail, weight: kind === 'section' ? 1.5 : 0.5 },
          ...own,
        ],
      },
    ];
  });
}

/** By path, the records that a page or passage links to or is linked from: the graph of methods, terms and passages. */
function kinOf({ placed, content, catalog }: Site, records: readonly SearchRecord[]): Map<string, Set<number>> {
  const placeOf = new Map(records.map(({ path }, record) => [path, record]));
  const kin = new Map<string, Set<number>>();
  const join = (a: string, b: string): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const record = placeOf.get(to);
      if (record === undefined || !placeOf.has(from) || from === to) continue;
      kin.set(from, (kin.get(from) ?? new Set()).add(record));
    }
  };
  for (const { path, anchor, prose } of placed) {
    for (const { scheme, target, under } of prose.mentions) {
      const found = scheme === 'method' ? catalog.methods.get(target) : catalog.terms.get(target);
      const place = `${path}#${anchor ?? under ?? ''}`;
      if (found) join(placeOf.has(place) ? place : path, found.href);
    }
  }
  for (const { key, data } of content.methods.values())
    for (const other of [...data.buildsOn, ...data.comparedWith]) join(methodPath(key), methodPath(other));
  for (const { key, data } of content.glossary.values()) for (const other of data.seeAlso) join(termPath(key), termPath(other));
  return kin;
}

/** Texts by the path of the record. */
function aboutTexts(site: Site): Map<string, Fields> {
  const texts = new Map<string, Fields>();
  const add = (path: string, weight: number, ...parts: (string | undefined)[]): void => {
    const fields = texts.get(path) ?? [];
    fields.push(
      ...parts
        .filter((text) => text !== undefined)
        .map((text) => ({ text: plainText(text, site.catalog).replace(/\\[a-zA-Z]+|[{}]/g, ' '), weight })),
    );
    texts.set(path, fields);
  };
  const { content, catalog } = site;
  const { methods, terms, sections, passages: ofPassages } = content.inOtherWords;
  const places = taxonomyPaths(content.taxonomy);
  for (const { key, data, body } of content.methods.values()) {
    const path = methodPath(key);
    add(path, 7, data.summary);
    add(path, 5, methods[key]);
    // How its authors put it: titles of works name the subject in the words of the field.
    add(path, 4, content.references.get(data.references[0] ?? '')?.data.title);
    add(path, 2, (places.get(data.taxonomy) ?? []).join(' '), data.kind);
    add(path, 0.7, ...printedFacts(data).map(({ value }) => value));
    add(path, 1, ...[...passages(body).values()]);
    add(path, 1, ...(site.mentionedBy.method.get(key) ?? []).map(({ sentence }) => sentence));
  }
  for (const { key, data } of content.glossary.values()) {
    add(termPath(key), 3, data.definition);
    add(termPath(key), 4, terms[key]);
    add(termPath(key), 0.7, ...(site.mentionedBy.term.get(key) ?? []).map(({ sentence }) => sentence));
  }
  const chapters = new Map(content.chapters.map((entry) => [entry.key, entry]));
  for (const { key, chapter, section } of documentsInOrder(content)) {
    const entry = section ?? chapters.get(chapter);
    if (!entry) continue;
    const path = section ? sectionPath(key) : chapterPath(key);
    add(path, 2, sections[entry.key]);
    add(path, 2, entry.data.summary, section?.data.description, section ? undefined : chapters.get(chapter)?.data.question);
    add(
      path,
      1,
      ...(section?.data.keyPoints ?? []),
      ...(section?.data.openQuestions ?? []),
      ...(section?.data.questions ?? []).flatMap(({ question, answer }) => [question, answer]),
    );
    for (const [id, text] of passages(entry.body)) {
      const place = id === '' ? path : `${path}#${id}`;
      add(place, 5, ofPassages[id]);
      add(place, 1, text);
    }
  }
  for (const [id, { href }] of catalog.figures) {
    const figure = content.figures.get(id)?.data;
    add(href, 1.5, figure?.caption, figure?.alt);
    add(href, 0.5, figure?.description);
  }
  for (const [id, { href }] of catalog.tables) {
    const table = content.tables.get(id)?.data;
    add(href, 2, table?.caption, ...(table?.columns ?? []).map(({ label }) => label));
    add(href, 0.3, ...(table?.rows ?? []).flatMap(({ cells }) => Object.values(cells).map(String)));
  }
  for (const key of content.references.keys())
    add(referencePath(key), 0.5, ...(site.citedBy.get(key) ?? []).map(({ sentence }) => sentence));
  return texts;
}

/** The words of a body by the id of the heading above them; `` for what stands before the first. Formulas and code stay out. */
function passages(body: string): Map<string, string> {
  const found = new Map<string, string>();
  let tree: Root;
  try {
    tree = parseMdx(body);
  } catch {
    return found;
  }
  let under = '';
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading') under = takeHeadingParts(node).id ?? under;
    if (node.type !== 'text' || ancestors.some(({ type }) => type === 'heading')) return;
    found.set(under, `${found.get(under) ?? ''} ${node.value}`);
  });
  return found;
}
