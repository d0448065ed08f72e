import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** A stretch of a page under one heading, as a reader sees it. */
export interface Passage {
  /** Empty for what stands before the first heading with an id. */
  anchor: string;
  heading: string;
  text: string;
}

export interface PageText {
  /** The page's own heading. */
  title: string;
  theme: string;
  passages: Passage[];
}

const isElement = (node: Nodes): node is Element => node.type === 'element';
const property = (node: Element, name: string): string => String(node.properties[name] ?? '');
const hasClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties['className']) && node.properties['className'].includes(name);

/** Formulas read as gibberish without their layout; the rest is furniture or stands in the page twice. */
const isLeftOut = (node: Element): boolean =>
  ['math', 'script', 'style', 'svg', 'nav', 'header', 'button', 'input', 'select', 'pre'].includes(node.tagName) ||
  node.tagName.endsWith('-button') ||
  hasClass(node, 'heading-anchor') ||
  hasClass(node, 'heading-number') ||
  hasClass(node, 'long-description') ||
  hasClass(node, 'math-inline') ||
  hasClass(node, 'equation') ||
  'dataPagefindIgnore' in node.properties;
/** Blocks that a reader tells apart by their place, and the mark that keeps their ends apart in one line of text. */
const marks: Partial<Record<string, string>> = { dt: ':', dd: '.', li: '.', th: ',', td: ',', tr: '.', summary: '.', figcaption: '.' };
/** Blocks whose text brings its own. */
const plainBlock = /^(?:p|div|section|details|header|blockquote|h[1-6])$/;

/**
 * Reads the part of a built page marked `data-pagefind-body`.
 * @returns nothing for a page without such a part: lists, which only repeat what has pages of its own
 */
export function readPage(html: string): PageText | undefined {
  const root: Root = fromHtml(html);
  const body = find(root, (node) => 'dataPagefindBody' in node.properties);
  if (!body) return undefined;
  const title = find(body, ({ tagName }) => tagName === 'h1');
  const passages: Passage[] = [{ anchor: '', heading: '', text: '' }];

  const visit = (node: ElementContent): void => {
    const passage = passages.at(-1);
    if (!passage) return;
    if (node.type === 'text') passage.text += node.value;
    if (!isElement(node) || isLeftOut(node) || node === title) return;
    const id = property(node, 'id');
    if (/^h[23]$/.test(node.tagName) && id !== '') {
      passages.push({ anchor: id, heading: words(visible(node)), text: '' });
      return;
    }
    const mark = marks[node.tagName] ?? (plainBlock.test(node.tagName) ? '' : undefined);
    if (mark === undefined) return node.children.forEach(visit);
    passage.text += ' ';
    node.children.forEach(visit);
    const last = passages.at(-1) ?? passage;
    last.text = `${ended(last.text, mark)} `;
  };
  body.children.forEach(visit);
  return {
    title: title ? words(visible(title)) : '',
    theme: property(body, 'dataTheme'),
    passages: passages.map((passage) => ({ ...passage, text: words(passage.text) })).filter(({ text }) => text !== ''),
  };
}

/** The text with a mark at its end, unless one stands there; a row ends where its last cell does. */
function ended(text: string, mark: string): string {
  const said = mark === '.' ? text.trimEnd().replace(/,$/, '') : text.trimEnd();
  return said === '' || /[.,:;?!…]$/.test(said) ? said : said + mark;
}

const words = (text: string): string =>
  text
    .replace(/\s+([.,;:)])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const visible = (node: Element): string =>
  node.children.map((child) => (isElement(child) ? (isLeftOut(child) ? '' : visible(child)) : toString(child))).join('');

function find(node: Nodes, test: (node: Element) => boolean): Element | undefined {
  if (isElement(node) && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}
