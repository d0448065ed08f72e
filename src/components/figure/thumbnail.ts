/**
 * Small pictures of figures and tables as files of their own, for lists: `/assets/thumbnails/fig-clip-matrix.svg`.
 * A figure's is its own drawing with its own style sheet; what the sheets of the site say of colors goes along, so that
 * the picture follows the reader's color scheme without any script.
 */
import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { transform } from 'esbuild';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visitParents } from 'unist-util-visit-parents';
import { tableMarks } from './table-marks.ts';
import type { Table } from '../../schema/table.ts';
import { drawingOf } from './drawings.ts';
import { figureSheet } from './sheet.ts';

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
  const found = mainDrawing(tree);
  if (!found) throw new Error(`The figure ${id} has no drawing.`);
  const { svg, around } = found;
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
  const css = await figureSheet([id]);
  // Sheets call a drawing by what it stands in. Here groups stand for those elements, and a class for the figure's own element.
  const own = around.map(({ tagName }) => tagName).filter((name) => name.includes('-'));
  const named = own.reduce((text, name) => text.replaceAll(new RegExp(`(?<![\\w.-])${name}(?![\\w-])`, 'g'), `.${name}`), css);
  const fitted = `svg svg { inline-size: ${width - 2 * margin}px !important; block-size: ${height - 2 * margin}px !important; max-inline-size: none !important; }`;
  const groups = around.map(({ tagName, properties: { className } }) => [tagName, className].flat().filter(Boolean).join(' '));
  const inside = groups.map((names) => `<g class="${names}">`).join('') + picture + '</g>'.repeat(groups.length);
  return shell(`${named}\n${fitted}`, inside, theme);
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

/** The first drawing that is not an ornament, with the elements that it stands in, outermost first. */
function mainDrawing(tree: ReturnType<typeof fromHtml>): { svg: Element; around: Element[] } | undefined {
  let found: { svg: Element; around: Element[] } | undefined;
  visitParents(tree, 'element', (svg, parents) => {
    if (svg.tagName !== 'svg' || svg.properties['ariaHidden'] === 'true') return undefined;
    found = { svg, around: parents.filter((parent) => parent.type === 'element') };
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
