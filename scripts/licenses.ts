/**
 * `npm run licenses`: writes `public/licenses.txt`, the terms of everything by others that the built site hands out: the fonts,
 * Pagefind's reader of its index, and whatever the scripts of the browser are bundled with.
 */
import { globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { commandOptions } from './arguments.ts';

/** Copied into the site as they are, so that no bundle names them. */
const copied = [
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
  '@fontsource/stix-two-math',
  'pagefind',
];

/** Packages whose code stands in a script of the browser: as the pages under `assets/` bundle them. */
async function bundled(): Promise<string[]> {
  const pages = globSync('src/pages/assets/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const entryPoints = [
    ...pages.flatMap((text) => [...text.matchAll(/clientScript\('([^']+)'\)/g)].map(([, entry = '']) => entry)),
    ...globSync('src/figures/*/element.ts'),
  ];
  const { metafile } = await build({ entryPoints, bundle: true, write: false, metafile: true, outdir: 'out', logLevel: 'error' });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? (/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []) : []));
}

function termsOf(name: string): string {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
  // Some packages keep several texts in a folder of that name.
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^[^/]*licen[cs]e[^/]*(?:\/|$)/i.test(relative(folder, join(entry.parentPath, entry.name))))
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .sort();
  if (files.length === 0) throw new Error(`${name} brings no license text; write it down by hand or leave the package out.`);
  const text = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r', '').trim()).join('\n\n');
  return `${name} ${version} (${license})\n${'-'.repeat(name.length + version.length + license.length + 4)}\n\n${text}\n`;
}

/** The whole text, packages by name. */
export async function licenses(): Promise<string> {
  const names = [...new Set([...copied, ...(await bundled())])].sort();
  return `Parts of this reader that were made by others, with their terms.\n\n${names.map(termsOf).join('\n\n')}`;
}

if (import.meta.main) {
  commandOptions({}, 'npm run licenses');
  writeFileSync('public/licenses.txt', await licenses());
  console.log('Licenses written to public/licenses.txt.');
}
