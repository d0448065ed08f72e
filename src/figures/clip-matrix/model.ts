/**
 * Contrastive language-image training on a toy batch.
 * Two toy encoders turn pictures of colored shapes and short captions into vectors of one space; all that follows is CLIP's own arithmetic.
 * Sources: Radford et al. (2021) for the softmax loss over rows and columns, Zhai et al. (2023) for the sigmoid loss.
 */
import { gaussian, seededRandom, seedOf } from '../shared/random.ts';
import { dot, softmax, unit } from '../shared/vectors.ts';

export const shapes = ['circle', 'square', 'triangle', 'star'] as const;
export const colors = ['red', 'blue', 'green', 'yellow'] as const;
export type Shape = (typeof shapes)[number];
export type Color = (typeof colors)[number];

/** A picture: `count` equal shapes of one color. `take` tells two pictures of the same thing apart. */
export interface Scene {
  shape: Shape;
  color: Color;
  count: 1 | 2 | 3;
  take: number;
}
export interface Pair {
  scene: Scene;
  caption: string;
}

export const pairs: readonly Pair[] = [
  { scene: { shape: 'circle', color: 'red', count: 1, take: 1 }, caption: 'a red circle' },
  { scene: { shape: 'square', color: 'blue', count: 2, take: 1 }, caption: 'two blue squares' },
  { scene: { shape: 'triangle', color: 'green', count: 1, take: 1 }, caption: 'a green triangle' },
  { scene: { shape: 'star', color: 'yellow', count: 3, take: 1 }, caption: 'three yellow stars' },
  { scene: { shape: 'circle', color: 'blue', count: 1, take: 1 }, caption: 'a blue circle' },
  { scene: { shape: 'square', color: 'red', count: 1, take: 1 }, caption: 'one red square' },
  { scene: { shape: 'star', color: 'green', count: 2, take: 1 }, caption: 'two green stars' },
  { scene: { shape: 'triangle', color: 'yellow', count: 3, take: 1 }, caption: 'three yellow triangles' },
];
/** A second picture with the caption of the first pair: what a batch from the web brings along. */
export const duplicate: Pair = { scene: { shape: 'circle', color: 'red', count: 1, take: 2 }, caption: 'a red circle' };

/** The first `size` pairs; with `duplicated`, the second pair gives way to one that repeats the first caption. */
export const batchOf = (size: number, duplicated: boolean): Pair[] =>
  pairs.slice(0, size).map((pair, index) => (duplicated && index === 1 ? duplicate : pair));

const counts = ['one', 'two', 'three'] as const;
/** Share of a vector that is noise of its own: encoders do not agree perfectly. */
const noise = 0.3;
const noiseWidth = 6;
/** Width of the common space. */
export const width = shapes.length + colors.length + counts.length + noiseWidth;

/** Picture to unit vector, shape `(width)`. */
export function encodeScene({ shape, color, count, take }: Scene): number[] {
  return embed([1, 1, 0.7], [shape, color, counts[count - 1] ?? 'one'], `image ${shape} ${color} ${count} ${take}`);
}

/** Text to unit vector, shape `(width)`. Words that the toy does not know leave noise alone. */
export function encodeText(text: string): number[] {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => (word === 'a' || word === 'an' ? 'one' : word.replace(/s$/, '')));
  return embed([1, 1, 0.7], words, `text ${words.join(' ')}`);
}

function embed([shapeWeight = 1, colorWeight = 1, countWeight = 1]: number[], words: readonly string[], name: string): number[] {
  const random = seededRandom(seedOf(name));
  const known = (vocabulary: readonly string[], weight: number): number[] => vocabulary.map((word) => (words.includes(word) ? weight : 0));
  return unit([
    ...known(shapes, shapeWeight),
    ...known(colors, colorWeight),
    ...known(counts, countWeight),
    ...Array.from({ length: noiseWidth }, () => noise * gaussian(random)),
  ]);
}

/** Cosines `U Vᵀ` of unit vectors; rows are images, columns are texts; shape `(B, B)`. */
export function similarities(images: readonly number[][], texts: readonly number[][]): number[][] {
  return images.map((image) => texts.map((text) => dot(image, text)));
}

export const transpose = (matrix: readonly number[][]): number[][] =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));

export type Direction = 'rows' | 'columns' | 'sigmoid';

/**
 * What the loss sees in each cell: the share of its row, of its column, or the sigmoid of its own logit. Shape `(B, B)`.
 * @param inverseTemperature factor on the cosines
 * @param bias added to each logit, for the sigmoid alone
 */
export function probabilities(cosines: readonly number[][], direction: Direction, inverseTemperature: number, bias = -10): number[][] {
  const logits = cosines.map((row) => row.map((cosine) => inverseTemperature * cosine));
  if (direction === 'rows') return logits.map(softmax);
  if (direction === 'columns') return transpose(transpose(logits).map(softmax));
  return logits.map((row) => row.map((logit) => 1 / (1 + Math.exp(-(logit + bias)))));
}

/** Mean of −log of the share on the diagonal. Chance level is ln B. */
export function softmaxLoss(shares: readonly number[][]): number {
  return -shares.reduce((sum, row, index) => sum + Math.log(row[index] ?? Number.MIN_VALUE), 0) / shares.length;
}

/** SigLIP's loss: for each image the sum over all texts of −log of the probability of the right answer, meaned over images. */
export function sigmoidLoss(cosines: readonly number[][], inverseTemperature: number, bias = -10): number {
  const softplus = (value: number): number => Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
  const total = cosines.reduce(
    (sum, row, i) =>
      sum + row.reduce((rowSum, cosine, j) => rowSum + softplus((i === j ? -1 : 1) * (inverseTemperature * cosine + bias)), 0),
    0,
  );
  return total / cosines.length;
}

/** Cosines of a batch of pairs. */
export const cosinesOf = (batch: readonly Pair[]): number[][] =>
  similarities(
    batch.map(({ scene }) => encodeScene(scene)),
    batch.map(({ caption }) => encodeText(caption)),
  );

/** Probability of each class name for a picture: softmax over cosines with the prompt of each name. */
export function zeroShot(scene: Scene, names: readonly string[], template: string, inverseTemperature: number): number[] {
  const [row = []] = similarities(
    [encodeScene(scene)],
    names.map((name) => encodeText(template.replace('{}', name))),
  );
  return softmax(row.map((cosine) => inverseTemperature * cosine));
}
