import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import { findHidden } from '../content-source/hidden-characters.ts';
import { inMathAlphabet } from './math-alphabet.ts';

/** KaTeX's word on bad TeX. `offset` counts characters of the TeX source. */
export class TexError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const rendered = new Map<string, Element>();

/**
 * Renders TeX at build as MathML.
 * MathML alone, without KaTeX's second tree of spans: a quarter of the nodes, and a screen reader finds it by touch.
 * Throws `TexError` where KaTeX refuses the source.
 */
export function renderTex(tex: string, display: boolean): Element {
  const cacheKey = `${display ? 'd' : 'i'}${tex}`;
  const known = rendered.get(cacheKey);
  if (known) return structuredClone(known);
  const root = fromHtml(toMathml(tex, display), { fragment: true });
  const span = root.children[0];
  if (span?.type !== 'element') throw new TexError('KaTeX returned no element', 0);
  const math = span.children[0];
  if (math?.type !== 'element') throw new TexError('KaTeX returned no formula', 0);
  spaceOperators(math);
  simplify(math);
  mergeLetters(math);
  translateVariants(math);
  rendered.set(cacheKey, math);
  return structuredClone(math);
}

function toMathml(tex: string, display: boolean): string {
  try {
    const html = katex.renderToString(tex, { displayMode: display, output: 'mathml', throwOnError: true, strict: 'error', trust: false });
    // `\char"202E` draws what the file itself may not hold.
    const hidden = findHidden(html);
    if (hidden) throw new TexError(`it draws ${hidden.code}, which nobody sees`, 0);
    return html;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    throw new TexError(error.rawMessage ?? error.message, error.position ?? 0);
  }
}

/** Characters of all formulas rendered so far, as a browser draws them: a letter alone is drawn as a mathematical italic. */
export function drawnCharacters(): Set<string> {
  const characters = new Set<string>();
  for (const math of rendered.values()) {
    visit(math, 'element', (node) => {
      const text = textOf(node);
      const isItalic = node.tagName === 'mi' && [...text].length === 1 && node.properties['mathvariant'] !== 'normal';
      for (const character of isItalic ? inMathAlphabet(text, 'italic') : text) characters.add(character);
    });
  }
  return characters;
}

