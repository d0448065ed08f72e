/** `npm run anchors:publish`: adds every new address to `content/anchors.lock`. It never removes one: that takes a redirect. */
import { writeFileSync } from 'node:fs';
import { commandOptions } from './arguments.ts';
import { countProblems, formatProblem } from '../src/content-source/problem.ts';
import { publishedAddresses } from '../src/site-content/addresses.ts';
import { checkWork } from '../src/site-content/check.ts';
import { loadWork } from '../src/site-content/work.ts';

commandOptions({}, 'npm run anchors:publish');
const root = process.cwd();
const work = loadWork(root);
// An address stays for ever, so none is taken from content with a fault. One that has vanished is no fault of the new ones.
const problems = checkWork(work, root).filter(({ rule }) => rule !== 'anchorIsPublished');
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`\n${countProblems(problems)} in the content; no address was published.`);
  process.exitCode = 1;
} else {
  const before = new Set(work.content.lockedAnchors);
  const all = [...new Set([...before, ...publishedAddresses(work)])].sort();
  writeFileSync('content/anchors.lock', `${all.join('\n')}\n`);
  console.log(`content/anchors.lock: ${all.length} addresses, ${all.length - before.size} new.`);
}
