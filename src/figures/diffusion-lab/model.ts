/**
 * Diffusion on the plane, without a network: the data are a mixture of Gaussians, so the score of every noise level is known exactly.
 * Sources: Ho et al. (2020) for the forward process, the linear schedule and the stochastic sampler; Nichol and Dhariwal (2021) for the
 * cosine schedule; Song et al. (2020) for the deterministic sampler; Ho and Salimans (2022) for classifier-free guidance.
 */
import { gaussian, seededRandom } from '../shared/random.ts';
import { softmax } from '../shared/vectors.ts';

export const classes = ['a', 'b', 'c'] as const;
export type ClassName = (typeof classes)[number];
export const schedules = ['linear', 'cosine'] as const;
export type Schedule = (typeof schedules)[number];
export type Process = 'noising' | 'ddpm' | 'ddim';
/** Noise levels of the full process, T. */
export const levels = 1000;
/** Standard deviation of one blob of the data, in units of the plane. */
export const blobDeviation = 0.08;

/** One Gaussian of the data. Large shapes are groups of three blobs; each class has two groups, one farther out. */
export interface Blob {
  x: number;
  y: number;
  group: number;
  label: number;
}

/** Three classes around the center, two groups in each, three blobs in each group: 18 equally likely Gaussians. */
export const blobs: readonly Blob[] = classes.flatMap((_, label) =>
  [-1, 1].flatMap((side, half) =>
    [0, 1, 2].map((corner) => {
      const angle = Math.PI * (0.5 + (2 * label) / 3);
      const radius = 2.45 + 0.55 * side;
      const around = angle + (2 * Math.PI * corner) / 3;
      return {
        x: radius * Math.cos(angle) - 0.95 * side * Math.sin(angle) + 0.36 * Math.cos(around),
        y: radius * Math.sin(angle) + 0.95 * side * Math.cos(angle) + 0.36 * Math.sin(around),
        group: 2 * label + half,
        label,
      };
    }),
  ),
);

/** Share of signal ᾱ_t for t = 0 … T, shape `(T + 1)`; ᾱ_0 = 1. */
export function cumulativeSignal(schedule: Schedule): Float64Array {
  const share = new Float64Array(levels + 1).fill(1);
  const squaredCosine = (t: number): number => Math.cos(((t / levels + 0.008) / 1.008) * (Math.PI / 2)) ** 2;
  for (let t = 1; t <= levels; t++) {
    const beta =
      schedule === 'linear'
        ? 1e-4 + ((0.02 - 1e-4) * (t - 1)) / (levels - 1)
        : Math.min(0.999, 1 - squaredCosine(t) / squaredCosine(t - 1));
    share[t] = share[t - 1]! * (1 - beta);
  }
  return share;
}

/** The times that a sampler of so many steps visits, from T down to 0, shape `(steps + 1)`. */
export const visitedTimes = (steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, index) => Math.round(levels * (1 - index / steps)));

const isWanted = (blob: Blob, label: number | undefined): boolean => label === undefined || blob.label === label;

/** Logarithm of each blob's density at a point of noise level ᾱ, without the common factor 1/2π; −∞ outside the class. */
function logTerms(x: number, y: number, signal: number, label?: number): number[] {
  const variance = signal * blobDeviation ** 2 + 1 - signal;
  const root = Math.sqrt(signal);
  return blobs.map((blob) =>
    isWanted(blob, label) ? -((x - root * blob.x) ** 2 + (y - root * blob.y) ** 2) / (2 * variance) - Math.log(variance) : -Infinity,
  );
}

/** log p_t(x | class) of the noised mixture: √ᾱ shrinks the centers, the variance is ᾱσ² + 1 − ᾱ. */
export function logDensity(x: number, y: number, signal: number, label?: number): number {
  const terms = logTerms(x, y, signal, label);
  const largest = Math.max(...terms);
  const members = blobs.filter((blob) => isWanted(blob, label)).length;
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0)) - Math.log(2 * Math.PI * members);
}

/** Probability that a noised point came from each blob, shape `(18)`. */
export const responsibilities = (x: number, y: number, signal: number, label?: number): number[] => softmax(logTerms(x, y, signal, label));

/** ∇ log p_t(x | class): where the noised data are denser. */
export function score(x: number, y: number, signal: number, label?: number): [number, number] {
  const variance = signal * blobDeviation ** 2 + 1 - signal;
  const root = Math.sqrt(signal);
  let sumX = 0;
  let sumY = 0;
  for (const [index, share] of responsibilities(x, y, signal, label).entries()) {
    sumX += share * (root * blobs[index]!.x - x);
    sumY += share * (root * blobs[index]!.y - y);
  }
  return [sumX / variance, sumY / variance];
}

