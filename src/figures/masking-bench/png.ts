/** PNG pictures, for the build alone. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @param pixels colors row by row, values 0 to 1 */
export function pngOf(pixels: readonly (readonly number[])[], side: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (3 * side + 1));
  for (const [index, pixel] of pixels.entries()) {
    const from = Math.floor(index / side) * (3 * side + 1) + 1 + 3 * (index % side);
    for (let color = 0; color < 3; color++) rows[from + color] = Math.round(255 * Math.max(0, Math.min(1, pixel[color]!)));
  }
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Uint8Array.from(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())]),
  );
}
