import { pngFile } from '../../site-content/png-file.ts';

/**
 * A PNG picture, for the build alone.
 * @param pixels colors row by row, values 0 to 1
 */
export function pngOf(pixels: readonly (readonly number[])[], side: number): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(side * (3 * side + 1));
  for (const [index, pixel] of pixels.entries()) {
    const from = Math.floor(index / side) * (3 * side + 1) + 1 + 3 * (index % side);
    for (let color = 0; color < 3; color++) rows[from + color] = Math.round(255 * Math.max(0, Math.min(1, pixel[color]!)));
  }
  return Uint8Array.from(pngFile({ width: side, height: side, bits: 8, rows }));
}
