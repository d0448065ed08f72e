/** `npm test`: every check, light ones side by side, with a summary of each and the counts of all on the last line. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOptions } from './arguments.ts';
import { requireBrowser } from './browsers.ts';

interface Counts {
  passed: number;
  failed: number;
}
interface Result extends Counts {
  suite: string;
  seconds: number;
}

commandOptions({}, 'npm test');

const results: Result[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'reader-tests-'));
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };

/** Runs a suite; its output is printed as one piece when it ends, so that suites side by side can be told apart. */
async function suite(name: string, command: readonly string[], count: (status: number | null) => Counts): Promise<boolean> {
  const started = performance.now();
  const child = spawn('npx', ['--no', '--', ...command], { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('error', () => resolve(null)).once('close', resolve));
  const counts = count(status);
  const seconds = (performance.now() - started) / 1000;
  results.push({ suite: name, ...counts, seconds });
  console.log(`\n── ${name} (${seconds.toFixed(0)} s) ──\n${output.trimEnd()}`);
  return counts.failed === 0;
}

/** A command that passes or fails as one test. */
const single = (name: string, ...command: string[]): Promise<boolean> =>
  suite(name, command, (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));

/** A Vitest project, whose tests are counted. One that dies, finds no test or ends badly has failed, whatever it counted. */
function tests(project: string): Promise<boolean> {
  const report = join(scratch, `${project}.json`);
  const command = ['vitest', 'run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  return suite(project, command, (status) => {
    const counted = readCounts(report);
    const isWhole = counted.passed > 0 && status === 0;
    return isWhole ? counted : { ...counted, failed: Math.max(1, counted.failed) };
  });
}

function readCounts(report: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, numFailedTestSuites ?? 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function oneByOne(...suites: (() => Promise<boolean>)[]): Promise<void> {
  for (const run of suites) await run();
}

for (const browser of ['chromium', 'firefox', 'webkit'] as const) {
  try {
    requireBrowser(browser);
  } catch (error) {
    console.error((error as Error).message);
    results.push({ suite: browser, passed: 0, failed: 1, seconds: 0 });
  }
}
try {
  requireBrowser('chromium-shell');
} catch {
  console.log('Without the headless shell of Chromium the tests in a browser take twice as long.');
}
await Promise.all([
  oneByOne(
    () => single('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    () => single('lint', 'eslint', '.', '--max-warnings', '0'),
    () => single('types', 'astro', 'check', '--minimumFailingSeverity', 'hint'),
    () => single('unused', 'knip'),
  ),
  tests('unit'),
]);
if (await single('build', 'node', 'scripts/build.ts')) {
  await single('editions', 'node', 'scripts/build-editions.ts');
  // Each of these keeps two cores busy: side by side they would only wait for each other.
  await oneByOne(
    () => tests('site'),
    () => tests('e2e'),
    () => tests('visual'),
    () => tests('engines'),
    () => tests('every-page'),
  );
} else {
  results.push({ suite: 'site and browsers (nothing was built)', passed: 0, failed: 1, seconds: 0 });
}
rmSync(scratch, { recursive: true, force: true });

const sum = (field: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[field], 0);
console.log('');
for (const { suite: name, passed, failed, seconds } of results) {
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`,
  );
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
