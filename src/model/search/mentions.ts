import type { NameIndex } from './name-index.ts';
import { contentWords, isFunctionWord } from './question-words.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** A method or term that a longer query names in passing: `in-context learning` in `in-context learning with images`. */
export interface Mention {
  record: number;
  name: string;
  /** How much of what the query says is this name, 0 to 1. */
  share: number;
}

const longest = 6;
const keys = new WeakMap<NameIndex, Map<string, { record: number; name: string }[]>>();

/**
 * Finds names of methods and terms in a query, whatever their form: plural, hyphens, spelling, with an `and` or `of` between their words.
 * Longer names go before those within them.
 */
export function mentionsIn(index: NameIndex, query: string): Mention[] {
  const words = wordsOf(query);
  const whole = mentionsAmong(index, words);
  const content = contentWords(words);
  return whole.length > 0 || content.length === words.length ? whole : mentionsAmong(index, content);
}

function mentionsAmong(index: NameIndex, words: readonly string[]): Mention[] {
  const content = contentWords(words).length;
  const known = keysOf(index);
  const found: Mention[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      const places = run.map((_, at) => start + at);
      if (places.some((place) => taken.has(place)) || run.every(isFunctionWord)) continue;
      const names = known.get(keyOf(run));
      if (!names) continue;
      for (const place of places) taken.add(place);
      const share = contentWords(run).length / Math.max(1, content);
      found.push(...names.map(({ record, name }) => ({ record, name, share })));
    }
  }
  return found;
}

/** Further words for what a query names: its title and other names, so that `RLHF` also asks for human feedback. */
export function expansionsOf(index: NameIndex, query: string): string[] {
  const typed = new Set(wordsOf(query).map(stem));
  const words = mentionsIn(index, query).flatMap(({ record }) => {
    const { title = '', aliases = [], kind } = index.records[record] ?? {};
    return kind === 'term' ? [title, ...aliases].flatMap(wordsOf) : [];
  });
  return [...new Set(words)].filter((word) => word.length > 2 && !isFunctionWord(word) && !typed.has(stem(word))).slice(0, 6);
}

const keyOf = (words: readonly string[]): string => words.map(stem).join('');

function keysOf(index: NameIndex): Map<string, { record: number; name: string }[]> {
  const known = keys.get(index);
  if (known) return known;
  const made = new Map<string, { record: number; name: string }[]>();
  for (const { record, text } of index.names) {
    const kind = index.records[record]?.kind;
    const words = kind === 'method' || kind === 'term' ? wordsOf(text) : [];
    if (words.length === 0 || words.length > longest) continue;
    const key = keyOf(words);
    made.set(key, [...(made.get(key) ?? []), { record, name: text }]);
  }
  keys.set(index, made);
  return made;
}
