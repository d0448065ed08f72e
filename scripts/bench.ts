/** `npm run bench`: what the built site costs, how search and a long catalogue do, how reading and building grow with the content, and what Lighthouse says. `--only budgets` does one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { commandOptions, refuseLine } from './arguments.ts';
import { printBudgets } from './bench/budget-table.ts';
import { printBuildBench } from './bench/build-bench.ts';
import { printCatalogueBench } from './bench/catalogue-bench.ts';
import { printFullBuildBench } from './bench/full-build-bench.ts';
import { printLighthouse } from './bench/lighthouse-bench.ts';

const parts: Record<string, () => void | Promise<void>> = {
  budgets: printBudgets,
  search: () => void execFileSync('node', ['scripts/search/bench.ts'], { stdio: 'inherit' }),
  catalogue: printCatalogueBench,
  build: printBuildBench,
  'full-build': printFullBuildBench,
  lighthouse: printLighthouse,
};
const usage = `npm run bench -- --only ${Object.keys(parts).join('|')}`;
const { only } = commandOptions({ only: { type: 'string' } }, usage);
if (only !== undefined && !Object.hasOwn(parts, only)) refuseLine(`There is no bench "${only}".`, usage);
if (!existsSync('dist/index.html')) {
  console.error('Nothing is built. Run `npm run build` first.');
  process.exit(1);
}
for (const [name, run] of Object.entries(parts)) if (only === undefined || only === name) await run();
