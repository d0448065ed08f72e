import { fold } from './fold.ts';
import { matchNames } from './search/match-names.ts';
import { indexNames, type NameIndex } from './search/name-index.ts';
import { nearNames } from './search/near-names.ts';
import { searchRecord } from './search/records.ts';
import type { Column, Row } from './table/table.ts';
import type { TableOffer } from './table/view.ts';

/** Columns of the catalogue, in order. */
export const catalogueColumns = [
  { key: 'name', label: 'Name' },
  { key: 'summary', label: 'What it is' },
  { key: 'kind', label: 'Kind' },
  { key: 'date', label: 'Date' },
  { key: 'supervision', label: 'Learns from' },
  { key: 'trained', label: 'What is trained' },
  { key: 'input', label: 'Takes' },
  { key: 'output', label: 'Gives' },
  { key: 'place', label: 'Place in the taxonomy' },
  { key: 'code', label: 'Code' },
] as const satisfies readonly Column[];

export const catalogueOffer: TableOffer = {
  columns: catalogueColumns.map(({ key }) => key),
  facets: ['theme', 'kind', 'place', 'supervision', 'trained', 'layer'],
  hidden: ['input', 'output', 'place', 'code'],
  isGrouped: true,
};

/** The names of all entries, for the search by name. */
export const entryNames = (entries: readonly { name: string; aliases: readonly string[] }[]): NameIndex =>
  indexNames(entries.map(({ name, aliases }) => searchRecord({ kind: 'method', path: '', title: name, aliases: [...aliases] })));

/** Which rows answer a query: those it names, those whose text holds its words; when there are none, those spelled nearly so. */
export function entryFinder(rows: readonly Row[], names: () => NameIndex, query: string): (place: number) => boolean {
  const words = fold(query)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length === 0) return () => true;
  const index = names();
  const found = new Set(matchNames(index, query).map(({ record }) => record));
  for (const [place, { text }] of rows.entries()) if (words.every((word) => text.includes(word))) found.add(place);
  if (found.size === 0) for (const { record } of nearNames(index, query)) found.add(record);
  return (place) => found.has(place);
}
