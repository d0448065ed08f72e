import { documentsInOrder } from '../model/catalog.ts';
import { cslItem } from '../model/csl.ts';
import { plainText } from '../model/plain-text.ts';
import { fileOfPath, methodPath, sectionPath, termPath } from '../model/paths.ts';
import { emptyProse } from '../model/prose.ts';
import { readingMinutes } from '../model/reading-time.ts';
import { themeOf } from '../model/taxonomy.ts';
import { dataPack, type DataPack } from '../schema/data-pack.ts';
import { citedOnPage } from './page-references.ts';
import type { Site } from './site.ts';

const makers: { [Name in keyof DataPack]: (site: Site) => DataPack[Name] } = {
  references: ({ content }) =>
    [...content.references.values()].map(({ key, data }) => cslItem(key, data) as DataPack['references'][number]),
  methods: methodRecords,
  sections: sectionRecords,
  tables: tableRecords,
  glossary: ({ content, catalog }) =>
    [...content.glossary.values()].map(({ key, data }) => ({
      slug: key,
      ...data,
      definition: plainText(data.definition, catalog),
      url: fileOfPath(termPath(key)),
    })),
};

/** The tables of facts, in reading order. */
function tableRecords({ content, catalog }: Site): DataPack['tables'] {
  const plain = (value: string | number): string | number => (typeof value === 'number' ? value : plainText(value, catalog));
  return [...catalog.tables].flatMap(([slug, { label, href }]) => {
    const data = content.tables.get(slug)?.data;
    if (!data) return [];
    return [
      {
        slug,
        label,
        title: data.title,
        caption: plainText(data.caption, catalog),
        columns: data.columns.map(({ note, ...column }) => ({
          ...column,
          ...(note !== undefined && { note: plainText(note, catalog) }),
        })) as DataPack['tables'][number]['columns'],
        rows: data.rows.map(({ source, cells }) => ({
          source,
          cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, plain(value)])),
        })),
        url: fileOfPath(href),
      },
    ];
  });
}

/** One of the public data files, checked against its schema before it is written. */
export function dataFile<Name extends keyof DataPack>(name: Name, site: Site): string {
  return `${JSON.stringify(dataPack[name].parse(makers[name](site)), null, 1)}\n`;
}

function methodRecords({ content, catalog, mentionedBy }: Site): DataPack['methods'] {
  const sectionOf = new Map(content.sections.map(({ key }) => [sectionPath(key), key]));
  return [...content.methods.values()].map(({ key, data }) => {
    const { summary, facts, references, ...rest } = data;
    const sections = (mentionedBy.method.get(key) ?? []).map(({ href }) => sectionOf.get(href.split('#')[0] ?? ''));
    return {
      slug: key,
      ...rest,
      summary: plainText(summary, catalog),
      theme: themeOf(data.taxonomy),
      references,
      sections: [...new Set(sections.filter((section) => section !== undefined))],
      facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as DataPack['methods'][number]['facts'],
      url: fileOfPath(methodPath(key)),
    };
  });
}

function sectionRecords(site: Site): DataPack['sections'] {
  const { content, prose } = site;
  return documentsInOrder(content).flatMap(({ key, section }) => {
    if (!section) return [];
    const found = prose.get(key) ?? emptyProse();
    return [
      {
        chapter: section.chapter,
        slug: section.slug,
        number: section.data.number,
        title: section.data.title,
        description: section.data.description,
        url: fileOfPath(sectionPath(key)),
        words: found.words,
        minutes: readingMinutes(found),
        anchors: found.headings.map(({ id, title, depth }) => ({ anchor: id, title, depth })),
        references: citedOnPage(site, sectionPath(key)),
        methods: [...new Set(found.mentions.filter(({ scheme }) => scheme === 'method').map(({ target }) => target))],
      },
    ];
  });
}
