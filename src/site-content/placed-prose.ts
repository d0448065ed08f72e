import type { Entry } from '../content-source/read-content.ts';
import type { PlacedProse } from '../model/back-references.ts';
import { documentsInOrder } from '../model/catalog.ts';
import { aboutPath, chapterPath, glossaryPath, homePath, methodPath, notationPath, sectionPath } from '../model/paths.ts';
import { plainText } from '../model/plain-text.ts';
import { emptyProse } from '../model/prose.ts';
import { proseKey, type Field, type Work } from './work.ts';

/** Anchors of the blocks that a section or chapter page prints from its front matter. */
export const blockAnchors: Record<string, string> = {
  summary: 'summary',
  question: 'question',
  keyPoints: 'key-points',
  openQuestions: 'open-questions',
  questions: 'self-check',
  outcomes: 'outcomes',
};

/** Every piece of prose of the work with the place where a reader finds it, in reading order. */
export function placedProse(work: Work): PlacedProse[] {
  const { content, prose, fields } = work;
  const fieldsByFile = Map.groupBy(fields, ({ entry }) => entry.file);
  const fieldsOf = (entry: Entry): Field[] => fieldsByFile.get(entry.file) ?? [];
  const chapters = new Map(content.chapters.map((entry) => [entry.key, entry]));

  const documents = documentsInOrder(content).flatMap(({ key, chapter, section }): PlacedProse[] => {
    const entry = section ?? chapters.get(chapter);
    if (!entry) return [];
    const page = `${entry.data.number} ${entry.data.title}`;
    const path = section ? sectionPath(key) : chapterPath(key);
    const found = prose.get(key) ?? emptyProse();
    const blocks = fieldsOf(entry).map((field) => ({
      page,
      path,
      anchor: blockAnchors[String(field.path[0])] ?? 'summary',
      prose: field.prose,
    }));
    const embedded = [
      ...found.figures.flatMap((id) => embed(content.figures.get(id), `fig-${id}`)),
      ...found.tables.flatMap((id) => embed(content.tables.get(id), `tbl-${id}`)),
    ];
    const keyWorks = section ? [] : (chapters.get(chapter)?.data.keyWorks ?? []);
    const named = keyWorks.map((work) => ({
      key: work,
      anchor: '',
      sentence: `Key work of the chapter “${entry.data.title}”.`,
      layer: 'survey' as const,
    }));
    return [
      ...blocks,
      { page, path, prose: found },
      ...embedded,
      { page, path, anchor: 'key-works', prose: { citations: named, mentions: [] } },
    ];

    function embed(embeddedEntry: Entry<'figures'> | Entry<'tables'> | undefined, anchor: string): PlacedProse[] {
      if (!embeddedEntry) return [];
      const place = { page, path, anchor };
      const own = fieldsOf(embeddedEntry);
      if (embeddedEntry.kind !== 'tables') return own.map((field) => ({ ...place, prose: field.prose }));
      const table = embeddedEntry as Entry<'tables'>;
      return [
        ...own.map((field) => ({ ...place, cell: cellInWords(table, field, work), prose: field.prose })),
        { ...place, prose: rowSources(table, work) },
      ];
    }
  });

  const methods = [...content.methods.values()].flatMap((entry): PlacedProse[] => {
    const page = entry.data.name;
    const path = methodPath(entry.key);
    const layer = entry.data.status;
    const introduces = {
      ...emptyProse(),
      citations: entry.data.references.map((key, index) => ({
        key,
        anchor: 'works',
        sentence: index === 0 ? `Introduces ${page}.` : `A work on ${page}.`,
        layer,
      })),
    };
    const pieces = [introduces, ...fieldsOf(entry).map((field) => field.prose)].map((found) => ({
      page,
      path,
      anchor: 'works',
      layer,
      prose: found,
    }));
    return [...pieces, { page, path, layer, prose: prose.get(proseKey(entry)) ?? emptyProse() }];
  });

  const single = [
    ...[...content.glossary.values()].map((entry) => ({
      entry,
      page: `Glossary: ${entry.data.term}`,
      path: glossaryPath,
      anchor: entry.key,
    })),
    ...[...content.notation.values()].map((entry) => ({ entry, page: 'Notation', path: notationPath, anchor: entry.key })),
    ...[...content.people.values()].map((entry) => ({ entry, page: 'About', path: aboutPath, anchor: entry.key })),
    ...[...content.themes.values()].map((entry) => ({ entry, page: entry.data.name, path: homePath, anchor: entry.key })),
    ...[...content.paths.values()].map((entry) => ({ entry, page: entry.data.title, path: homePath, anchor: entry.key })),
  ].flatMap(({ entry, ...place }) => fieldsOf(entry).map((field): PlacedProse => ({ ...place, prose: field.prose })));
  return [...documents, ...methods, ...single];
}

/** What the reader of a table sees at the head of a row. */
function rowName({ data }: Entry<'tables'>, row: number, { content, catalog }: Work): string {
  const cell = String(data.rows[row]?.cells[data.columns[0]?.key ?? ''] ?? '');
  return content.methods.get(cell)?.data.name ?? plainText(cell, catalog);
}

/** Where in a table a field stands: a cell alone is no sentence, so column, row and table are named with it. */
function cellInWords(table: Entry<'tables'>, { path: [part, row, , key] }: Field, work: Work): string | undefined {
  const column = table.data.columns.findIndex((one) => one.key === key);
  if (part !== 'rows' || typeof row !== 'number' || column === -1) return undefined;
  const ofTable = `of the table “${table.data.title}”`;
  return column === 0
    ? `Row ${ofTable}`
    : `“${table.data.columns[column]?.label ?? ''}” in the row “${rowName(table, row, work)}” ${ofTable}`;
}

/** The works that table rows take their facts from, as citations. */
function rowSources(table: Entry<'tables'>, work: Work): PlacedProse['prose'] {
  const citations = table.data.rows.flatMap(({ source }, row) =>
    source.map((key) => ({
      key,
      anchor: '',
      sentence: `Source of the row “${rowName(table, row, work)}” in the table “${table.data.title}”.`,
      layer: 'survey' as const,
    })),
  );
  return { citations, mentions: [] };
}
