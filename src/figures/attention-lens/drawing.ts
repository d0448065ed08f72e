/** Geometry of the attention lens, shared by the build and the browser. Cells of equal shade share a path, so that pictures stay small. */
import { contributions, mapOf, tokenNames, type Matrix, type Settings } from './model.ts';

export const side = 200;
export const shades = 5;
export const initial: Settings & { row: number; column: number } = {
  h: 16,
  w: 16,
  tokens: 16,
  d: 16,
  subject: 'cat',
  temperature: 1,
  isInjected: true,
  token: 2,
  weight: 1,
  row: 8,
  column: 6,
};

export const cellOf = ({ h, w }: { h: number; w: number }): number => side / Math.max(h, w);

function cells(values: readonly number[], sizes: Settings, isWanted: (value: number) => boolean): string {
  const cell = cellOf(sizes);
  const size = (cell - Math.min(1, cell * 0.1)).toFixed(2);
  return values
    .map((value, place) => {
      if (!isWanted(value)) return '';
      const [x, y] = [(place % sizes.w) * cell, Math.floor(place / sizes.w) * cell];
      return `M${x.toFixed(2)} ${y.toFixed(2)}h${size}v${size}h-${size}z`;
    })
    .join('');
}

/** One path a shade for values from 0 to 1; shade 0 is left out, the last holds all that is larger. */
export function shadePaths(values: readonly number[], sizes: Settings): string[] {
  const shadeOf = (value: number): number => Math.min(shades, Math.round(value * shades));
  return Array.from({ length: shades }, (_, index) => cells(values, sizes, (value) => shadeOf(value) === index + 1));
}

/** The column of the chosen token as a picture, and the output: for each visible word where its value arrives, in shades. */
export function picturePaths(settings: Settings): { map: Matrix; column: string[]; output: string[][] } {
  const map = mapOf(settings);
  const arriving = contributions(map);
  return {
    map,
    column: shadePaths(
      map.map((row) => row[settings.token]!),
      settings,
    ),
    output: [0, 1, 2].map((word) => {
      const values = arriving.map((shares) => shares[word]!);
      return shadePaths(values, settings);
    }),
  };
}

export const shadeOpacity = (index: number): string => ((index + 1) / shades).toFixed(3);

/** The shapes of the equation for the sizes chosen. */
export function shapesOf({ h, w, tokens, d }: Settings): { name: string; shape: string }[] {
  return [
    { name: 'z', shape: `${h}·${w} = ${h * w} places` },
    { name: 'Q', shape: `${h * w} × ${d}` },
    { name: 'K', shape: `${tokens} × ${d}` },
    { name: 'V', shape: `${tokens} × ${d}` },
    { name: 'M', shape: `${h * w} × ${tokens}` },
    { name: 'MV', shape: `${h * w} × ${d}` },
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** One row of the map: the shares of start, the eight words and all end tokens together. */
export function rowShares(map: Matrix, settings: Settings, row: number, column: number): { name: string; share: number }[] {
  const shares = map[row * settings.w + column] ?? [];
  const names = tokenNames(settings.subject, settings.tokens);
  const ends = shares.slice(9).reduce((sum, share) => sum + share, 0);
  const many = settings.tokens - 9;
  return [
    ...shares.slice(0, 9).map((share, index) => ({ name: names[index]!, share })),
    { name: many === 1 ? 'end' : `${many} × end`, share: ends },
  ];
}

/** The picture in words. */
export function report(map: Matrix, settings: Settings, row: number, column: number): string {
  const name = tokenNames(settings.subject, settings.tokens)[settings.token]!;
  const values = map.map((shares) => shares[settings.token]!);
  const largest = Math.max(...values);
  const at = values.indexOf(largest);
  const sum = (map[row * settings.w + column] ?? []).reduce((total, share) => total + share, 0);
  return [
    `“${name}” is strongest at row ${Math.floor(at / settings.w) + 1}, column ${(at % settings.w) + 1}, with ${percent(largest)}.`,
    `The shares at row ${row + 1}, column ${column + 1} sum to ${sum.toFixed(2)}.`,
    settings.subject === 'cat'
      ? ''
      : settings.isInjected
        ? `The map is still that of “a cat …”: the ${settings.subject} stands where the cat stood.`
        : `The new prompt made a map of its own: sofa and lamp moved too.`,
  ]
    .join(' ')
    .trim();
}
