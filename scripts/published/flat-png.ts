import { pngFile } from '../../src/site-content/png-file.ts';

type Color = readonly [number, number, number];
const rgb = (hex: string): Color => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Color;

/**
 * A flat drawing in 16 colors: its paper, its inks, and the steps between them that smooth the edges of letters.
 * @param pixels four bytes each, as a renderer gives them
 */
export function flatPng(pixels: Uint8Array, width: number, height: number, paper: string, inks: readonly string[]): Buffer {
  const ground = rgb(paper);
  const steps = Math.floor(15 / inks.length);
  const palette: Color[] = [
    ground,
    ...inks.flatMap((ink) =>
      Array.from(
        { length: steps },
        (_, step) =>
          rgb(ink).map((value, part) => Math.round(ground[part]! + ((value - ground[part]!) * (step + 1)) / steps)) as unknown as Color,
      ),
    ),
  ];
  const known = new Map<number, number>();
  const nearest = (red: number, green: number, blue: number): number => {
    const key = (red << 16) | (green << 8) | blue;
    const found = known.get(key);
    if (found !== undefined) return found;
    const distances = palette.map((color) => (color[0] - red) ** 2 + (color[1] - green) ** 2 + (color[2] - blue) ** 2);
    const index = distances.indexOf(Math.min(...distances));
    known.set(key, index);
    return index;
  };
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const index = nearest(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
      rows[y * stride + 1 + (x >> 1)]! |= x % 2 === 0 ? index << 4 : index;
    }
  }
  return pngFile({ width, height, bits: 4, rows, palette: palette.flat() });
}
