import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { texInLine } from './tex-in-line.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const marker = '\uFFFC';

/**
 * The sentence of a paragraph in which `target` stands.
 * Citations and links without words appear as tokens, `⟦cite:key⟧`, `⟦cited:key,key⟧`, `⟦link:fig:id⟧`, that the model replaces by labels.
 */
export function sentenceAround(paragraph: Nodes, target: Nodes): string {
  const text = flatten(paragraph, target).replace(/\s+/g, ' ');
  const place = text.indexOf(marker);
  const segments = [...segmenter.segment(text)];
  const sentence = segments.findLast(({ index }) => index <= place)?.segment ?? text;
  return sentence.replace(marker, '').trim();
}

function flatten(node: Nodes, target: Nodes): string {
  const before = node === target ? marker : '';
  switch (node.type) {
    case 'citation':
      return `${before}⟦${node.narrative ? 'cite' : 'cited'}:${node.items.map(({ key }) => key).join(',')}⟧`;
    case 'link':
      if (node.children.length === 0) return `${before}⟦link:${node.url}⟧`;
      return before + node.children.map((child) => flatten(child, target)).join('');
    case 'inlineMath':
      return before + texInLine(node.value);
    default:
      return before + ('children' in node ? node.children.map((child) => flatten(child, target)).join('') : toString(node));
  }
}