const application = '\u2061';
const isApplication = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'mo' && textOf(node) === application;
const isOpening = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'mo' && /^[([{|‖∥⟨]$/.test(textOf(node));
/** `min` with something below it: its name ends with the sign for application too. */
const isLimitOperator = (node: ElementContent): boolean =>
  node.type === 'element' &&
  /^m(under|sub)/.test(node.tagName) &&
  node.children[0]?.type === 'element' &&
  isApplication(node.children[0].children.at(-1));

/** Sets the thin space of TeX behind `log`, `min` and the like, which KaTeX leaves to an invisible sign that browsers give no width. */
function spaceOperators(math: Element): void {
  const thin = (): Element => ({ type: 'element', tagName: 'mspace', properties: { width: '0.1667em' }, children: [] });
  visit(math, 'element', (row) => {
    row.children = row.children.flatMap((child, index, all) => {
      const next = all[index + 1];
      const space = next !== undefined && !isOpening(next) ? [thin()] : [];
      if (isApplication(child)) return space;
      return isLimitOperator(child) ? [child, ...space] : [child];
    });
  });
}

/** Elements that lay out their children as a row themselves. */
const rows = new Set(['math', 'mtd', 'msqrt', 'mstyle', 'mpadded']);

/**
 * Takes out what a browser does not need: the TeX source kept as an annotation, rows of one element, rows of what is a row anyway,
 * the style of each cell in a table that can bear it, and spaces beside spaces.
 */
function simplify(math: Element): void {
  visit(math, 'element', (node) => {
    if (node.tagName === 'mtable') liftDisplayStyle(node);
    node.children = node.children.flatMap((child) => unwrapped(child));
    const [only] = node.children;
    if (rows.has(node.tagName) && node.children.length === 1 && isRow(only))
      node.children = only.children.flatMap((child) => unwrapped(child));
    if (rows.has(node.tagName) || isRow(node)) node.children = hangSpaces(joinSpaces(node.children));
  });
}

const isRow = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'mrow' && Object.keys(node.properties).length === 0;

/** KaTeX says of every cell of an aligned formula that it is set as on display; the table may say it once. */
function liftDisplayStyle(table: Element): void {
  const cells = table.children.flatMap((row) => (row.type === 'element' ? row.children : []));
  const styleOf = (cell: ElementContent): Element | undefined => {
    const [only] = cell.type === 'element' ? cell.children : [];
    return only?.type === 'element' && only.tagName === 'mstyle' && only.properties['displaystyle'] === 'true' ? only : undefined;
  };
  if (!cells.every(styleOf)) return;
  table.properties['displaystyle'] = 'true';
  for (const cell of cells) if (cell.type === 'element') cell.children = styleOf(cell)?.children ?? [];
}

const spaceOf = (node: ElementContent | undefined): string =>
  node?.type === 'element' && node.tagName === 'mtext' && /^[\u00a0\u2002-\u200a ]+$/.test(textOf(node)) ? textOf(node) : '';

/** Two spaces of text, as \quad\quad or a space and \text, become one. */
function joinSpaces(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) => {
    if (spaceOf(child) === '') return [child];
    if (spaceOf(children[index - 1]) !== '') return [];
    const run = children.slice(index);
    const end = run.findIndex((other) => spaceOf(other) === '');
    const text = run
      .slice(0, end < 0 ? run.length : end)
      .map(spaceOf)
      .join('');
    return [{ ...(child as Element), children: [{ type: 'text', value: text }] }];
  });
}

/** Ems behind a mark by the operator dictionary of MathML. */
const behind: Partial<Record<string, number>> = { ',': 0.1667, ';': 0.1667, ')': 0, ']': 0, '}': 0 };
const ems: Partial<Record<string, number>> = { '\u2003': 1, '\u2002': 0.5, '\u2005': 0.2222, '\u2009': 0.1667, '\u200a': 0.0556 };

/** Width in em of a space that stands as an element of its own; not a number for all else. */
function widthOf(node: ElementContent): number {
  if (node.type === 'element' && node.tagName === 'mspace') return Number(/^([\d.]+)em$/.exec(String(node.properties['width']))?.[1]);
  const spaces = [...spaceOf(node)];
  return spaces.length === 0 ? Number.NaN : spaces.reduce((sum, space) => sum + (ems[space] ?? Number.NaN), 0);
}

/** A space behind a comma or a bracket becomes the mark's own: hundreds of elements fewer. */
function hangSpaces(children: ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children) {
    const last = kept.at(-1);
    const mark = last?.type === 'element' && last.tagName === 'mo' && last.properties['rspace'] === undefined ? last : undefined;
    const room = mark ? (behind[textOf(mark)] ?? Number.NaN) + widthOf(child) : Number.NaN;
    if (mark && room > 0) mark.properties['rspace'] = `${Number(room.toFixed(4))}em`;
    else kept.push(child);
  }
  return kept;
}

function unwrapped(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return [child];
  if (child.tagName === 'semantics') return unwrapped(child.children[0] as ElementContent);
  const [only] = child.children;
  return child.tagName === 'mrow' && child.children.length === 1 && only ? unwrapped(only) : [child];
}

const isUprightLetter = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'mi' && node.properties['mathvariant'] === 'normal' && /^\p{L}$/u.test(textOf(node));

const textOf = (node: Element): string => node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** Joins the upright letters of `\mathrm{softmax}` into one word, as MathML means it: fewer nodes, and read as a word. */
function mergeLetters(root: Element): void {
  visit(root, 'element', (row) => {
    const merged: ElementContent[] = [];
    for (const child of row.children) {
      const last = merged.at(-1);
      if (isUprightLetter(child) && last?.type === 'element' && last.tagName === 'mi' && last.properties['data-word'] !== undefined) {
        last.children = [{ type: 'text', value: textOf(last) + textOf(child) }];
      } else if (isUprightLetter(child)) {
        merged.push({ ...child, properties: { ...child.properties, 'data-word': '' } });
      } else merged.push(child);
    }
    // A row that held nothing but the letters of one word is none any more.
    row.children = merged.flatMap((child) => unwrapped(child));
  });
}

function translateVariants(root: Element): void {
  visit(root, 'element', (node) => {
    const variant = node.properties['mathvariant'];
    const isWord = node.properties['data-word'] !== undefined;
    delete node.properties['data-word'];
    if (typeof variant !== 'string') return;
    const text = textOf(node);
    if (variant === 'normal') {
      // A word is upright anyway; one letter alone would be set in italics.
      if (isWord && text.length > 1) delete node.properties['mathvariant'];
      return;
    }
    delete node.properties['mathvariant'];
    node.children = [{ type: 'text', value: inMathAlphabet(text, variant) }];
  });
}
