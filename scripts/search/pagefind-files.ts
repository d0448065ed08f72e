import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { splitIndex } from './split-index.ts';

/**
 * Indexes records with Pagefind and writes the index twice below `folder`: as it is, for a server,
 * and each file as a script that registers its bytes, because a page opened from disk may not fetch.
 */
export async function writePagefind(folder: string, records: readonly CustomRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`);
  }
  const { files } = await index.getFiles();
  await close();
  for (const { path, content } of splitIndex(files)) {
    if (!/\.pf_(?:meta|index|fragment|filter)$|^pagefind-entry\.json$|^wasm\.en\b/.test(path)) continue;
    write(join(folder, path), content);
    write(
      join(folder, `${path}.js`),
      `__search.register(${JSON.stringify(`pagefind/${path}`)},"${Buffer.from(content).toString('base64')}")\n`,
    );
  }
  const module = files.find(({ path }) => path === 'pagefind.js');
  if (!module) throw new Error('Pagefind wrote no pagefind.js.');
  write(join(folder, 'engine.js'), await engine(Buffer.from(module.content).toString('utf8')));
}

/** Pagefind's own module as a classic script, with our `fetch` in place of the browser's. */
async function engine(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import * as pagefind from 'pagefind-module'; __search.register('pagefind/engine', pagefind);`, loader: 'js' },
    plugins: [
      {
        name: 'pagefind-module',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^pagefind-module$/ }, ({ path }) => ({ path, namespace: 'memory' }));
          onLoad({ filter: /.*/, namespace: 'memory' }, () => ({ contents: module, loader: 'js' }));
        },
      },
    ],
    define: { fetch: '__search.fetch', 'import.meta.url': '""' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
