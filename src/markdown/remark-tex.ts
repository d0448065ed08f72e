import type { Emphasis, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { renderTex } from './render-tex.ts';

const closing = /^[,.;:!?)\]’”]+/;

/** Renders formulas at build as MathML; a display formula scrolls inside itself and can be reached by keyboard. */
export default function remarkTex() {
  return (tree: Root): undefined => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'inlineMath') {
        const { tagName, properties, children } = renderTex(node.value, false);
        node.data = { hName: tagName, hProperties: properties, hChildren: children };
        const next = index === undefined ? undefined : parent?.children[index + 1];
        const [marks] = (next?.type === 'text' && closing.exec(next.value)) || [];
        if (!parent || index === undefined || next?.type !== 'text' || marks === undefined) return;
        next.value = next.value.slice(marks.length);
        parent.children.splice(index, 1, heldTogether([node, { type: 'text', value: marks }]));
        return [SKIP, index + 1];
      }
      if (node.type === 'math') {
        node.data = {
          hName: 'div',
          hProperties: { className: ['equation-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' },
          hChildren: [renderTex(node.value, true)],
        };
      }
      return undefined;
    });
  };
}

/** A formula on one line with the punctuation behind it; Chromium breaks there even before a word joiner. */
const heldTogether = (children: PhrasingContent[]): Emphasis => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: ['nowrap'] } },
  children,
});