/** The noise a perfect network would predict, ε = −√(1 − ᾱ) ∇ log p_t, guided: ε(∅) + s [ε(class) − ε(∅)]. */
export function guidedNoise(x: number, y: number, signal: number, label?: number, scale = 1): [number, number] {
  const factor = -Math.sqrt(1 - signal);
  const [conditionalX, conditionalY] = score(x, y, signal, label);
  if (label === undefined || scale === 1) return [factor * conditionalX, factor * conditionalY];
  const [freeX, freeY] = score(x, y, signal);
  return [factor * (freeX + scale * (conditionalX - freeX)), factor * (freeY + scale * (conditionalY - freeY))];
}

/**
 * One step from noise level ᾱ_t to ᾱ_s, s < t, of one coordinate. `freshness` 0 is DDIM; 1 is DDPM with the posterior variance
 * σ² = β (1 − ᾱ_s)/(1 − ᾱ_t), β = 1 − ᾱ_t/ᾱ_s.
 */
export function denoise(x: number, predicted: number, signal: number, nextSignal: number, fresh: number, freshness: number): number {
  const clean = (x - Math.sqrt(1 - signal) * predicted) / Math.sqrt(signal);
  const deviation = freshness * Math.sqrt(((1 - nextSignal) / (1 - signal)) * (1 - signal / nextSignal));
  return (
    Math.sqrt(nextSignal) * clean +
    Math.sqrt(Math.max(0, 1 - nextSignal - deviation ** 2)) * predicted +
    (deviation ? deviation * fresh : 0)
  );
}

export interface Run {
  process: Process;
  schedule: Schedule;
  steps: number;
  label?: number | undefined;
  scale: number;
  seed: number;
  count: number;
}
export type Point = [number, number];

/** The way of every point, shape `(steps + 1, count, 2)`: from data to noise, or from noise to samples. */
export function run({ process, schedule, steps, label, scale, seed, count }: Run): Point[][] {
  const signal = cumulativeSignal(schedule);
  const random = seededRandom(seed);
  const normals = (): Point[] => Array.from({ length: count }, () => [gaussian(random), gaussian(random)]);
  const start = normals();
  const times = visitedTimes(steps);
  if (process === 'noising') {
    const members = blobs.filter((blob) => isWanted(blob, label));
    const clean = normals().map(([x, y], index): Point => {
      const blob = members[index % members.length]!;
      return [blob.x + blobDeviation * x, blob.y + blobDeviation * y];
    });
    return times.toReversed().map((t) => {
      const [keep, mix] = [Math.sqrt(signal[t]!), Math.sqrt(1 - signal[t]!)];
      return clean.map(([x, y], index): Point => [keep * x + mix * start[index]![0], keep * y + mix * start[index]![1]]);
    });
  }
  const freshness = process === 'ddpm' ? 1 : 0;
  const path = [start];
  for (let step = 0; step < steps; step++) {
    const [now, next] = [signal[times[step]!]!, signal[times[step + 1]!]!];
    const fresh = freshness ? normals() : [];
    path.push(
      path[step]!.map(([x, y], index): Point => {
        const [noiseX, noiseY] = guidedNoise(x, y, now, label, scale);
        const [freshX, freshY] = fresh[index] ?? [0, 0];
        return [denoise(x, noiseX, now, next, freshX, freshness), denoise(y, noiseY, now, next, freshY, freshness)];
      }),
    );
  }
  return path;
}

const largestAt = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** The blob that most probably made a clean point. */
export const blobOf = ([x, y]: Point): Blob => blobs[largestAt(responsibilities(x, y, 1))]!;

/**
 * How well the group, and the single blob, of a point could be guessed from the point alone at a noise level: the mean over points of the
 * largest posterior probability. Guessing blindly gives 1/6 and 1/18; a clean point gives 1.
 */
export function certainty(points: readonly Point[], signal: number, label?: number): { group: number; blob: number } {
  const sums = { group: 0, blob: 0 };
  for (const [x, y] of points) {
    const shares = responsibilities(x, y, signal, label);
    const groups = Array.from({ length: 2 * classes.length }, () => 0);
    for (const [index, share] of shares.entries()) groups[blobs[index]!.group]! += share;
    sums.group += Math.max(...groups) / points.length;
    sums.blob += Math.max(...shares) / points.length;
  }
  return sums;
}

/** Root mean square distance of points from their mean: how diverse they are. */
export function spread(points: readonly Point[]): number {
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  return Math.sqrt(points.reduce((sum, [x, y]) => sum + (x - middleX) ** 2 + (y - middleY) ** 2, 0) / points.length);
}

/** The spread of the data themselves: of one class, or of all. */
export function dataSpread(label?: number): number {
  const members = blobs.filter((blob) => isWanted(blob, label));
  return Math.sqrt(spread(members.map(({ x, y }): Point => [x, y])) ** 2 + 2 * blobDeviation ** 2);
}
