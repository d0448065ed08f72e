import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'anchors-'));
  cpSync(join(project, 'tests/fixtures/sound'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = (): string => join(root, 'content/anchors.lock');
const lay = (fixture: string): void => cpSync(join(project, 'tests/fixtures/broken', fixture), root, { recursive: true });
const publish = () => spawnSync(process.execPath, [join(project, 'scripts/publish-anchors.ts')], { cwd: root, encoding: 'utf8' });

test('addresses of content with a fault are not published', () => {
  lay('duplicate-anchor');
  const { status, stderr } = publish();
  expect(status).toBe(1);
  expect(stderr).toContain('(anchorIsUnique)\n\n1 problem in the content; no address was published.\n');
  expect(existsSync(lock())).toBe(false);
});

test('new addresses are added; one that has vanished stays listed, and does not keep them out', () => {
  lay('lost-published-anchor');
  const { status, stdout } = publish();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^content\/anchors\.lock: \d+ addresses, \d+ new\.\n$/);
  const listed = readFileSync(lock(), 'utf8').split('\n');
  expect(listed).toContain('visual-understanding/contrast.html#old-basics');
  expect(listed).toContain('visual-understanding/contrast.html#clip-basics');
});
