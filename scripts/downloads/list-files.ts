import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { downloadsPath, fileOfPath } from '../../src/model/paths.ts';
import { checksumsFile } from '../../src/site-content/downloads.ts';

/**
 * Makes the downloads page tell what lies in `dist`: it writes every size, shows the lines of files that exist and hides the others,
 * and writes the checksums. It may run again after files came or went.
 */
export function listDownloads(dist: string): void {
  const page = join(dist, fileOfPath(downloadsPath));
  const tree: Root = fromHtml(readFileSync(page, 'utf8'));
  const lines = selectAll('[data-download]', tree);
  const fileOf = (line: Element): string => String(line.properties['dataDownload']);
  const exists = (file: string): boolean => existsSync(join(dist, file));
  const files = lines.map(fileOf).filter((file) => file !== checksumsFile && exists(file));
  writeFileSync(
    join(dist, checksumsFile),
    files
      .sort()
      .map((file) => `${sha256(join(dist, file))}  ${file}\n`)
      .join(''),
  );

  for (const line of lines) {
    const file = fileOf(line);
    const link = select('a', line);
    const size = select('.download-size', line);
    if (!link || !size) throw new Error(`The line of ${file} on the downloads page has no link or no place for its size.`);
    const isHere = exists(file);
    line.properties['hidden'] = !isHere;
    if (isHere) link.properties['href'] = file;
    else delete link.properties['href'];
    size.children = isHere ? [{ type: 'text', value: sizeLabel(statSync(join(dist, file)).size) }] : [];
  }
  for (const section of selectAll('section:has([data-download])', tree)) {
    section.properties['hidden'] = selectAll('[data-download]', section).every((line) => line.properties['hidden'] === true);
  }
  const note = select('[data-without-editions]', tree);
  if (note) note.properties['hidden'] = lines.every((line) => line.properties['hidden'] !== true);
  writeFileSync(page, toHtml(tree, { allowDangerousCharacters: true }));
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** `4.2 MB`, `310 kB`: powers of ten, as stores and browsers print them. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [divisor, unit] = bytes < 999_500 ? [1000, 'kB'] : [1_000_000, 'MB'];
  const value = bytes / divisor;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
