/** `npm run check`: reads all of `content/` and names every fault. `--content path` reads another folder. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { commandOptions, refuseLine } from './arguments.ts';
import { countProblems, formatProblem } from '../src/content-source/problem.ts';
import { checkWork } from '../src/site-content/check.ts';
import { loadWork } from '../src/site-content/work.ts';

const usage = 'npm run check -- --content content';
const options = commandOptions({ content: { type: 'string', default: 'content' } }, usage);
const started = performance.now();
const folder = resolve(options.content);
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuseLine(`There is no folder ${options.content}.`, usage);
const root = dirname(folder);
const work = loadWork(root, basename(folder));
const problems = checkWork(work, root);
const seconds = ((performance.now() - started) / 1000).toFixed(1);

for (const problem of problems) console.error(formatProblem(problem));
const { chapters, sections, references, methods, glossary } = work.content;
const read = `${chapters.length} chapters, ${sections.length} sections, ${references.size} references, ${methods.size} methods, ${glossary.size} terms in ${seconds} s`;
if (problems.length > 0) {
  console.error(`\n${countProblems(problems)} in ${new Set(problems.map(({ file }) => file)).size} files (${read}).`);
  process.exitCode = 1;
} else console.log(`Content is sound: ${read}.`);
