/**
 * `npm run bench:search`: asks the golden set and prints first place, first three and mean reciprocal rank for each kind of query, and,
 * of the built site in `dist/` in Chromium, the bytes of a first search and how long answers take. `--misses` lists what failed.
 */
import { existsSync } from 'node:fs';
import { commandOptions } from '../arguments.ts';
import { prepare } from '../../src/model/search/answer.ts';
import { measureCost } from './bench-browser.ts';
import { evaluate, type Score } from './evaluate.ts';
import { goldenFiles, readGolden } from './golden.ts';
import { nodeEngine } from './node-engine.ts';

const { misses } = commandOptions({ misses: { type: 'boolean', default: false } }, 'npm run bench:search -- --misses');
const golden = readGolden(goldenFiles.chosen);
const heldOut = readGolden(goldenFiles.heldOut);
const engine = nodeEngine();
prepare(engine.index);
console.log(`${golden.length + heldOut.length} queries, ${engine.index.records.length} names\n`);

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);
console.log('kind                 queries    first   first 3     MRR');
const print = (scores: Score[], suffix = ''): void => {
  for (const { kind, queries, first, topThree, reciprocal, misses: missed } of scores) {
    console.log(
      `${(kind + suffix).padEnd(21)} ${String(queries).padStart(6)} ${percent(first, queries)}  ${percent(topThree, queries)}   ${reciprocal.toFixed(3)}`,
    );
    if (misses) for (const miss of missed) console.log(`    ${miss}`);
  }
};
print(evaluate(engine, golden, { typos: true }));
print(evaluate(engine, heldOut), ', held out');

if (existsSync('dist/pagefind')) {
  const quantile = (times: number[], share: number): string =>
    `${(times.sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)} ms`;
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const { cold, names, text } = await measureCost([...golden, ...heldOut].map(({ query }) => query));
  console.log('\nfirst search, compressed as a host sends it; the dearest of three questions:');
  for (const { words, names: bytes, text: more } of cold)
    console.log(`  ${words} words: names and interface ${kilo(bytes)}, descriptions and text ${kilo(more)}`);
  for (const [what, times] of [
    ['names', names],
    ['text, warm', text],
  ] as const)
    console.log(`${what}: median ${quantile(times, 0.5)}, 95 % ${quantile(times, 0.95)}, slowest ${quantile(times, 1)}`);
}
