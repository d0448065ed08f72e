import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openBuiltSite } from '../portable/built-site.ts';
import { elementsOfPage } from './count-elements.ts';

/** Prints what the largest page of each kind costs after brotli, and the elements of its body. */
export function printBudgets(): void {
  const site = openBuiltSite('dist');
  const size = (file: string): number => brotliCompressSync(readFileSync(join('dist', file))).length;
  const pages = [...site.files].filter((file) => file.endsWith('.html') && file !== '404.html');
  const kinds = Map.groupBy(pages, (file) => {
    if (site.read(file).includes('data-section=') && !file.endsWith('/all.html')) return 'section';
    const [folder = '', page] = file.split('/');
    return page === undefined ? file : folder === 'methods' ? 'method' : folder === 'references' ? 'reference' : 'whole chapter';
  });
  console.log('Largest page of each kind: kB after brotli, elements of its body');
  for (const [kind, files] of kinds) {
    const rows = files.map((file) => ({ file, bytes: size(file), elements: elementsOfPage(site.read(file)) }));
    const largest = rows.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    const fullest = rows.reduce((a, b) => (b.elements > a.elements ? b : a));
    console.log(
      `${kind.padEnd(24)} ${(largest.bytes / 1000).toFixed(1).padStart(6)} kB ${String(fullest.elements).padStart(6)}   ${largest.file}${fullest === largest ? '' : `, ${fullest.file}`}`,
    );
  }
  for (const file of ['assets/app.js', 'assets/later.js', ...[...site.files].filter((one) => /^assets\/[^/]+\.css$/.test(one))])
    console.log(`${file.padEnd(24)} ${(size(file) / 1000).toFixed(1).padStart(6)} kB`);
}
