/**
 * Small pictures of figures and tables as files of their own, for lists: `/assets/thumbnails/fig-clip-matrix.svg`.
 * A figure's is its own drawing with its own style sheet; what the sheets of the site say of colors goes along, so that
 * the picture follows the reader's color scheme without any script.
 */
import { existsSync, readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { transform } from 'esbuild';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import { tableMarks } from './table-marks.ts';
import type { Table } from '../../schema/table.ts';
import { drawingOf } from './drawings.ts';

export const thumbnailSize = { width: 320, height: 200 };
const { width, height } = thumbnailSize;
const margin = 10;

let container: Promise<AstroContainer> | undefined;

/** The first drawing of a figure. */
export async function figureThumbnail(id: string, theme: string | undefined): Promise<string> {
  const drawing = drawingOf(id);
  if (!drawing) throw new Error(`src/figures/${id}/ has no Figure.astro.`);
  container ??= AstroContainer.create();
  const tree = fromHtml(await (await container).renderToString(drawing, { props: { alt: '' } }), { fragment: true });
  const svg = firstSvg(tree);
  if (!svg) throw new Error(`The figure ${id} has no drawing.`);
  const properties = {
    ...svg.properties,
    // The list names the picture beside it.
    role: undefined,
    ariaLabel: undefined,
    x: String(margin),
    y: String(margin),
    width: width - 2 * margin,
    height: height - 2 * margin,
    preserveAspectRatio: 'xMidYMid meet',
  };
  const picture = toHtml({ ...svg, properties }, { space: 'svg', closeEmptyElements: true });
  const sheet = `src/figures/${id}/figure.css`;
  const css = existsSync(sheet) ? readFileSync(sheet, 'utf8') : '';
  // The figure's own element, by whose name its sheet calls it, is no element of SVG.
  const named = css.replaceAll(`${id}-figure`, `.${id}-figure`);
  const fitted = `svg svg { inline-size: ${width - 2 * margin}px !important; block-size: ${height - 2 * margin}px !important; max-inline-size: none !important; }`;
  return shell(`${named}\n${fitted}`, `<g class="${id}-figure">${picture}</g>`, theme);
}

/** What a table looks like from afar: its rows and columns, a bar for each cell. */
export const tableThumbnail = (table: Table, theme: string | undefined): Promise<string> =>
  shell(
    '.name { fill: var(--theme); } .cell { fill: var(--color-text-soft); fill-opacity: 0.45; } .rule { stroke: var(--color-line-strong); } .absent { fill: none; stroke: var(--color-line-strong); }',
    tableMarks(table, width, height)
      .map(({ kind, path }) => `<path class="${kind}" d="${path}"/>`)
      .join(''),
    theme,
  );

function firstSvg(tree: ReturnType<typeof fromHtml>): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'svg') return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** Sheets of the site that say what colors mean, without the icons, which are pictures of their own. */
const colors = ['tokens', 'themes'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8').replace(/^\s*--icon.*$/gm, '')).join('\n');

async function shell(css: string, picture: string, theme: string | undefined): Promise<string> {
  const base = ':root { color: var(--color-text); font-family: sans-serif; }';
  const { code } = await transform(`${colors}\n${base}\n${css}`, { loader: 'css', minify: true });
  const themed = theme === undefined ? '' : ` data-theme="${theme}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"${themed}><style>${code.replaceAll('<', '\\3c ')}</style>${picture}</svg>\n`;
}
