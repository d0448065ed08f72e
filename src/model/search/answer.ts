import { leastDescribed, withBothKinds } from './both-kinds.ts';
import { withPassages } from './with-passages.ts';
import { withCompanions } from './companions.ts';
import { matchAbout, queryStems, type AboutResult, type Lookup } from './about-query.ts';
import { aroundNumber, matchNames, missingNumber } from './match-names.ts';
import type { NameIndex } from './name-index.ts';
import { squeeze } from '../squeeze.ts';
import { nearNames, suggestions } from './near-names.ts';
import { expansionsOf, mentionsIn } from './mentions.ts';
import { tiers, type NameMatch } from './records.ts';
import { stem } from './stem.ts';

/** What a query finds by name and by description. */
export interface Answer {
  /** Best first. */
  matches: NameMatch[];
  /** Near spellings, offered when the query names nothing as typed. */
  near: NameMatch[];
  /** The query with its unknown words mended. */
  corrected: string | undefined;
  /** Words that stand nowhere in the work. */
  unknown: string[];
  /** A number that was asked for and that nothing has, as printed: `Figure 9.9`. */
  missing: string | undefined;
}

/** Below this share of the best description, a description is not worth showing. */
const leastShare = 0.22;
/** A description that answers less than this to the query, by the rarity of words, is chance. */
const leastScore = 4;
const mostAbout = 40;
/** A name that is less of the query than this is not what is asked for. */
const leastMention = 0.4;
/** A name this long, but for one letter, is hardly typed by chance, though each word of it be a word (`contrastive leaning`). */
const longName = 9;

/** Names alone: what can be said at once, before the descriptions are loaded. */
export function answerByName(index: NameIndex, query: string): Answer {
  return { matches: matchNames(index, query), near: [], corrected: undefined, unknown: [], missing: undefined };
}

/** Names and descriptions together. A record found by both stands higher. */
export function answer(index: NameIndex, query: string, lookup: Lookup): Answer {
  const missing = missingNumber(index, query);
  if (missing !== undefined) return { matches: [], near: aroundNumber(index, query), corrected: undefined, unknown: [], missing };
  const names = matchNames(index, query);
  const isNamed = names.some(({ score }) => score >= tiers.prefix - 8);
  const about: AboutResult =
    queryStems(query).length > 0 ? matchAbout(index.records, query, lookup, expansionsOf(index, query)) : { matches: [], unknown: [] };
  const top = about.matches[0]?.score ?? 0;
  const scores = new Map(names.map((match) => [match.record, { ...match }]));
  for (const match of about.matches.slice(0, mostAbout)) {
    const share = match.score / top;
    if (share < leastShare || match.score < leastScore) break;
    const scaled = leastDescribed + 12 * share;
    const named = scores.get(match.record);
    if (named) named.score = Math.max(named.score, scaled) + 3 * share;
    else scores.set(match.record, { ...match, score: scaled });
  }
  for (const { record, name, share } of mentionsIn(index, query)) {
    const score = tiers.startsWord - 4 + 14 * share;
    const hit = scores.get(record);
    if (hit) hit.score = Math.max(hit.score, score) + 3 * share;
    else if (share >= leastMention) scores.set(record, { record, score, why: `“${name}” is part of what you typed`, isSure: false });
  }
  const inOrder = [...scores.values()].sort((a, b) => b.score - a.score || a.record - b.record);
  // A name spelled nearly so is offered only when the words as typed are no words of the work.
  const isSpelledOddly = !isNamed && about.unknown.length > 0;
  const { matches: near, corrected } = isSpelledOddly
    ? suggestions(index, query, (word) => lookup(stem(word)) !== undefined)
    : { matches: isNamed || squeeze(query).length < longName ? [] : nearNames(index, query, 1), corrected: undefined };
  return {
    matches: withBothKinds(withCompanions(withPassages(inOrder, index.records, leastDescribed), about.matches, index), index.records),
    near: near.filter(({ record }) => !scores.has(record) || (scores.get(record)?.score ?? 0) < tiers.prefix).slice(0, 6),
    corrected,
    // What names something as a whole (`dalle2`, a number at arXiv) is known, though its letters be no word of the work.
    unknown: names.some(({ isSure }) => isSure) ? [] : about.unknown,
    missing,
  };
}

/** Makes what the first hard question would otherwise wait for; for a moment when nothing else is to be done. */
export function prepare(index: NameIndex): void {
  mentionsIn(index, 'a');
  suggestions(index, 'abcdefgh', () => false);
}
