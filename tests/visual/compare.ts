import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const baselines = 'tests/visual/baselines';
/** Not kept: what a failed comparison leaves to look at. */
const differences = '.visual';

/** How far a pixel's color may be off, from 0 to 1; what smooths edges does not count. */
const threshold = 0.15;
/** Share of the pixels that may differ: text is drawn a little otherwise by another version of a browser. */
const tolerance = 0.001;

export const isUpdate = process.env['UPDATE_BASELINES'] === '1';

/** Compares a picture with its baseline, or takes it as the new one. @returns what is wrong, with the place of the pictures to look at */
export function compare(name: string, picture: Buffer): string | undefined {
  const file = join(baselines, `${name}.png`);
  if (isUpdate) {
    mkdirSync(baselines, { recursive: true });
    writeFileSync(file, picture);
    return undefined;
  }
  if (!existsSync(file)) return `${file} is missing. Look at the page, then run: npm run visual:update`;
  const [expected, actual] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height)
    return `${name} has ${actual.width} × ${actual.height} pixels, not ${width} × ${height}.`;
  const difference = new PNG({ width, height });
  const count = pixelmatch(expected.data, actual.data, difference.data, width, height, { threshold });
  if (count <= tolerance * width * height) return undefined;
  mkdirSync(differences, { recursive: true });
  writeFileSync(join(differences, `${name}.png`), PNG.sync.write(difference));
  writeFileSync(join(differences, `${name}.now.png`), picture);
  return `${name}: ${((100 * count) / (width * height)).toFixed(2)} % of the pixels differ; see ${differences}/${name}.png. If this is meant: npm run visual:update`;
}
