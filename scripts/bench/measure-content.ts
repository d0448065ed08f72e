/** Run by `build-bench.ts` in a process of its own: reads the content below a folder and prints seconds by step and peak memory as JSON. */
import { resourceUsage } from 'node:process';
import { checkWork } from '../../src/site-content/check.ts';
import { bibliography, citedBeside } from '../../src/site-content/bibliography.ts';
import { cardKinds } from '../../src/model/preview-card.ts';
import { cardScript } from '../../src/site-content/cards.ts';
import { methodPage } from '../../src/site-content/method-page.ts';
import { searchNames } from '../../src/site-content/search-records.ts';
import { getSite } from '../../src/site-content/site.ts';
import { loadWork } from '../../src/site-content/work.ts';

const root = process.argv[2] ?? '.';
const steps: Record<string, number> = {};
function step<Result>(name: string, run: () => Result): Result {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  steps[name] = (user + system) / 1e6;
  return result;
}

const work = step('read', () => loadWork(root));
const problems = step('check', () => checkWork(work, root));
const site = step('index', () => getSite(root));
step('search names', () => searchNames(site));
step('cards', () => cardKinds.map((kind) => cardScript(kind, site)));
step('bibliography', () => bibliography(site).map(({ key }) => citedBeside(site, key)));
step('methods', () => [...site.content.methods.keys()].map((slug) => methodPage(site, slug)));
console.log(JSON.stringify({ steps, megabytes: resourceUsage().maxRSS / 1024, problems: problems.length }));
