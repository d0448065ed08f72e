import type { AboutIndex, Posting } from './about-facts.ts';
import { stem } from './stem.ts';

/** How much of a word's impact its synonyms share. */
const share = 0.4;
/** A fainter impact is chance and not worth lending. */
const leastImpact = 3;
/** A word in no more documents than this is too rare to be known by its company; what it is derived from is better known. */
const rare = 3;
const prefix = /^(?:re|un|pre|non|multi|over|inter|sub|mis|de)(?=[a-z]{4})/;

/**
 * Lets each stem also find, more faintly, what its synonyms find, and a rare one what the word within it finds (`recaptioned`, `captions`).
 * @param groups words parted by spaces, each of which may stand for the others
 * @returns the same facts with longer lists, and with stems that only a synonym has postings for
 */
export function withSynonyms({ postings, frequency, telling }: AboutIndex, groups: readonly string[]): AboutIndex {
  const lent = { postings: new Map(postings), frequency: new Map(frequency), telling: new Map(telling) };
  for (const [word, others] of partners(postings, groups)) {
    const impacts = new Map((postings.get(word) ?? []).map(({ record, impact }) => [record, impact]));
    for (const other of others) {
      for (const { record, impact } of postings.get(other) ?? []) {
        const part = Math.round(impact * share);
        if (impact >= leastImpact && part > (impacts.get(record) ?? 0)) impacts.set(record, part);
      }
    }
    if (impacts.size === 0) continue;
    lent.postings.set(
      word,
      [...impacts].map(([record, impact]) => ({ record, impact })),
    );
    const most = (facts: ReadonlyMap<string, number>): number => Math.max(...[...others].map((other) => facts.get(other) ?? 0));
    if (!frequency.has(word)) lent.frequency.set(word, most(frequency));
    if (!telling.has(word)) lent.telling.set(word, most(telling));
  }
  return lent;
}

/** For each stem those it borrows from. */
function partners(postings: ReadonlyMap<string, readonly Posting[]>, groups: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const join = (word: string, other: string): void => void (word !== other && found.set(word, (found.get(word) ?? new Set()).add(other)));
  for (const group of groups) {
    const stems = group.split(' ').map(stem);
    for (const word of stems) for (const other of stems) join(word, other);
  }
  for (const [word, list] of postings) {
    const within = word.replace(prefix, '');
    if (list.length <= rare && postings.has(within)) join(word, within);
  }
  return found;
}
