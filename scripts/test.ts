/** `npm test`: every check, one suite after another, with a summary of each and the counts of all on the last line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from './browsers.ts';

interface Result {
  suite: string;
  passed: number;
  failed: number;
  seconds: number;
}

const results: Result[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'reader-tests-'));
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };

/** Runs a command that passes or fails as one test. */
function single(suite: string, ...command: string[]): boolean {
  return timed(suite, () => {
    const { status } = spawnSync('npx', ['--no', '--', ...command], { stdio: 'inherit', env: environment });
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
}

/** Runs a Vitest project and counts its tests. */
function tests(project: string): boolean {
  return timed(project, () => {
    const report = join(scratch, `${project}.json`);
    spawnSync(
      'npx',
      ['--no', '--', 'vitest', 'run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
      { stdio: 'inherit', env: environment },
    );
    try {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
      return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, numFailedTestSuites ?? 0) };
    } catch {
      return { passed: 0, failed: 1 };
    }
  });
}

function timed(suite: string, run: () => { passed: number; failed: number }): boolean {
  console.log(`\n── ${suite} ──`);
  const started = performance.now();
  const counts = run();
  results.push({ suite, ...counts, seconds: (performance.now() - started) / 1000 });
  return counts.failed === 0;
}

for (const browser of ['chromium', 'firefox', 'webkit'] as const) requireBrowser(browser);
single('format', 'prettier', '--check', '--log-level', 'warn', '.');
single('lint', 'eslint', '.', '--max-warnings', '0');
single('types', 'astro', 'check', '--minimumFailingSeverity', 'hint');
single('unused', 'knip');
tests('unit');
if (single('build', 'node', 'scripts/build.ts')) {
  tests('site');
  tests('e2e');
} else {
  results.push({ suite: 'site and e2e (nothing was built)', passed: 0, failed: 1, seconds: 0 });
}
rmSync(scratch, { recursive: true, force: true });

const sum = (field: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[field], 0);
console.log('');
for (const { suite, passed, failed, seconds } of results) {
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${suite.padEnd(10)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`,
  );
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
