/**
 * Closed and open vocabularies over given regions, S = O Pᵀ, with toy encoders whose weights are set by hand.
 * Sources: Li et al. (2021), GLIP, for the grounding scores, the mean over the tokens of a phrase and deep fusion; Radford et al. (2021), CLIP,
 * for the cosines of crops and phrases.
 */
import { gaussian, seededRandom, seedOf } from '../shared/random.ts';
import { dot, softmax, unit } from '../shared/vectors.ts';
import { colors, nouns, place, regions, relativeSize, type Noun, type Region } from './scene.ts';
import { add, bagOfWords, readPrompt, tokensOf, type Phrase } from './text.ts';

export const modes = ['closed', 'crops', 'late', 'fused'] as const;
export type Mode = (typeof modes)[number];

/** Classes that had boxes in training; the last row stands for whatever is none of them. */
export const trainedClasses = ['laptop', 'cup', 'book', 'plant', 'background'] as const satisfies readonly Noun[];
const colorWeight = 0.8;
const noise = 0.05;
/** Inverse temperatures of the sigmoid, of the closed softmax and of the cross-modal attention; the score at which the sigmoid gives one half. */
const sharpness = 20;
const closedSharpness = 8;
const attentionSharpness = 10;
export const bias = 0.58;
/** How far a comparison moves a score, and how steeply it saturates. */
const relationWeight = 0.45;
const relationSlope = 2;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** What an encoder sees of a region, whatever its size and place: unit vector of shape `(attributes)`. */
export function encodeRegion({ noun, color }: Pick<Region, 'noun' | 'color'>, seed: string): number[] {
  const random = seededRandom(seedOf(`region ${seed}`));
  return unit([
    ...nouns.map((name) => (name === noun ? 1 : 0) + noise * gaussian(random)),
    ...colors.map((name) => (name === color ? colorWeight : 0) + noise * gaussian(random)),
  ]);
}

/** Region features O, shape `(N, attributes)`. */
export const regionFeatures: readonly number[][] = regions.map((region, index) => encodeRegion(region, String(index)));

/** The learned matrix W of a closed set, shape `(K, attributes)`: each row is the mean of 24 toy training crops of its class in all colors. */
export const closedWeights: readonly number[][] = trainedClasses.map((noun) =>
  unit(
    Array.from({ length: 24 }, (_, index) =>
      encodeRegion({ noun, color: colors[index % colors.length] ?? 'gray' }, `${noun} ${index}`),
    ).reduce((sum, crop) => add(sum, crop)),
  ),
);

/** A block of columns that belong to one phrase or class. */
export interface Group {
  name: string;
  words: string[];
  /** Scores or shares, shape `(N, words)`. */
  cells: number[][];
  /** Probability that a region shows the phrase, shape `(N)`. */
  probabilities: number[];
}

/**
 * The fused image layer for one phrase: how each region compares with what the phrase's anchor attends to. Shape `(N)`.
 * The anchor's tokens attend over regions (image to text). Their summary returns to each region as far as it matches the phrase (text to image),
 * and the region holds its own size or place against it.
 */
export function comparison({ head, anchor, relation }: Phrase): number[] {
  if (!relation) return regions.map(() => 0);
  const [axis, sign] = relation;
  const values = regions.map(axis === 'size' ? relativeSize : place);
  const attention = softmax(regionFeatures.map((feature) => attentionSharpness * dot(feature, anchor)));
  const summary = dot(attention, values);
  const matches = regionFeatures.map((feature) => Math.max(0, dot(feature, head)));
  const heard = matches.map((match) => match / (Math.max(...matches) || 1));
  return values.map((value, row) => (heard[row] ?? 0) * sign * Math.tanh(relationSlope * (value - summary)));
}

/** The score matrix with its groups of columns. */
export function detect(mode: Mode, typed: string): Group[] {
  if (mode === 'closed') {
    const shares = regionFeatures.map((feature) => softmax(closedWeights.map((row) => closedSharpness * dot(row, feature))));
    return trainedClasses.map((name, column) => {
      const own = shares.map((row) => row[column] ?? 0);
      return { name, words: [name], cells: own.map((share) => [share]), probabilities: own };
    });
  }
  return readPrompt(typed).map((phrase) => {
    const { words } = phrase;
    const compared = mode === 'fused' ? comparison(phrase) : regions.map(() => 0);
    const tokens = mode === 'crops' ? [bagOfWords(words)] : tokensOf(phrase);
    const cells = regionFeatures.map((feature, row) => tokens.map((token) => dot(feature, token) + relationWeight * (compared[row] ?? 0)));
    return {
      name: words.join(' '),
      words: mode === 'crops' ? [words.join(' ')] : words,
      cells,
      probabilities: cells.map((row) => sigmoid(sharpness * (mean(row) - bias))),
    };
  });
}

/** For each region its best column group at or above the threshold, if any. The background of a closed set is no detection. */
export function detections(groups: readonly Group[], threshold: number): ({ name: string; probability: number } | undefined)[] {
  return regions.map((_, row) => {
    const best = groups
      .filter(({ name }) => name !== 'background')
      .map(({ name, probabilities }) => ({ name, probability: probabilities[row] ?? 0 }))
      .sort((a, b) => b.probability - a.probability)[0];
    return best && best.probability >= threshold ? best : undefined;
  });
}
