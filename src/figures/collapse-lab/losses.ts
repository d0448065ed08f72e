/**
 * Three losses over a batch of views, each with its gradient by hand. Row `i` and row `partner(i)` are two views of one image.
 * `queries` and `targets` have shape `(2B, 2)`; the gradients have the same shapes.
 * Sources: Chen and He (2020) for the negative cosine, Chen et al. (2020) for InfoNCE, Caron et al. (2021) for soft assignments.
 */
import { dot, softmax, unit } from '../shared/vectors.ts';

export interface LossAndGradient {
  loss: number;
  byQueries: number[][];
  byTargets: number[][];
}

/** Views are stored in pairs: 0 with 1, 2 with 3, … */
export const partner = (view: number): number => view ^ 1;

/** Gradient by a vector from the gradient by its unit vector: what points along the vector is lost, the rest is divided by its length. */
const throughUnit = (vector: readonly number[], byUnit: readonly number[]): number[] => {
  const length = Math.hypot(...vector) || 1e-12;
  const direction = unit(vector);
  const along = dot(direction, byUnit);
  return byUnit.map((value, index) => (value - along * direction[index]!) / length);
};
const zeros = (rows: readonly number[][]): number[][] => rows.map((row) => row.map(() => 0));

/** Mean over views of −cos(query, target of the partner). */
export function cosineLoss(queries: number[][], targets: number[][]): LossAndGradient {
  const [q, t] = [queries.map(unit), targets.map(unit)];
  const share = -1 / queries.length;
  return {
    loss: q.reduce((sum, row, i) => sum + share * dot(row, t[partner(i)]!), 0),
    byQueries: queries.map((row, i) =>
      throughUnit(
        row,
        t[partner(i)]!.map((value) => share * value),
      ),
    ),
    byTargets: targets.map((row, j) =>
      throughUnit(
        row,
        q[partner(j)]!.map((value) => share * value),
      ),
    ),
  };
}

/** Mean over views of −log of the partner's share in the softmax over all other views. */
export function infoNce(queries: number[][], targets: number[][], temperature: number): LossAndGradient {
  const [q, t] = [queries.map(unit), targets.map(unit)];
  const [byQ, byT] = [zeros(q), zeros(t)];
  const count = queries.length;
  let loss = 0;
  for (let i = 0; i < count; i++) {
    const shares = softmax(t.map((target, k) => (k === i ? -Infinity : dot(q[i]!, target) / temperature)));
    loss -= Math.log(shares[partner(i)]!) / count;
    for (let k = 0; k < count; k++) {
      const by = (shares[k]! - (k === partner(i) ? 1 : 0)) / (temperature * count);
      for (let axis = 0; axis < 2; axis++) {
        byQ[i]![axis]! += by * t[k]![axis]!;
        byT[k]![axis]! += by * q[i]![axis]!;
      }
    }
  }
  return {
    loss,
    byQueries: queries.map((row, i) => throughUnit(row, byQ[i]!)),
    byTargets: targets.map((row, k) => throughUnit(row, byT[k]!)),
  };
}

/** Directions of the three outputs: a softmax over three scores knows them up to a common shift, which leaves a point of the plane. */
export const outputs: readonly number[][] = [0, 1, 2].map((k) => [
  Math.cos(Math.PI / 2 + (k * 2 * Math.PI) / 3),
  Math.sin(Math.PI / 2 + (k * 2 * Math.PI) / 3),
]);
/** Share of each output at a point of the plane, shape `(3)`. */
export const assignment = (point: readonly number[], temperature: number): number[] =>
  softmax(outputs.map((output) => dot(output, point) / temperature));

/** Mean over views of the cross-entropy −P_target(partner) · log P_query. `center` is subtracted from the targets. */
export function assignmentLoss(
  queries: number[][],
  targets: number[][],
  temperatures: { query: number; target: number },
  center: readonly number[],
): LossAndGradient {
  const count = queries.length;
  const centered = targets.map((row) => row.map((value, axis) => value - center[axis]!));
  const wanted = centered.map((row) => assignment(row, temperatures.target));
  const given = queries.map((row) => assignment(row, temperatures.query));
  let loss = 0;
  const byQueries = queries.map((_, i) => {
    const [target, query] = [wanted[partner(i)]!, given[i]!];
    loss -= target.reduce((sum, share, k) => sum + share * Math.log(Math.max(query[k]!, 1e-300)), 0) / count;
    return spread(query.map((share, k) => (share - target[k]!) / (temperatures.query * count)));
  });
  const byTargets = targets.map((_, j) => {
    const [target, query] = [wanted[j]!, given[partner(j)]!];
    const costs = query.map((share) => -Math.log(Math.max(share, 1e-300)));
    const mean = dot(target, costs);
    return spread(target.map((share, k) => (share * (costs[k]! - mean)) / (temperatures.target * count)));
  });
  return { loss, byQueries, byTargets };
}

/** From the gradient by the three scores to that by the point. */
const spread = (byScores: readonly number[]): number[] =>
  [0, 1].map((axis) =>
    dot(
      byScores,
      outputs.map((output) => output[axis]!),
    ),
  );
