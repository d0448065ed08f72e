import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What only a page in a browser needs: an edition drops it. */
const onlyOnScreen = [
  'script',
  'link',
  'template',
  'button',
  'form',
  'fieldset',
  'input',
  'select',
  'textarea',
  'dialog',
  'copy-button',
  'work-tools',
  '.controls',
  '.breadcrumb',
  '.pagination',
  '.page-tools',
  '.section-meta',
  '.heading-anchor',
  '.back-references',
  '.cite-this',
  '[hidden]',
  'section.references',
].join(', ');

/** What leads to a meaning that paper does not hold. */
const onlyLinked = '.equation-symbols';

/** The words of one built page, free of what only a browser needs. */
export interface SourcePage {
  file: string;
  title: string;
  children: ElementContent[];
}

/**
 * Reads the article of a built page.
 * @param medium on paper the site's own sheets draw the figures, which know them by their elements and attributes; a book has neither
 */
export function readSourcePage(dist: string, file: string, medium: 'paper' | 'book'): SourcePage {
  const tree = fromHtml(readFileSync(join(dist, file), 'utf8'));
  const article = select('main article', tree);
  const heading = select('h1', article);
  if (!article || !heading) throw new Error(`${file} has no article with a heading.`);
  if (medium === 'book') numberDrawings(article);
  const unwanted = new Set<Element>(selectAll(medium === 'paper' ? `${onlyOnScreen}, ${onlyLinked}` : onlyOnScreen, article));
  visit(article, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (unwanted.has(node)) {
      parent.children.splice(index, 1, ...inWords(node));
      return [SKIP, index + inWords(node).length];
    }
    // Custom elements mean nothing without their script; their parts are complete.
    if (medium === 'book' && node.tagName.includes('-') && !inMathOrDrawing.has(node.tagName)) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    dropScreenAttributes(node, medium);
    return undefined;
  });
  return { file, title: toString(heading), children: article.children };
}

/** A box in a table says something, ticked or not; other controls only wait for a hand. */
function inWords({ tagName, properties }: Element): ElementContent[] {
  const isBox = tagName === 'input' && properties['type'] === 'checkbox' && properties['dataCell'] !== undefined;
  return isBox ? [{ type: 'text', value: properties['checked'] === undefined ? 'no' : 'yes' }] : [];
}

/** Names of the numbers by which drawings are found again, when others of the page are gone. */
export const drawingNumber = 'dataDrawing';
export const patchNumber = 'dataPatch';

/** Numbers what `stillDrawings` draws, in its order. */
function numberDrawings(article: Element): void {
  for (const [number, svg] of selectAll('svg', article).entries()) svg.properties[drawingNumber] = number;
  for (const [number, element] of selectAll('figure :is(li, span)', article).entries()) element.properties[patchNumber] = number;
}

const inMathOrDrawing = new Set(['annotation-xml', 'color-profile', 'font-face', 'missing-glyph']);

function dropScreenAttributes(node: Element, medium: 'paper' | 'book'): void {
  const keptData = ['dataTheme', drawingNumber, patchNumber];
  const isKept = (name: string): boolean =>
    name !== 'tabIndex' && (medium === 'paper' || !/^data[A-Z]/.test(name) || keptData.includes(name));
  node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => isKept(name)));
  // A region that scrolls needs a role and a name; on paper nothing scrolls.
  if (node.properties['role'] === 'region' || node.properties['role'] === 'list' || node.properties['ariaLabel'] === 'Formula') {
    delete node.properties['role'];
    if (node.tagName === 'div') delete node.properties['ariaLabel'];
  }
}

/** Where a link of an edition leads: an address in it, or none when the edition does not hold the place. */
export type Resolve = (file: string, anchor: string | undefined) => string | undefined;

/**
 * Rewrites the links of a page for an edition. A link to a place that the edition does not hold becomes plain words.
 * @param ownId new form of an id of this page
 */
export function rewriteLinks(tree: Element | Root, from: string, ownId: (id: string) => string, resolve: Resolve): void {
  visit(tree, 'element', (node, index, parent) => {
    const { id, href, ariaLabelledBy, ariaDescribedBy, htmlFor } = node.properties;
    if (typeof id === 'string') node.properties['id'] = ownId(id);
    for (const [name, value] of Object.entries({ ariaLabelledBy, ariaDescribedBy, htmlFor })) {
      if (value !== undefined && value !== null) node.properties[name] = [value].flat().map((one) => ownId(String(one)));
    }
    for (const [name, value] of Object.entries(node.properties)) {
      // Patterns, markers and clips of a drawing.
      if (typeof value === 'string' && value.startsWith('url(#')) node.properties[name] = `url(#${ownId(value.slice(5, -1))})`;
    }
    if (typeof href !== 'string' || /^[a-z]+:/i.test(href)) return undefined;
    if (node.tagName !== 'a') {
      if (href.startsWith('#')) node.properties['href'] = `#${ownId(href.slice(1))}`;
      return undefined;
    }
    const [path = '', anchor] = href.split('#');
    const file = path === '' ? from : posix.join(posix.dirname(from), path.split('?')[0] ?? '');
    const target = resolve(file, anchor === undefined ? undefined : decodeURIComponent(anchor));
    if (target !== undefined) {
      node.properties['href'] = target;
      return undefined;
    }
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}
