/**
 * Masked attention on a small picture: cross-attention of one query with the pixels of a feature map, confined to the mask that the query predicted one layer before.
 * Source: Cheng et al. (2022), Mask2Former, eqs. 2 and 3. The embeddings are made by hand from color and place instead of being learned.
 */
import { gaussian, seededRandom } from '../shared/random.ts';
import { dot, unit } from '../shared/vectors.ts';

export const width = 24;
export const height = 16;
/** Things with a query each; whatever else there is counts as background. */
export const things = ['left ball', 'right ball', 'block'] as const;
/** Sides of the cells that each layer looks at, coarse to fine and again: the maps of a pixel decoder in turn. */
export const strides = [4, 2, 1, 4, 2, 1] as const;

/** Which thing a pixel belongs to, shape `(height × width)`. */
export const labels: readonly number[] = Array.from({ length: width * height }, (_, index) => {
  const x = (index % width) + 0.5;
  const y = Math.floor(index / width) + 0.5;
  if (Math.hypot(x - 6, y - 6) < 4.3) return 0;
  if (Math.hypot(x - 18.5, y - 5.5) < 4.3) return 1;
  return x > 8 && x < 17 && y > 10 && y < 15 ? 2 : 3;
});

const looks = [0, 0, 1, 2];
const lookCount = 3;
/** Radial basis functions of place: weak evidence of where a pixel is. */
const centers = [2, 8, 14, 20].flatMap((x) => [3, 8, 13].map((y) => [x, y] as const));
const spread = 4;
const placeWeight = 0.6;
const noise = 0.12;

/** Pixel embeddings E at full resolution: color and place, of length one; shape `(height × width, d)`. */
export const embeddings: readonly number[][] = (() => {
  const random = seededRandom(7);
  return labels.map((label, index) => {
    const x = (index % width) + 0.5;
    const y = Math.floor(index / width) + 0.5;
    const place = unit(centers.map(([cx, cy]) => Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * spread ** 2))));
    const look = Array.from({ length: lookCount }, (_, which) => (looks[label] === which ? 1 : 0) + noise * gaussian(random));
    return unit([...look, ...place.map((value) => placeWeight * value)]);
  });
})();

/** Means over square cells of side `stride`, shape `(height/stride × width/stride, …)`. */
export function pool(map: readonly number[][], stride: number): number[][] {
  const columns = width / stride;
  return Array.from({ length: (columns * height) / stride }, (_, cell) => {
    const members = Array.from({ length: stride * stride }, (_, index) => {
      const x = (cell % columns) * stride + (index % stride);
      const y = Math.floor(cell / columns) * stride + Math.floor(index / stride);
      return map[y * width + x] ?? [];
    });
    return (members[0] ?? []).map((_, channel) => members.reduce((sum, member) => sum + (member[channel] ?? 0), 0) / members.length);
  });
}
const maps = new Map(([1, 2, 4] as const).map((stride) => [stride as number, pool(embeddings, stride)]));

const maskSharpness = 30;
const maskBias = 0.88;
const attentionSharpness = 3;
/** Share of a query that is noise, so that its first guess is poor. */
const queryNoise = 0.14;

/** The mask that a query predicts: σ of its product with every pixel embedding, after the small network (here: length one, gain and bias). */
export function predictMask(query: readonly number[]): number[] {
  const direction = unit(query);
  return embeddings.map((pixel) => 1 / (1 + Math.exp(-maskSharpness * (dot(direction, pixel) - maskBias))));
}

/** Softmax over the cells that are allowed; weights of all others are exactly zero. */
export function maskedSoftmax(logits: readonly number[], allowed: readonly boolean[]): number[] {
  const powers = logits.map((logit, index) => (allowed[index] ? Math.exp(logit) : 0));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export interface Layer {
  stride: number;
  /** Which cells of this layer's map the query may see, shape `(h w)`. */
  allowed: boolean[];
  /** Whether the mask allowed nothing, so that the query was let loose. */
  wasEmpty: boolean;
  /** Attention over the cells, shape `(h w)`; sums to one. */
  attention: number[];
  /** The mask after this layer, shape `(height × width)`. */
  mask: number[];
  /** Share of the attention on the query's own thing, and overlap (intersection over union) of the mask with it. */
  onTarget: number;
  overlap: number;
}

/** The query before the first layer: a rough memory of a few pixels of its thing. */
export const startQuery = (thing: number): number[] => {
  const random = seededRandom(5 + thing);
  const own = labels.flatMap((label, index) => (label === thing ? [index] : []));
  const few = own.slice(0, Math.ceil(own.length * 0.15)).map((index) => embeddings[index] ?? []);
  return unit(unit(sumOf(few)).map((value) => value + queryNoise * gaussian(random)));
};
const sumOf = (vectors: readonly number[][]): number[] =>
  (vectors[0] ?? []).map((_, channel) => vectors.reduce((sum, vector) => sum + (vector[channel] ?? 0), 0));

export const overlapWith = (mask: readonly number[], thing: number): number => {
  let both = 0;
  let either = 0;
  for (const [index, label] of labels.entries()) {
    const inMask = (mask[index] ?? 0) >= 0.5;
    if (inMask && label === thing) both++;
    if (inMask || label === thing) either++;
  }
  return both / either;
};

export interface Run {
  firstMask: number[];
  layers: Layer[];
}

/**
 * X_l = softmax(M_{l−1} + Q_l K_lᵀ) V_l + X_{l−1} through all layers, with Q_l the direction of X_{l−1} and K_l = V_l the map of layer l.
 * @param firstMask replaces the mask that the query would predict by itself
 */
export function run(thing: number, isMasked: boolean, firstMask?: readonly number[]): Run {
  let query = startQuery(thing);
  let mask = [...(firstMask ?? predictMask(query))];
  const first = mask;
  const layers = strides.map((stride): Layer => {
    const map = maps.get(stride) ?? [];
    const within = pool(
      mask.map((value) => [value]),
      stride,
    ).map(([value = 0]) => value >= 0.5);
    const wasEmpty = isMasked && !within.some(Boolean);
    const allowed = isMasked && !wasEmpty ? within : map.map(() => true);
    const direction = unit(query);
    const attention = maskedSoftmax(
      map.map((cell) => attentionSharpness * dot(direction, cell)),
      allowed,
    );
    const evidence = sumOf(map.map((cell, index) => cell.map((value) => value * (attention[index] ?? 0))));
    query = evidence.map((value, channel) => value + (query[channel] ?? 0));
    mask = predictMask(query);
    const shares = pool(
      labels.map((label) => [label === thing ? 1 : 0]),
      stride,
    );
    return { stride, allowed, wasEmpty, attention, mask, onTarget: dot(attention, shares.flat()), overlap: overlapWith(mask, thing) };
  });
  return { firstMask: first, layers };
}

/** A first mask that covers a disk and nothing else. */
export const diskMask = (x: number, y: number, radius: number): number[] =>
  labels.map((_, index) => (Math.hypot((index % width) + 0.5 - x, Math.floor(index / width) + 0.5 - y) < radius ? 1 : 0));
export const emptyMask: readonly number[] = labels.map(() => 0);
