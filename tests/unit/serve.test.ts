import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/serve.ts');
let built: string;
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(built, 'dist'));
  writeFileSync(join(built, 'dist/index.html'), 'a page');
});
afterAll(() => rmSync(built, { recursive: true }));

const run = (cwd: string, ...words: string[]) =>
  spawnSync(process.execPath, [script, ...words], { cwd, encoding: 'utf8', timeout: 30_000 });

test.each([
  ['--port', 'abc', '--port is a whole number from 0 to 65535, not "abc".'],
  ['--port', '99999', '--port is a whole number from 0 to 65535, not "99999".'],
  ['--base', '/a b/', '--base is a path of plain letters and digits, such as /any/path/, not "/a b/".'],
  ['--base', '/a/../b', '--base is a path of plain letters and digits, such as /any/path/, not "/a/../b".'],
])('%s %s is refused in a plain sentence', (option, value, message) => {
  const { status, stderr } = run(built, option, value);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `${message}\nUsage: npm run serve -- --port 4321 --base /any/path/\n` });
});

test('where nothing is built it says how to build, and serves nothing', () => {
  const { status, stdout, stderr } = run(tmpdir());
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'Nothing is built. Run `npm run build` first.\n' });
});

test.each(['reader', '/reader', '/reader/'])('the base %s is served at the address that is printed', async (base) => {
  const child = spawn(process.execPath, [script, '--port', '0', '--base', base], { cwd: built });
  try {
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const [, address = ''] = /served at (http:\/\/localhost:\d+\/reader\/)\n/.exec(said.toString()) ?? [];
    expect(await (await fetch(address)).text()).toBe('a page');
  } finally {
    child.kill();
  }
});
