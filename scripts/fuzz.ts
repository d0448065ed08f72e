/** `npm run fuzz -- --runs 10000 --seed 1`: breaks the real content in seeded ways and checks that every check ends well. */
import { commandOptions, wholeNumber } from './arguments.ts';
import { fuzzContent } from './fuzz/fuzz-content.ts';

const usage = 'npm run fuzz -- --runs 10000 --seed 1';
const options = commandOptions({ runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } }, usage);
const [runs, seed] = [wholeNumber('runs', options.runs, usage, 1), wholeNumber('seed', options.seed, usage)];
const started = performance.now();
const report = fuzzContent('content', runs, seed, {
  onRun: (run) => void (run > 0 && run % 500 === 0 && console.log(`${run} runs`)),
  onFailure: (failure) => console.error(failure),
});
console.log(
  `${report.runs} runs: ${report.caught} caught, ${report.certain} that had to be; ${report.failures.length} failures; slowest ${report.slowest.toFixed(1)} s, all ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = report.failures.length > 0 ? 1 : 0;
