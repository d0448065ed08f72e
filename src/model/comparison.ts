import { absences } from '../schema/absences.ts';
import { factLabels } from './facts.ts';
import type { TakenTable } from './table/table.ts';

/** An entry of the catalogue as the browser gets it for comparisons, in `/assets/methods/facts.js`. */
export interface EntryRecord {
  slug: string;
  name: string;
  aliases: string[];
  kind: string;
  date: string;
  theme: string;
  place: string;
  summary: string;
  isSince: boolean;
  code?: string;
  /** By the key of the fact, each as the words it is printed in. */
  facts: Record<string, string[]>;
  /** The works that its facts come from; the first introduces it. */
  works: { key: string; label: string }[];
  buildsOn: string[];
  comparedWith: string[];
}

export interface ComparedValue {
  text: string;
  /** Whether every entry has it. */
  isShared: boolean;
  /** Root-absolute file, or an address of the web. */
  href?: string;
}

/** A fact over all entries. */
export interface ComparedRow {
  key: string;
  label: string;
  /** No values where an entry gives none. */
  cells: ComparedValue[][];
  /** Whether all entries agree. */
  isSame: boolean;
}

export const leastCompared = 2;
export const mostCompared = 6;
const missing = 'not given';

/** The entries that a fragment names, `#clip,align,siglip`: known ones, each once, and the words that name none. */
export function namedEntries<Entry>(fragment: string, entries: ReadonlyMap<string, Entry>): { slugs: string[]; unknown: string[] } {
  const slugs = [...new Set(fragment.replace(/^#/, '').split(',').filter(Boolean))];
  return {
    slugs: slugs.filter((slug) => entries.has(slug)).slice(0, mostCompared),
    unknown: slugs.filter((slug) => !entries.has(slug)),
  };
}

/** The facts of the entries side by side. @param nameOf the name of any entry, for lineage */
export function compared(entries: readonly EntryRecord[], nameOf: (slug: string) => string): ComparedRow[] {
  const row = (key: string, label: string, of: (entry: EntryRecord) => { text: string; href?: string }[]): ComparedRow => {
    const values = entries.map(of);
    const isEverywhere = (text: string): boolean => values.every((cell) => cell.some((value) => value.text === text));
    const cells = values.map((cell) => cell.map((value) => ({ ...value, isShared: isEverywhere(value.text) })));
    return { key, label, cells, isSame: cells.every((cell) => cell.length > 0 && cell.every(({ isShared }) => isShared)) };
  };
  const words = (texts: readonly string[]): { text: string }[] => texts.map((text) => ({ text }));
  const facts = Object.entries(factLabels)
    .filter(([key]) => entries.some((entry) => entry.facts[key]))
    .map(([key, label]) => row(key, label, (entry) => words(entry.facts[key] ?? [])));
  const rows = [
    row('summary', 'What it is', ({ summary }) => words([summary])),
    row('kind', 'Kind', ({ kind }) => words([kind])),
    row('date', 'Date', ({ date }) => words([date])),
    row('place', 'Place in the taxonomy', ({ place }) => words([place])),
    ...facts,
    row('buildsOn', 'Builds on', ({ buildsOn }) => buildsOn.map((slug) => ({ text: nameOf(slug), href: `/methods/${slug}.html` }))),
    row('code', 'Code', ({ code }) => (code === undefined ? [] : [{ text: code.replace(/^https?:\/\//, ''), href: code }])),
    row('works', 'Source of these facts', ({ works }) => works.map(({ key, label }) => ({ text: label, href: `/references/${key}.html` }))),
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

/** Whether a value says why there is none. */
export const isAbsent = (text: string): boolean => (absences as readonly string[]).includes(text);

/** The comparison to be taken away: a column for each entry; the row of sources names their works. */
export const takenComparison = (entries: readonly EntryRecord[], rows: readonly ComparedRow[]): TakenTable => ({
  title: entries.map(({ name }) => name).join(', '),
  columns: [{ key: 'fact', label: 'Fact' }, ...entries.map(({ slug, name }) => ({ key: slug, label: name }))],
  rows: rows.map(({ key, label, cells }) => ({
    key,
    cells: [label, ...cells.map((cell) => cell.map(({ text }) => text).join(', ') || missing)],
    works: key === 'works' ? entries.flatMap(({ works }) => works.map((work) => work.key)) : [],
  })),
});
