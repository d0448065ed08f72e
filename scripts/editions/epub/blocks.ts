import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { drawingNumber, patchNumber } from '../source-page.ts';
import type { StillDrawings } from '../still-drawings.ts';

/** Details whose content is extra and may stay folded where a reader can fold. */
const isExtra = (node: Element): boolean => /long-description/.test(String(node.properties['className'] ?? ''));

/**
 * Fits a page to e-readers: what unfolds in a browser is open, what a browser draws in its own way is gone,
 * each drawing is replaced by its still form, and words that a browser sets apart are apart.
 */
export function fitToBook(children: ElementContent[], { drawings, patches }: StillDrawings): ElementContent[] {
  const root: Element = h('div', children);
  const drawn = (markup = ''): ElementContent[] => fromHtml(markup, { fragment: true }).children as ElementContent[];
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node === root) return undefined;
    if (node.tagName === 'svg') {
      // One without a number is a patch that stands already.
      if (node.properties[drawingNumber] === undefined) return SKIP;
      const replaced = drawn(drawings[Number(node.properties[drawingNumber])]);
      parent.children.splice(index, 1, ...replaced);
      return [SKIP, index + replaced.length];
    }
    if (node.tagName === 'meter' || node.tagName === 'progress') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'figure') setApart(node);
    const patch = drawn(patches[Number(node.properties[patchNumber])]);
    if (patch.length > 0) node.children.unshift(...patch, { type: 'text', value: ' ' });
    node.properties[patchNumber] = undefined;
    delete node.properties['ariaLive'];
    if (node.tagName === 'details' && !isExtra(node)) {
      node.tagName = 'div';
      delete node.properties['open'];
      for (const child of node.children) {
        if (child.type === 'element' && child.tagName === 'summary')
          Object.assign(child, { tagName: 'p', properties: { className: ['block-title'] } });
      }
    }
    return undefined;
  });
  return root.children;
}

/** Puts a space between elements that follow each other with none: a sheet of the site sets them as blocks or cells, a book as one word. */
function setApart(figure: Element): void {
  visit(figure, 'element', (node) => {
    if (/^(?:svg|math|pre)$/.test(node.tagName)) return SKIP;
    node.children = node.children.flatMap((child, index) => {
      const isGlued = child.type === 'element' && node.children[index - 1]?.type === 'element';
      return isGlued ? [{ type: 'text', value: ' ' } as const, child] : [child];
    });
    return undefined;
  });
}
