import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import type { Catalog } from '../../model/catalog.ts';

const sheetOf = (id: string): string => `./src/figures/${id}/figure.css`;

/** Figures of a section or chapter that have a style sheet, as they follow each other. */
export const styledFigures = (catalog: Catalog, page: string): string[] =>
  [...catalog.figures].filter(([id, figure]) => figure.page === page && existsSync(sheetOf(id))).map(([id]) => id);

/** Name of the one file in which the sheets of a page's figures come: on a slow phone each request costs a way there and back. */
export const pageSheetName = (page: string): string => page.replace('/', '-');

/** The style sheets of figures with what they import, which stands there once; empty when they have none. */
export async function figureSheet(ids: readonly string[], { minify = false } = {}): Promise<string> {
  const contents = ids
    .map(sheetOf)
    .filter((file) => existsSync(file))
    .map((file) => `@import "${file}";`)
    .join('\n');
  if (contents === '') return '';
  const stdin = { contents, loader: 'css', resolveDir: process.cwd() } as const;
  const { outputFiles } = await build({ stdin, bundle: true, minify, write: false, logLevel: 'silent' });
  return outputFiles[0]?.text ?? '';
}
