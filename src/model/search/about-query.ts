import type { Posting } from './about-facts.ts';
import { asksForExplanation, contentWords, deniedWords, kindAskedBy } from './question-words.ts';
import type { NameMatch, RecordKind, SearchRecord } from './records.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** What the index knows of one stem. */
export interface StemEntry {
  /** Number of documents that hold it. */
  frequency: number;
  /** How much it tells of a subject, see `AboutIndex`. */
  telling: number;
  postings: Posting[];
}
/** Looks a stem up; `undefined` when the whole work does not hold it. */
export type Lookup = (stem: string) => StemEntry | undefined;

/** A work or a figure answers a description less often than a method, a term or a section. */
const kindShare: Record<RecordKind, number> = { method: 1, term: 0.95, section: 1, figure: 0.75, reference: 0.6 };
/** A passage explains; a method or term is named. */
const explanationShare = 1.3;
/** A text on what lacks something names it too, but in passing. */
const deniedShare = 0.3;
/** How much it counts that a record answers to all words rather than to one very well. */
const coverageShare = 1.5;
/** What a word counts that was not typed. */
const expansionShare = 0.35;
/** A record must answer to this share of the query, words counted by their rarity and unknown words in full. */
const leastCovered = 0.4;

export interface AboutResult {
  matches: NameMatch[];
  /** Words that the work does not hold, as typed. */
  unknown: string[];
}

/** The words of a query that a text can answer to, each with its stem and each stem once: without those that only shape the question. */
export function queryStems(query: string): { word: string; stem: string }[] {
  const words = contentWords([...new Set(wordsOf(query))]);
  const kept = words.filter((word) => word.length > 1 || /\d/.test(word));
  const stems = new Map<string, string>();
  for (const word of kept.length > 0 ? kept : words) if (!stems.has(stem(word))) stems.set(stem(word), word);
  return [...stems].map(([key, word]) => ({ word, stem: key }));
}

/**
 * Records whose descriptions answer the words of the query, best first.
 * @param expansions words that were not typed but belong to a name that was; they raise what is found anyway
 */
export function matchAbout(
  records: readonly SearchRecord[],
  query: string,
  lookup: Lookup,
  expansions: readonly string[] = [],
): AboutResult {
  const stems = queryStems(query);
  const denied = deniedWords(wordsOf(query));
  const unknown: string[] = [];
  const found = new Map<number, { sum: number; share: number; words: string[] }>();
  let total = 0;
  for (const { word, stem: key } of stems) {
    const entry = lookup(key);
    if (!entry) {
      unknown.push(word);
      total += 1;
      continue;
    }
    const rarity = Math.log(1 + records.length / entry.frequency) / Math.log(1 + records.length);
    // A word that asks for a kind decides less about the subject.
    const importance = entry.telling * (kindAskedBy(word) === undefined ? 1 : 0.35) * (denied.has(word) ? deniedShare : 1);
    total += rarity * importance;
    for (const { record, impact } of entry.postings) {
      const hit = found.get(record) ?? { sum: 0, share: 0, words: [] };
      hit.sum += impact * importance;
      hit.share += rarity * importance;
      hit.words.push(word);
      found.set(record, hit);
    }
  }
  for (const word of expansions) {
    for (const { record, impact } of lookup(stem(word))?.postings ?? []) {
      const hit = found.get(record);
      if (hit) hit.sum += impact * expansionShare;
    }
  }
  const wantsExplanation = asksForExplanation(query);
  const matches = [...found].flatMap(([record, { sum, share, words }]): NameMatch[] => {
    const entry = records[record];
    if (!entry) return [];
    const covered = share / Math.max(total, 1e-9);
    if (covered < leastCovered) return [];
    const ofKind = kindShare[entry.kind] * (wantsExplanation && entry.kind === 'section' ? explanationShare : 1);
    const score = sum * covered ** coverageShare * ofKind * (1 + entry.weight / 25);
    return [{ record, score, why: `speaks of ${words.join(', ')}`, isSure: false }];
  });
  return { matches: matches.sort((a, b) => b.score - a.score || a.record - b.record), unknown };
}
