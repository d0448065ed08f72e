import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 30_000 });

test('the check ends with code 1 on broken content, names every fault and prints no stack trace', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync(join(root, 'tests/fixtures/sound'), scratch, { recursive: true });
  cpSync(join(root, 'tests/fixtures/broken/several-problems-in-several-files'), scratch, { recursive: true });
  const { status, stderr } = run('scripts/check.ts', '--content', join(scratch, 'content'));
  rmSync(scratch, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toContain('3 problems in 3 files');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('the check passes sound content and says what it read', () => {
  const { status, stdout } = run('scripts/check.ts', '--content', 'tests/fixtures/sound/content');
  expect(status).toBe(0);
  expect(stdout).toMatch(/Content is sound: 1 chapters, 1 sections, 2 references, 1 methods, 1 terms/);
});

test.each(['/nowhere', 'README.md'])('the check of %s, which is no folder, prints the usage and ends with code 2', (path) => {
  const { status, stdout, stderr } = run('scripts/check.ts', '--content', path);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(`There is no folder ${path}.\nUsage: npm run check -- --content content\n`);
});

test('the check of a folder without chapters, and of a link that leads nowhere, names them', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(scratch, 'glossary'));
  symlinkSync('nothing.yaml', join(scratch, 'glossary/patch.yaml'));
  const { status, stderr } = run('scripts/check.ts', '--content', scratch);
  rmSync(scratch, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/\/chapters:1:1: There is no chapter\. Write `/);
  expect(stderr).toMatch(/patch\.yaml:1:1: The file cannot be read: it is a link to nothing\./);
});

describe('a line that cannot be meant prints the usage and ends with code 2, before anything is done', () => {
  const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  // Not `npm test`: were the option not refused, these tests would run themselves.
  const commands = Object.entries(packages.scripts)
    .filter(([name]) => name !== 'test')
    .flatMap(([name, line]) =>
      [...line.matchAll(/node (scripts\/[\w/-]+\.ts)/g)].map(([, file = '']) => [`npm run ${name}`, file] as const),
    );
  test.each(commands)('%s, by %s, with an option that there is not', (name, file) => {
    const { status, stderr } = run(file, '--no-such-option');
    expect(status).toBe(2);
    expect(stderr).toContain(`Usage: ${name}`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    [['scripts/fuzz.ts', '--runs', 'abc'], '--runs is a whole number from 1 up, not "abc".'],
    [['scripts/fuzz.ts', '--runs', '0'], '--runs is a whole number from 1 up, not "0".'],
    [['scripts/fuzz.ts', '--seed', 'x'], '--seed is a whole number from 0 up, not "x".'],
    [['scripts/bench.ts', '--only', 'nonsense'], 'There is no bench "nonsense".'],
    [['scripts/bench.ts', '--only', 'toString'], 'There is no bench "toString".'],
    [['scripts/links.ts', '--days', 'many'], '--days and --pause are numbers from 0 up.'],
    [['scripts/icons.ts', 'stray'], 'Unexpected argument'],
  ])('node %j', (words, message) => {
    const { status, stdout, stderr } = run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('\nUsage: npm run ');
  });
});
