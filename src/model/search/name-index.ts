import { squeeze } from '../squeeze.ts';
import type { SearchRecord } from './records.ts';
import { wordsOf } from './words.ts';

/** A name of a record: its title or one of its aliases. */
export interface Name {
  record: number;
  text: string;
  squeezed: string;
  isAlias: boolean;
}

/** Where a word stands in a record. */
export type Field = 'title' | 'alias' | 'first author' | 'author' | 'year' | 'venue';

export interface WordPlace {
  record: number;
  field: Field;
}

/** All names, ready to be matched. Building it takes a few milliseconds, once a visit. */
export interface NameIndex {
  records: readonly SearchRecord[];
  names: Name[];
  bySqueezed: Map<string, Name[]>;
  /** Names by their squeezed form, for prefixes. */
  sorted: Name[];
  words: Map<string, WordPlace[]>;
  /** The words of all records in alphabetical order, for prefixes. */
  sortedWords: string[];
  /** Number of words in a record's title, and in its longest alias. */
  titleLengths: number[];
  aliasLengths: number[];
}

/**
 * Makes the index of all names and of the words that they hold. A work is also found by the family names of its authors, by its year, its venue
 * and its numbers, at arXiv and of publication.
 * @param records in any order; the index knows a record by its place among them
 */
export function indexNames(records: readonly SearchRecord[]): NameIndex {
  const names: Name[] = [];
  const words = new Map<string, WordPlace[]>();
  const titleLengths: number[] = [];
  const aliasLengths: number[] = [];
  const addWord = (word: string, record: number, field: Field): void => {
    const places = words.get(word);
    if (!places) words.set(word, [{ record, field }]);
    else if (!isListed(places, record, field)) places.push({ record, field });
  };

  for (const [record, { kind, title, aliases, authors, year, detail, label }] of records.entries()) {
    const isReference = kind === 'reference';
    const isEquation = label.startsWith('Equation');
    if (!isEquation) names.push({ record, text: title, squeezed: squeeze(title), isAlias: false });
    // What a work introduces names the method, not the work.
    if (!isReference) for (const text of aliases) names.push({ record, text, squeezed: squeeze(text), isAlias: true });
    const titleWords = wordsOf(title);
    titleLengths.push(titleWords.length);
    for (const word of titleWords) addWord(word, record, 'title');
    aliasLengths.push(Math.max(1, ...aliases.map((alias) => wordsOf(alias).length)));
    for (const word of aliases.flatMap((alias) => [...wordsOf(alias), squeeze(alias)])) addWord(word, record, 'alias');
    if (!isReference) continue;
    for (const [place, author] of authors.entries()) {
      for (const word of wordsOf(author.split(', ')[0] ?? '')) addWord(word, record, place === 0 ? 'first author' : 'author');
    }
    addWord(String(year), record, 'year');
    for (const word of wordsOf(detail)) addWord(word, record, 'venue');
    for (const text of label.split(' ').filter(Boolean)) names.push({ record, text, squeezed: squeeze(text), isAlias: true });
  }
  const bySqueezed = new Map<string, Name[]>();
  for (const name of names) {
    const alike = bySqueezed.get(name.squeezed);
    if (alike) alike.push(name);
    else bySqueezed.set(name.squeezed, [name]);
  }
  return {
    records,
    names,
    bySqueezed,
    sorted: names.filter(({ squeezed }) => squeezed !== '').sort((a, b) => compare(a.squeezed, b.squeezed)),
    words,
    sortedWords: [...words.keys()].sort(compare),
    titleLengths,
    aliasLengths,
  };
}

/** Places are added record by record, so only the last few can be of the same one. */
function isListed(places: readonly WordPlace[], record: number, field: Field): boolean {
  for (let at = places.length - 1; at >= 0 && places[at]?.record === record; at--) if (places[at]?.field === field) return true;
  return false;
}

/** By code unit, as `startsWith` needs it. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The run of a sorted list whose keys begin with `start`. */
export function runWithPrefix<Item>(sorted: readonly Item[], start: string, keyOf: (item: Item) => string): Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(sorted[middle] as Item) < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && keyOf(sorted[end] as Item).startsWith(start)) end++;
  return sorted.slice(low, end);
}
