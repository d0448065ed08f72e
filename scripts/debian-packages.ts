import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian's packages where this process may; elsewhere it does nothing. */
export function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing Debian's ${packages.join(' ')} for the tests …`);
  const run = (...words: string[]): void =>
    void execFileSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', ...packages);
}

/** A file of a package, installed when it is missing. */
export function requireFile(path: string, ...packages: string[]): string {
  if (!existsSync(path)) installPackages(packages);
  if (!existsSync(path)) throw new Error(`The tests need ${path}. On Debian: apt-get install ${packages.join(' ')}.`);
  return path;
}
