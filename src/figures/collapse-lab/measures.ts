/** What is measured of a lab while it trains: pure functions of its weights. */
import { assignment, partner } from './losses.ts';
import { imagesOfKind, kinds, targetTemperature, viewsOf, type Lab } from './model.ts';
import { forward } from './network.ts';
import { seededRandom } from '../shared/random.ts';
import { unit } from '../shared/vectors.ts';

/**
 * Standard deviation of unit vectors, meaned over the two axes and times √2, as Chen and He (2020) watch it:
 * 1 when they surround the circle evenly, 0 when all are equal.
 */
export function spreadOf(embeddings: readonly number[][]): number {
  const rows = embeddings.map(unit);
  const deviation = (axis: number): number => {
    const mean = rows.reduce((sum, row) => sum + row[axis]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[axis]! - mean) ** 2, 0) / rows.length);
  };
  return (Math.SQRT2 * (deviation(0) + deviation(1))) / 2;
}

export const entropy = (shares: readonly number[]): number =>
  -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0);

export const meanOf = (rows: readonly number[][]): number[] =>
  (rows[0] ?? []).map((_, axis) => rows.reduce((sum, row) => sum + row[axis]!, 0) / rows.length);

/**
 * What assignments tell about the image, as a share of ln K: entropy of the mean less mean of the entropies.
 * 1 when all outputs are used equally and each surely, 0 for a single winner and 0 for the uniform.
 */
export function informationOf(assignments: readonly number[][]): number {
  const mean = meanOf(assignments);
  const within = assignments.reduce((sum, row) => sum + entropy(row), 0) / assignments.length;
  return Math.max(0, entropy(mean) - within) / Math.log(mean.length);
}

/** Where a lab stands. */
export interface Snapshot {
  /** Embeddings on the unit circle, or shares of the three outputs; one row an image. */
  places: number[][];
  /** Spread of the embeddings, or information of the assignments; 0 to 1. */
  spread: number;
  /** Mean cosine of the embeddings of two views, or how often both views have the same strongest output. */
  agreement: number;
  loss: number;
}

const fixedViews = (images: readonly number[][]): number[][] => viewsOf(images, seededRandom(1));

export function observe(lab: Lab, loss: number): Snapshot {
  const { recipe, images } = lab;
  if (recipe.comparison === 'embeddings') {
    const places = forward(lab.encoder, images).output.map(unit);
    const views = forward(lab.encoder, fixedViews(images)).output.map(unit);
    const cosines = views.map((row, i) => row[0]! * views[partner(i)]![0]! + row[1]! * views[partner(i)]![1]!);
    return { places, spread: spreadOf(places), agreement: meanOf(cosines.map((cosine) => [cosine]))[0]!, loss };
  }
  const network = recipe.momentum ? lab.teacher : lab.encoder;
  const share = (row: readonly number[]): number[] =>
    assignment(
      row.map((value, axis) => value - (recipe.centering ? lab.center[axis]! : 0)),
      targetTemperature(recipe),
    );
  const places = forward(network, images).output.map(share);
  const strongest = forward(network, fixedViews(images)).output.map((row) => indexOfMost(share(row)));
  const same = strongest.filter((output, i) => output === strongest[partner(i)]).length;
  return { places, spread: informationOf(places), agreement: same / strongest.length, loss };
}

const indexOfMost = (values: readonly number[]): number => values.indexOf(Math.max(...values));

export type Verdict = 'collapsed' | 'winner' | 'uniform' | 'partly' | 'spread';
/** A word for the spread; assignments can collapse in two ways. */
export function verdictOf({ places, spread }: Snapshot, { comparison }: { comparison: string }): Verdict {
  if (spread > 0.45) return 'spread';
  if (spread > 0.15) return 'partly';
  if (comparison === 'embeddings') return 'collapsed';
  return entropy(meanOf(places)) < 0.5 * Math.log(3) ? 'winner' : 'uniform';
}

export const kindOf = (image: number): number => Math.min(kinds - 1, Math.floor(image / imagesOfKind));
