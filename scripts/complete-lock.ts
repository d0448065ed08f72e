/**
 * `npm run lock`: adds to package-lock.json the optional platform packages that npm leaves out of it, without which `npm ci`
 * rejects the lockfile on other systems (npm drops an optional package that its registry does not serve at that version).
 * Run it after every change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { commandOptions } from './arguments.ts';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

commandOptions({}, 'npm run lock');

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'loong64', 'ppc64', 's390x', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };

/** Where Node would find a package when asked from `from`: the nearest `node_modules` on the way up. */
function resolved(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '' || !folder.includes('/node_modules/'))
      return `node_modules/${name}` in lock.packages ? `node_modules/${name}` : undefined;
  }
}

let added = 0;
for (const [parent, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isExact = /^\d/.test(version);
    const found = resolved(name, parent);
    if (!isExact || (found !== undefined && lock.packages[found]?.version === version)) continue;
    // Another version stands where this one would; it then belongs below its parent.
    const path = found === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
    const words = name.replace('windows', 'win32').split(/[/-]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor));
    if (os.length === 0 && cpu.length === 0) continue;
    const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
    lock.packages[path] = { version, optional: true, ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc && { libc }) };
    added++;
  }
}
const ordered = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: ordered }, null, 2)}\n`);
console.log(added === 0 ? 'package-lock.json names every platform already.' : `Added ${added} platform packages to package-lock.json.`);
