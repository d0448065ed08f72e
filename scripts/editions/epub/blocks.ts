import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Details whose content is extra and may stay folded where a reader can fold. */
const isExtra = (node: Element): boolean => /long-description/.test(String(node.properties['className'] ?? ''));

/**
 * Fits a page to e-readers: what unfolds in a browser is open, what a browser draws in its own way is gone,
 * and each drawing is replaced by its still form.
 * @param drawings in the order of the page; an empty one is not drawn
 */
export function fitToBook(children: ElementContent[], drawings: readonly string[]): ElementContent[] {
  const root: Element = h('div', children);
  let drawn = 0;
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node === root) return undefined;
    if (node.tagName === 'svg') {
      const still = drawings[drawn++] ?? '';
      const replaced = fromHtml(still, { fragment: true }).children as ElementContent[];
      parent.children.splice(index, 1, ...replaced);
      return [SKIP, index + replaced.length];
    }
    if (node.tagName === 'meter' || node.tagName === 'progress') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
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
