/** Geometry and words that the built picture and the running one share. */
import { outputs } from './losses.ts';
import { kindOf, type Snapshot, type Verdict } from './measures.ts';
import { ingredients, presets, type Comparison, type Recipe } from './model.ts';

/** Length of a run in steps, and how many steps lie between two snapshots. */
export const total = 1200;
export const every = 10;
export const defaultStart = 3;
export const side = 260;
/** The plot of spread over steps, in units of its viewBox. */
export const plot = { left: 34, top: 14, width: 214, height: 178, viewHeight: 262 };

const circleRadius = 88;
const triangleRadius = 100;

/** A mark of one of the three kinds at a place: a disk, a square, a triangle. */
export function markAt(kind: number, x = 0, y = 0, size = 1): string {
  const at = (right: number, down: number): string => `${(x + right * size).toFixed(1)} ${(y + down * size).toFixed(1)}`;
  const long = (length: number): string => (length * size).toFixed(1);
  const half = `a${long(4.6)} ${long(4.6)} 0 1 0`;
  return [
    `M${at(-4.6, 0)}${half} ${long(9.2)} 0${half} ${long(-9.2)} 0z`,
    `M${at(-4.2, -4.2)}h${long(8.4)}v${long(8.4)}h${long(-8.4)}z`,
    `M${at(0, -5.4)}L${at(5.1, 4)}L${at(-5.1, 4)}z`,
  ][kind]!;
}

/** Corner of the triangle that stands for an output. */
export const corner = (k: number): [number, number] => [triangleRadius * outputs[k]![0]!, -triangleRadius * outputs[k]![1]! + 18];

/** Where an image is drawn. Kinds keep to rings of their own and images to small offsets, so that equal embeddings stay countable. */
export function place(row: readonly number[], image: number, comparison: Comparison): [number, number] {
  if (comparison === 'embeddings') {
    const radius = circleRadius + (kindOf(image) - 1) * 13;
    return [radius * row[0]!, -radius * row[1]!];
  }
  const fan = (image * 2.4) % (2 * Math.PI);
  const corners = row.map((_, k) => corner(k));
  return [0, 1].map(
    (axis) =>
      row.reduce((sum, share, k) => sum + 0.94 * (share - 1 / 3) * corners[k]![axis]!, 0) +
      (axis === 1 ? 18 : 0) +
      7 * [Math.cos(fan), Math.sin(fan)][axis]!,
  ) as [number, number];
}
export const translate = ([x, y]: readonly [number, number]): string => `translate(${x.toFixed(1)} ${y.toFixed(1)})`;

export const plotX = (step: number): number => plot.left + (plot.width * step) / total;
export const plotY = (spread: number): number => plot.top + plot.height * (1 - Math.min(1, spread));
export const curve = (run: readonly Snapshot[]): string =>
  run.map(({ spread }, index) => `${index ? 'L' : 'M'}${plotX(index * every).toFixed(1)} ${plotY(spread).toFixed(1)}`).join('');

export const presetNames = { simclr: 'SimCLR', simsiam: 'SimSiam', byol: 'BYOL', dino: 'DINO' } as const;
export const ingredientNames = {
  negatives: 'Negatives',
  stop: 'Stop-gradient',
  predictor: 'Predictor',
  momentum: 'Momentum teacher',
  centering: 'Centering',
  sharpening: 'Sharpening',
} as const;

const same = (a: Recipe, b: Recipe): boolean => a.comparison === b.comparison && ingredients.every((part) => a[part] === b[part]);
export const presetOf = (recipe: Recipe): keyof typeof presets | undefined =>
  (Object.keys(presets) as (keyof typeof presets)[]).find((name) => same(presets[name], recipe));

/** `SimSiam`, `SimSiam without predictor`, `predictor + momentum teacher`, `pull alone`. */
export function nameOf(recipe: Recipe): string {
  const preset = presetOf(recipe);
  if (preset) return presetNames[preset];
  for (const missing of ingredients) {
    const whole = recipe[missing] ? undefined : presetOf({ ...recipe, [missing]: true });
    if (whole) return `${presetNames[whole]} without ${ingredientNames[missing].toLowerCase()}`;
  }
  const parts = ingredients.filter((part) => recipe[part]).map((part) => ingredientNames[part].toLowerCase());
  return parts.length ? parts.join(' + ') : 'pull alone';
}

const verdicts: Record<Verdict, string> = {
  collapsed: 'Collapsed: every image has nearly the same embedding, and the views agree on nothing.',
  winner: 'Collapsed: one output wins for every image.',
  uniform: 'Collapsed: every image gets the same even distribution.',
  partly: 'On the way: the images are still or already partly told apart.',
  spread: 'No collapse: different images get different outputs.',
};
/** A signed number with a true minus. */
export const signed = (value: number): string => value.toFixed(2).replace('-', '−');
export const sentence = (verdict: Verdict): string => verdicts[verdict];
export const measureNames: Record<Comparison, { spread: string; agreement: string }> = {
  embeddings: { spread: 'spread of the embeddings', agreement: 'mean cosine of two views' },
  assignments: { spread: 'what the targets tell apart', agreement: 'views with the same strongest output' },
};
/** The view of an image is sent through these, from left to right; what is compared, in words. */
export const comparing = ({ comparison, negatives }: Recipe): string =>
  comparison === 'assignments' ? 'cross-entropy' : negatives ? 'InfoNCE' : 'cosine';
