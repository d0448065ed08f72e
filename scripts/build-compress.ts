/** `npm run build:compress`: puts `.br` and `.gz` beside every text file of `dist/`, for servers that send them as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { commandOptions } from './arguments.ts';
import { openBuiltSite } from './portable/built-site.ts';

commandOptions({}, 'npm run build:compress');
const dist = 'dist';
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no site in dist/. Run `npm run build` first.');
  process.exit(1);
}
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const isText = (file: string): boolean => /\.(?:html|css|js|json|md|txt|svg|xml|bib|ris|csv|webmanifest)$/.test(file);

let before = 0;
let after = 0;
// Four at a time: as many as Node compresses side by side.
const waiting = [...openBuiltSite(dist).files].filter(isText).sort();
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const path = join(dist, file);
      const bytes = readFileSync(path);
      const brotli = await toBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
      writeFileSync(`${path}.br`, brotli);
      writeFileSync(`${path}.gz`, await toGzip(bytes, { level: 9 }));
      before += bytes.length;
      after += brotli.length;
    }
  }),
);
console.log(`${(before / 1e6).toFixed(1)} MB of text became ${(after / 1e6).toFixed(1)} MB with Brotli.`);
