/** What the build and the browser share: default state, covers and words. */
import { percent } from '../shared/amounts.ts';
import { costOf, difficulty, grid, hiddenCount, nearestVisible, patchCount, patchSide, type Design, type EncoderId, type Mask, type PatchColors } from './model.ts'; // prettier-ignore

export const side = grid * patchSide;
export const defaults = { style: 'random', ratio: 75, seed: 1, target: 'pixels', design: 'drop', encoder: 'base' } as const;
export const targets = {
  pixels: 'Pixels: 16 × 16 × 3 numbers for each patch',
  normalized: 'Normalized pixels: less the mean of the patch, by its deviation',
  hog: 'HOG: nine shares of edge directions for each patch',
  codes: 'Codes: one of 16 for each patch, drawn in its mean color',
} as const;
export type Target = keyof typeof targets;

/** One path that covers the patches for which `covers` is true. */
export const coverOf = (mask: Mask, covers: boolean): string =>
  mask
    .map((isHidden, patch) =>
      isHidden === covers
        ? `M${(patch % grid) * patchSide} ${Math.floor(patch / grid) * patchSide}h${patchSide}v${patchSide}h-${patchSide}z`
        : '',
    )
    .join('');
export const gridLines = Array.from(
  { length: grid - 1 },
  (_, line) => `M${(line + 1) * patchSide} 0V${side}M0 ${(line + 1) * patchSide}H${side}`,
).join('');

/** Patch colors as whole numbers in a text and back, so that the browser need not draw the picture again. */
export const packColors = ({ means, within }: PatchColors): string =>
  means.map((mean, patch) => [...mean, within[patch]!].map((value) => Math.round(value * 1000)).join(' ')).join(',');
export function unpackColors(text: string): PatchColors {
  const rows = text.split(',').map((row) => row.split(' ').map((value) => Number(value) / 1000));
  return { means: rows.map((row) => row.slice(0, 3)), within: rows.map((row) => row[3] ?? 0) };
}

const billions = (cost: number): string => (cost / 1e9).toFixed(1);
export interface Words {
  hidden: string;
  tokens: string;
  encoder: string;
  decoder: string;
  saved: string;
  away: string;
  difficulty: string;
}
export function wordsOf(mask: Mask, encoder: EncoderId, design: Design, colors: PatchColors): Words {
  const cost = costOf(mask, encoder, design);
  const gaps = nearestVisible(mask);
  return {
    hidden: `${hiddenCount(mask)} of ${patchCount}, ${percent(hiddenCount(mask) / patchCount)}`,
    tokens: `${cost.tokens} of ${patchCount + 1}`,
    encoder: `${billions(cost.encoder)} billion, ${percent(cost.encoder / cost.whole)} of the whole`,
    decoder: design === 'drop' ? `${billions(cost.decoder)} billion` : 'one linear layer',
    saved: `${(cost.whole / (cost.encoder + cost.decoder)).toFixed(1)} times less than the whole image`,
    away: gaps.length ? `${(gaps.reduce((sum, { away }) => sum + away, 0) / gaps.length).toFixed(1)} patches` : '–',
    difficulty: percent(difficulty(mask, colors)),
  };
}
export const sentence = (words: Words): string =>
  `${words.hidden} patches are hidden. The encoder works on ${words.tokens} tokens. Copying from the nearest visible patch leaves ${words.difficulty} of the error.`;
