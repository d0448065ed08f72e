import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
let root: string;
let page: string;
/** A folder with sound content, the last site and what the command itself reads, in which a build has no pages to make. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  cpSync(join(project, 'tests/fixtures/sound'), root, { recursive: true });
  for (const read of ['src/layouts', 'src/client', 'public/favicon.svg'])
    cpSync(join(project, read), join(root, read), { recursive: true });
  page = join(root, 'dist/index.html');
  mkdirSync(join(root, 'dist'));
  writeFileSync(page, 'the last site');
});
afterEach(() => rmSync(root, { recursive: true }));

const build = (environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(project, 'scripts/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: '', ...environment },
  });

test('a fault in the content leaves the last site as it was, and says so', () => {
  cpSync(join(project, 'tests/fixtures/broken/unknown-citation-key'), root, { recursive: true });
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('1 problem in the content.\nNothing was built; dist/ stands as it was.\n');
  expect(readFileSync(page, 'utf8')).toBe('the last site');
});

test('a wrong address is told in one sentence before anything is done', () => {
  const { status, stdout, stderr } = build({ SITE_URL: 'example' });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'SITE_URL is "example". Give the whole address of the site\'s folder, as in https://example.org/survey/.\nNothing was built; dist/ stands as it was.\n',
  );
  expect(readFileSync(page, 'utf8')).toBe('the last site');
});

test('a build that fails after it has begun leaves nothing', () => {
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('Half a site was built; it was removed.');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
