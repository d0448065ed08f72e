/**
 * `npm run test:reproducible`: builds the site a second time, in a copy of the sources, and compares every byte with `dist/`.
 * With `--editions` the archive, the EPUB and the PDFs too.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { commandOptions } from './arguments.ts';

const { editions } = commandOptions({ editions: { type: 'boolean' } }, 'npm run test:reproducible -- --editions');
const copy = mkdtempSync(join(tmpdir(), 'reader-again-'));
try {
  const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const file of sources.split('\0').filter((name) => existsSync(name))) cpSync(file, join(copy, file));
  // The time of an edition is that of its commit.
  cpSync('.git', join(copy, '.git'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const script of ['build', ...(editions ? ['build-editions'] : [])])
    execFileSync('node', [`scripts/${script}.ts`], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });

  // What the editions add, the lists that name them, and what was compressed for a server are not there after a build of the site alone.
  const isLater = (file: string): boolean =>
    /\.(?:br|gz)$/.test(file) || (!editions && /^downloads[/.]|^offline\/|^SHA256SUMS$|^edition/.test(file));
  const [here, again] = [hashes('dist'), hashes(join(copy, 'dist'))];
  const files = [...new Set([...here.keys(), ...again.keys()])].filter((file) => !isLater(file)).sort();
  const differing = files.filter((file) => here.get(file) !== again.get(file));
  for (const file of differing) console.error(`${file} ${!here.has(file) || !again.has(file) ? 'is in one build only' : 'differs'}`);
  console.log(`${files.length} files compared, ${differing.length} differ.`);
  process.exitCode = differing.length > 0 || files.length < 1000 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Hash of every file below a folder, by its path there. */
function hashes(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
