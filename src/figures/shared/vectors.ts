/** What the mathematics of several figures does with vectors. A vector is a list of numbers; none is changed. */

/** Inner product `left · right`. Where `right` is shorter, the missing values count as zero. */
export const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

/** The vector of length one (Euclidean) in the same direction; zero stays zero. */
export function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/**
 * Shares `exp(xᵢ) / Σⱼ exp(xⱼ)`, which sum to one; same shape as the logits. The largest logit is subtracted first, so that large ones do not
 * overflow. A logit of −∞ gets no share; if all are, the shares are `NaN`.
 */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
