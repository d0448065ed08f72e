/** A word of a query with how rare it is in the work, 0 to 1; 0 for a word that the work does not hold. */
export interface RatedWord {
  word: string;
  rarity: number;
}

export interface Relaxed {
  words: string[];
  /** Words that no passage holds together with the others, or that nobody holds. */
  leftOut: string[];
  /** Words that are not looked for: nearly every passage has them, or rarer ones say enough. */
  notAsked: string[];
}

/** What remains must still be most of what was asked. */
const leastKept = 0.5;
const mostTries = 8;
/** Each word costs a few kB of the index, the commonest most: this many are asked for, and common ones only when fewer than two others are left. */
const mostWords = 5;
const wordsEnough = 2;
/** A word in a third of all records: log(1 + 3) / log(1 + size) for the size of this work. */
const common = 0.19;

/**
 * The order in which to ask for fewer words: unknown words go first, then the commonest one after another.
 * The first entry is the whole of what can be found, but for words that are not worth their bytes.
 */
export function relaxations(rated: readonly RatedWord[]): Relaxed[] {
  const known = rated.filter(({ rarity }) => rarity > 0);
  const total = known.reduce((sum, { rarity }) => sum + rarity, 0) + (rated.length - known.length);
  const byRarity = [...known].sort((a, b) => b.rarity - a.rarity);
  const asked = byRarity.slice(0, mostWords).filter(({ rarity }, place) => rarity > common || place < wordsEnough);
  const spared = new Set(byRarity.filter((one) => !asked.includes(one)));
  const steps: Relaxed[] = [];
  for (let dropped = 0; dropped < asked.length && steps.length < mostTries; dropped++) {
    const kept = new Set(asked.slice(0, asked.length - dropped));
    const weight = [...kept, ...spared].reduce((sum, { rarity }) => sum + rarity, 0);
    if (weight < leastKept * total) break;
    const wordsOf = (test: (one: RatedWord) => boolean): string[] => rated.filter(test).map(({ word }) => word);
    steps.push({
      words: wordsOf((one) => kept.has(one)),
      leftOut: wordsOf((one) => !kept.has(one) && !spared.has(one)),
      notAsked: wordsOf((one) => spared.has(one)),
    });
  }
  return steps;
}
