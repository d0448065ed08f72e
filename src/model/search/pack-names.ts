import { recordKinds, type SearchRecord } from './records.ts';
import { fold } from './words.ts';

/**
 * The names layer as it is shipped, `/assets/search/names.js`: one column a field, one line a record, because alike things
 * side by side compress best. Paths that follow from the record are left out, the others keep only what differs from the line above.
 * Authors are numbers in a list of their own; the given names of those with one work are cut to an initial, which saves a fifth of the whole.
 */
export interface PackedNames {
  /** `count` of records of each kind, in the order of `recordKinds`. */
  counts: number[];
  titles: string;
  /** Parted by tabs. */
  aliases: string;
  /** Length of the beginning shared with the line above in base 36 (two digits), then the rest. */
  paths: string;
  details: string;
  labels: string;
  /** Places in `authorNames` in base 36, parted by spaces; first line for the first reference. */
  authors: string;
  authorNames: string;
  /** Years since 1900 in base 36, two digits a record. */
  years: string;
  themes: string[];
  /** One digit a record: place in `themes`, 1 for the first; 0 is none. */
  themeOf: string;
  /** One digit a record. */
  since: string;
  weights: string;
}

/**
 * Packs the records at build, see `PackedNames`. The same records give the same text.
 * @param records those of a kind together, the kinds in the order of `recordKinds`; at most nine themes, weights of one digit
 */
export function packNames(records: readonly SearchRecord[]): PackedNames {
  const themes = [...new Set(records.map(({ theme }) => theme).filter(Boolean))];
  const uses = new Map<string, number>();
  for (const { authors } of records) for (const author of authors) uses.set(author, (uses.get(author) ?? 0) + 1);
  // The most frequent first, so that most numbers are short; the rest by name, which compresses best.
  const often = [...uses].filter(([, count]) => count > 3).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const seldom = [...uses].filter(([, count]) => count <= 3).sort(([a], [b]) => (a < b ? -1 : 1));
  const ranked = [...often, ...seldom].map(([author]) => author);
  const authorNames = [...new Set(ranked.map((author) => shortened(author, uses.get(author) ?? 0)))];
  const places = new Map(authorNames.map((author, index) => [author, index.toString(36)]));
  const authorPlace = new Map(ranked.map((author) => [author, places.get(shortened(author, uses.get(author) ?? 0))]));
  const column = (field: (record: SearchRecord) => string): string => records.map(field).join('\n');
  return {
    counts: recordKinds.map((kind) => records.filter((record) => record.kind === kind).length),
    titles: column(({ title }) => title),
    aliases: column(({ aliases }) => aliases.join('\t')),
    paths: packPaths(records),
    details: packRepeats(records.map(({ detail }) => detail)),
    labels: column(({ label }) => label),
    authors: records
      .filter(({ kind }) => kind === 'reference')
      .map(({ authors }) => authors.map((author) => authorPlace.get(author)).join(' '))
      .join('\n'),
    authorNames: authorNames.join('\n'),
    years: records
      .map(({ year }) =>
        Math.max(0, year - 1900)
          .toString(36)
          .padStart(2, '0'),
      )
      .join(''),
    themes,
    themeOf: records.map(({ theme }) => String(themes.indexOf(theme) + 1)).join(''),
    since: records.map(({ since }) => (since ? '1' : '0')).join(''),
    weights: records.map(({ weight }) => String(weight)).join(''),
  };
}

/**
 * The records in the browser, in the order that they were packed in. Authors of one work have an initial for their given names;
 * all else is as it was.
 */
export function unpackNames(packed: PackedNames): SearchRecord[] {
  const kinds = recordKinds.flatMap((kind, index) => Array.from({ length: packed.counts[index] ?? 0 }, () => kind));
  const lines = (column: string): string[] => column.split('\n');
  const [titles, aliases, labels] = [lines(packed.titles), lines(packed.aliases), lines(packed.labels)];
  const details = unpackRepeats(packed.details);
  const authorNames = lines(packed.authorNames);
  const authors = lines(packed.authors);
  const firstReference = kinds.indexOf('reference');
  const records = kinds.map((kind, index): SearchRecord => {
    const year = Number.parseInt(packed.years.slice(2 * index, 2 * index + 2), 36);
    return {
      kind,
      path: '/',
      title: titles[index] ?? '',
      aliases: (aliases[index] ?? '').split('\t').filter(Boolean),
      detail: details[index] ?? '',
      label: labels[index] ?? '',
      authors:
        kind === 'reference'
          ? (authors[index - firstReference] ?? '').split(' ').map((place) => authorNames[Number.parseInt(place, 36)] ?? '')
          : [],
      year: year === 0 ? 0 : 1900 + year,
      theme: packed.themes[Number(packed.themeOf[index]) - 1] ?? '',
      since: packed.since[index] === '1',
      weight: Number(packed.weights[index]),
    };
  });
  return unpackPaths(packed.paths, records);
}

/** The name as it is shipped: whole for those with several works, `Family, G` for the others. */
const shortened = (author: string, works: number): string => (works > 1 ? author : author.replace(/, (.).*$/u, ', $1'));

const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const lettersOf = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** The path that nearly every record of this kind has, given its other fields. */
function usualPath({ kind, title, authors, year }: SearchRecord): string | undefined {
  if (kind === 'method') return `/methods/${slugOf(title)}/`;
  if (kind === 'term') return `/glossary/#${slugOf(title)}`;
  if (kind !== 'reference') return undefined;
  const word = title.replace(/^(?:An?|The)\s+/i, '').split(/[^\p{L}\p{N}]+/u)[0] ?? '';
  return `/references/${lettersOf(authors[0]?.split(',')[0] ?? '')}${year}${lettersOf(word)}/`;
}

function packPaths(records: readonly SearchRecord[]): string {
  let above = '';
  return records
    .map((record) => {
      const { path } = record;
      if (path === usualPath(record)) return '';
      let shared = 0;
      while (shared < path.length && path[shared] === above[shared]) shared++;
      above = path;
      return shared.toString(36).padStart(2, '0') + path.slice(shared);
    })
    .join('\n');
}

/** Fills in the paths of records that are otherwise complete. */
function unpackPaths(column: string, records: SearchRecord[]): SearchRecord[] {
  let above = '';
  for (const [index, line] of column.split('\n').entries()) {
    const record = records[index];
    if (!record) continue;
    record.path =
      line === '' ? (usualPath(record) ?? '/') : (above = above.slice(0, Number.parseInt(line.slice(0, 2), 36)) + line.slice(2));
  }
  return records;
}

/** A line that repeats the one above is a tab. */
const packRepeats = (lines: readonly string[]): string =>
  lines.map((line, index) => (line !== '' && line === lines[index - 1] ? '\t' : line)).join('\n');

function unpackRepeats(column: string): string[] {
  let above = '';
  return column.split('\n').map((line) => (above = line === '\t' ? above : line));
}
