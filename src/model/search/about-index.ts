import type { AboutIndex, Posting } from './about-facts.ts';
import { latentNeighbors } from './latent.ts';
import { stem } from './stem.ts';
import { withSynonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';
import { isFunctionWord } from './question-words.ts';

/** What is written about a record: the texts that say what it is, each with its weight. */
export interface AboutDocument {
  record: number;
  fields: { text: string; weight: number }[];
  /** Records that it refers to or that refer to it. */
  kin: number[];
}

/** Saturation of repeated words, and how much a long text is held against a record (BM25). */
const saturation = 4;
const lengthShare = 0.65;
/** How much of what is said about its kin a record answers for, and below which score it does not. */
const kinShare = 0.4;
const leastKinScore = 0.06;
const keptPostings = 500;
/** Impacts are counted in these many steps. */
const impactSteps = 63;

/** Stems of a text that carry meaning, in order. */
function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isFunctionWord(word) && word.length > 1)
    .map((word) => {
      const known = stems.get(word) ?? stem(word);
      stems.set(word, known);
      return known;
    });
}
const stems = new Map<string, string>();

/**
 * Ranks what is written about each record (BM25 over weighted fields), and lets a record also answer for words that it does not hold
 * but that its kin hold (latent semantic analysis) or that mean the same. All weights are computed here, once, so that the reader's browser only
 * adds numbers.
 */
export function indexAbout(documents: readonly AboutDocument[], synonyms: readonly string[] = []): AboutIndex {
  const counts = documents.map(({ fields }) => {
    const weighted = new Map<string, number>();
    for (const { text, weight } of fields) for (const word of stemsOf(text)) weighted.set(word, (weighted.get(word) ?? 0) + weight);
    return weighted;
  });
  const lengths = counts.map((weighted) => [...weighted.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const frequency = new Map<string, number>();
  for (const weighted of counts) for (const word of weighted.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const rarity = (word: string): number =>
    Math.log(1 + (documents.length - (frequency.get(word) ?? 0) + 0.5) / ((frequency.get(word) ?? 0) + 0.5));
  const greatest = Math.log(1 + documents.length) * (saturation + 1);
  const scored = counts.map((weighted, place) => {
    const norm = saturation * (1 - lengthShare + (lengthShare * (lengths[place] ?? 0)) / mean);
    return new Map([...weighted].map(([word, count]) => [word, (rarity(word) * count * (saturation + 1)) / (count + norm) / greatest]));
  });

  const telling = tellingOf(documents, frequency);
  const smoothed = withKin(scored, documents);
  const postings = new Map<string, Posting[]>();
  for (const [place, related] of latentNeighbors(scored, frequency).entries()) {
    const own = smoothed[place] ?? new Map<string, number>();
    for (const [word, score] of related) own.set(word, (own.get(word) ?? 0) + score);
  }
  for (const [place, words] of smoothed.entries()) {
    const record = documents[place]?.record ?? 0;
    for (const [word, score] of words) {
      const impact = Math.min(impactSteps, Math.max(scored[place]?.has(word) ? 1 : 0, Math.round(score * impactSteps)));
      if (impact === 0) continue;
      const list = postings.get(word);
      if (list) list.push({ record, impact });
      else postings.set(word, [{ record, impact }]);
    }
  }
  const lent = withSynonyms({ postings, frequency, telling }, synonyms);
  for (const [word, list] of lent.postings) {
    const kept = list.length > keptPostings ? list.sort((a, b) => b.impact - a.impact || a.record - b.record).slice(0, keptPostings) : list;
    lent.postings.set(
      word,
      kept.sort((a, b) => a.record - b.record),
    );
  }
  return lent;
}

/**
 * The least and the most that a word counts by its company. A word of few documents has little company to be judged by: `presumed` is what it
 * counts until then, with the weight of `trust` documents.
 */
const telling = { least: 0.4, most: 1.3, presumed: 1, trust: 15 };

/**
 * How much a stem tells of a subject, 0.4 to 1.3: a word that comes in bunches (`mask`) is what its documents are about, while one spread as
 * by chance (`different`) only shapes sentences. Measured by its residual inverse document frequency (Church and Gale 1995).
 */
function tellingOf(documents: readonly AboutDocument[], frequency: ReadonlyMap<string, number>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { fields } of documents)
    for (const { text } of fields) for (const word of stemsOf(text)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return new Map(
    [...frequency].map(([word, count]) => {
      const expected = documents.length * (1 - Math.exp(-(uses.get(word) ?? count) / documents.length));
      const measured = Math.max(telling.least, Math.min(telling.most, telling.least + Math.log2(expected / count)));
      return [word, (measured * count + telling.presumed * telling.trust) / (count + telling.trust)];
    }),
  );
}

/** A record also answers, more faintly, for what is said about those it stands in relation to. */
function withKin(scored: readonly ReadonlyMap<string, number>[], documents: readonly AboutDocument[]): Map<string, number>[] {
  const placeOf = new Map(documents.map(({ record }, place) => [record, place]));
  return documents.map(({ kin }, place) => {
    const own = new Map(scored[place]);
    const sums = new Map<string, number>();
    for (const record of kin)
      for (const [word, score] of scored[placeOf.get(record) ?? -1] ?? []) sums.set(word, (sums.get(word) ?? 0) + score);
    for (const [word, sum] of sums) {
      const share = (kinShare * sum) / (kin.length + 2);
      const before = own.get(word);
      if (before !== undefined) own.set(word, before + share);
      else if (share >= leastKinScore) own.set(word, share);
    }
    return own;
  });
}
