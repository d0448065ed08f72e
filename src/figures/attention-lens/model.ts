/**
 * Cross-attention between the words of a prompt and the places of a small latent grid.
 * Toy features stand in for the learned projections: every word has a concept vector, every place carries the vector of what lies there,
 * and both hold some noise. What follows is the attention of Rombach et al. (2021), and the edits of Prompt-to-Prompt (Hertz et al., 2022).
 */
import { gaussian, seededRandom, seedOf } from '../shared/random.ts';
import { dot, softmax } from '../shared/vectors.ts';

export const subjects = ['cat', 'dog', 'rabbit', 'vase'] as const;
export type Subject = (typeof subjects)[number];
export const wordsOf = (subject: Subject): string[] => ['a', subject, 'on', 'a', 'sofa', 'under', 'a', 'lamp'];
/** Start token, eight words, and at least one end token, which also fills the rest. */
export const fewestTokens = 10;

export interface Sizes {
  /** Height and width of the latent grid. */
  h: number;
  w: number;
  /** Tokens of the text, N. */
  tokens: number;
  /** Width of queries and keys, d. */
  d: number;
}
export type Matrix = number[][];

/** A word's concept vector, shape `(d)`; its squared length 4.5 √d makes a perfect match score 4.5 at every width. */
function concept(word: string, d: number): number[] {
  const random = seededRandom(seedOf(`concept ${word}`));
  const raw = Array.from({ length: d }, () => gaussian(random));
  const factor = Math.sqrt(4.5 * Math.sqrt(d)) / Math.hypot(...raw);
  return raw.map((value) => value * factor);
}

/** Names of all tokens: start, the words, then end tokens up to N. */
export const tokenNames = (subject: Subject, tokens: number): string[] => [
  'start',
  ...wordsOf(subject),
  ...Array.from({ length: tokens - 9 }, () => 'end'),
];

/** Keys, shape `(N, d)`. Articles, prepositions and end tokens stand for nothing that can be seen; their keys are short. */
export function keys(subject: Subject, { tokens, d }: Sizes): Matrix {
  return tokenNames(subject, tokens).map((name, index) => {
    const visible = ['sofa', 'lamp', subject].includes(name);
    const random = seededRandom(seedOf(`key ${name} ${index}`));
    const own = concept(visible ? name : `${name} ${index}`, d);
    return own.map((value) => value * (visible ? 1 : 0.35) + (0.25 * gaussian(random)) / d ** 0.25);
  });
}

/** Where things lie when the generator is free to choose: a different prompt leads to a different layout. Units of the picture's side. */
export function layoutOf(subject: Subject): { subject: [number, number]; sofa: [number, number]; lamp: [number, number] } {
  const random = seededRandom(seedOf(`layout ${subject}`));
  const near = (center: number, reach: number): number => center + reach * (2 * random() - 1);
  if (subject === 'cat') return { subject: [0.36, 0.5], sofa: [0.5, 0.74], lamp: [0.76, 0.2] };
  return {
    subject: [near(0.6, 0.12), near(0.47, 0.06)],
    sofa: [near(0.5, 0.12), near(0.76, 0.06)],
    lamp: [near(0.25, 0.1), near(0.22, 0.08)],
  };
}

const edge = (distance: number): number => 1 / (1 + Math.exp(24 * distance));

/** Queries, shape `(h w, d)`: each place carries the concept of what covers it, and noise. */
export function queries(subject: Subject, { h, w, d }: Sizes): Matrix {
  const layout = layoutOf(subject);
  const [subjectVector, sofa, lamp] = [concept(subject, d), concept('sofa', d), concept('lamp', d)];
  const random = seededRandom(seedOf(`queries ${subject}`));
  const inEllipse = (x: number, y: number, [cx, cy]: [number, number], rx: number, ry: number): number =>
    edge((Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry));
  return Array.from({ length: h * w }, (_, place) => {
    const [x, y] = [((place % w) + 0.5) / w, (Math.floor(place / w) + 0.5) / h];
    const ofSubject = inEllipse(x, y, layout.subject, 0.17, 0.2);
    const ofSofa = edge(Math.max(Math.abs(x - layout.sofa[0]) - 0.36, Math.abs(y - layout.sofa[1]) - 0.15)) * (1 - ofSubject);
    const ofLamp = inEllipse(x, y, layout.lamp, 0.12, 0.13) * (1 - ofSubject);
    return subjectVector.map(
      (value, index) => ofSubject * value + ofSofa * sofa[index]! + ofLamp * lamp[index]! + (0.4 * gaussian(random)) / d ** 0.25,
    );
  });
}

/** M = softmax(Q Kᵀ / (√d · temperature)), shape `(h w, N)`; each row sums to one. */
export function attention(query: Matrix, key: Matrix, temperature = 1): Matrix {
  const d = key[0]!.length;
  return query.map((q) => softmax(key.map((k) => dot(q, k) / (Math.sqrt(d) * temperature))));
}

/** Prompt-to-Prompt's re-weighting: the column of one token is multiplied, the others stay; rows need not sum to one any more. */
export const reweight = (map: Matrix, token: number, weight: number): Matrix =>
  map.map((row) => row.map((share, index) => (index === token ? share * weight : share)));

export interface Settings extends Sizes {
  subject: Subject;
  temperature: number;
  /** Whether the edited branch keeps the map that the original prompt, “a cat …”, made. */
  isInjected: boolean;
  token: number;
  weight: number;
}

/** The map in use, shape `(h w, N)`. With injection both prompts have equally many tokens, so column n means the n-th word of either. */
export function mapOf({ subject, temperature, isInjected, token, weight, ...sizes }: Settings): Matrix {
  const source: Subject = isInjected ? 'cat' : subject;
  return reweight(attention(queries(source, sizes), keys(source, sizes), temperature), token, weight);
}

/** What each visible word contributes at each place, M V with the values of one-hot words: shape `(h w, 3)` for subject, sofa and lamp. */
export const contributions = (map: Matrix): Matrix => map.map((row) => [row[2]!, row[5]!, row[8]!]);
