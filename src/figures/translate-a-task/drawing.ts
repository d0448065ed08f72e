import { envelopeOf, imageHeight, imageWidth, polygonShare, type Box, type Format, type Scene, type Token } from './model.ts';

/** Units of the drawing for a pixel of the picture. */
export const scale = 340 / imageWidth;
export const viewWidth = 340;
export const viewHeight = imageHeight * scale;
export const binChoices = [10, 20, 50, 100, 200, 500, 1000, 2000] as const;
export const defaults = { task: 'detection', count: 3, bins: 6, corners: 12, box: { x0: 96, y0: 72, x1: 296, y1: 332 } } as const;
export const smallestSide = 16;
export const cornersInWords = (corners: number): string => `${corners}, ${Math.round(polygonShare(corners) * 100)} % of the disk`;
/** Chips shown before a string is cut. */
const shownChips = 26;
/** Tokens as chips, runs of one code in one chip, and how many tokens are left over. */
export function chipsOf(tokens: readonly Token[]): { chips: Token[]; rest: number } {
  const runs: { token: Token; count: number }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && token.kind === 'code' && last.token.text === token.text) last.count++;
    else runs.push({ token, count: 1 });
  }
  return {
    chips: runs.slice(0, shownChips).map(({ token, count }) => (count > 1 ? { ...token, text: `${token.text} × ${count}` } : token)),
    rest: runs.slice(shownChips).reduce((sum, { count }) => sum + count, 0),
  };
}

export const rectOf = ({ x0, y0, x1, y1 }: Box): Record<'x' | 'y' | 'width' | 'height', number> => ({
  x: x0 * scale,
  y: y0 * scale,
  width: Math.max(0, x1 - x0) * scale,
  height: Math.max(0, y1 - y0) * scale,
});

/** The envelope of a balloon in its box, and the basket on its ropes below. */
export function balloonPath(box: Box): string {
  const { x, y, width, height } = rectOf(envelopeOf(box));
  return `M${round(x)} ${round(y + height / 2)}a${round(width / 2)} ${round(height / 2)} 0 1 1 ${round(width)} 0a${round(width / 2)} ${round(height / 2)} 0 1 1 ${round(-width)} 0z`;
}
export function basketPath(box: Box): string {
  const { x, y, width, height } = rectOf(box);
  const middle = x + width / 2;
  const half = Math.min(width / 9, height / 9);
  const basketTop = y + height - 1.4 * half;
  return `M${round(x + width * 0.2)} ${round(y + height * 0.68)}L${round(middle - half)} ${round(basketTop)}h${round(2 * half)}L${round(x + width * 0.8)} ${round(y + height * 0.68)}L${round(middle + half)} ${round(basketTop)}v${round(1.4 * half)}h${round(-2 * half)}v${round(-1.4 * half)}z`;
}
const round = (value: number): number => Math.round(value * 100) / 100;

/** Puts the edges in order and keeps the box in the picture and at least as large as can be seen. */
export function tidy({ x0, y0, x1, y1 }: Box): Box {
  const [left, right] = fit(x0, x1, imageWidth);
  const [top, bottom] = fit(y0, y1, imageHeight);
  return { x0: left, y0: top, x1: right, y1: bottom };
}
function fit(a: number, b: number, side: number): [number, number] {
  const low = Math.round(Math.max(0, Math.min(a, b, side - smallestSide)));
  return [low, Math.round(Math.min(side, Math.max(a, b, low + smallestSide)))];
}

/** What is said of a format that has no such task. */
export const refusal = (format: Format, { task }: Scene): string => `This figure has no ${format} form for this task (${task}).`;
/** The prefix that names the task: part of the input, not counted. */
export const prefixes: Readonly<Record<string, string>> = {
  detection: '[detect]',
  segmentation: '[segment]',
  caption: '[describe]',
  'grounded caption': '[describe and ground]',
  question: '[how many balloons?]',
  depth: '[depth]',
};
export const lengthText = (tokens: readonly Token[] | undefined): string =>
  tokens ? `${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}` : 'no such task';
export const stepsText = (steps: number | undefined): string =>
  steps === undefined ? 'no head' : steps === 1 ? '1 pass' : `${steps} passes`;
