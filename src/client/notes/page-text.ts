/**
 * A page's words as one line of text that knows where each character stands. White space counts as one space and a new block begins a line,
 * so that another layout of the same source reads the same. What scripts add or change is left out.
 */
import type { Span } from '../../model/notes/find-quote.ts';

const leftOut =
  'button, script, style, svg, select, output, input, [role=status], .controls, .references, .cite-this, .page-tools, .note-mark, figure.figure > :not(figcaption), annotation';
export const blocks = 'p, li, dt, dd, h1, h2, h3, h4, figcaption, th, td, summary, pre, blockquote, .equation';

/** The text of `root` as it is now: after a change of the page make another. Spans count UTF-16 code units of `text`; `end` is behind the last. */
export class PageText {
  text = '';
  #nodes: Text[] = [];
  #offsets: number[] = [];

  constructor(root: Element) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node instanceof Element) return node.matches(leftOut) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      return NodeFilter.FILTER_ACCEPT;
    });
    let block: Element | null = null;
    const parts: string[] = [];
    let last = '\n';
    const add = (character: string, node: Text, offset: number): void => {
      parts.push(character);
      this.#nodes.push(node);
      this.#offsets.push(offset);
      last = character;
    };
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const own = node.parentElement?.closest(blocks) ?? null;
      if (own !== block && parts.length > 0 && last !== '\n') add('\n', node, 0);
      block = own;
      for (let offset = 0; offset < node.data.length; offset += 1) {
        const character = node.data[offset] ?? '';
        if (!/\s/.test(character)) add(character, node, offset);
        else if (last !== ' ' && last !== '\n') add(' ', node, offset);
      }
    }
    this.text = parts.join('');
  }

  /** The place of a span in the page; an empty range when the text does not reach so far. */
  rangeOf({ start, end }: Span): Range {
    const range = document.createRange();
    const [first, final] = [this.#nodes[start], this.#nodes[end - 1]];
    if (!first || !final) return range;
    range.setStart(first, this.#offsets[start] ?? 0);
    range.setEnd(final, (this.#offsets[end - 1] ?? 0) + 1);
    return range;
  }

  /** The span of a range, without the white space at its ends; nothing when it holds no words of the page. */
  spanOf(range: Range): Span | undefined {
    const isInside = (index: number): boolean => {
      const node = this.#nodes[index];
      return node !== undefined && range.comparePoint(node, this.#offsets[index] ?? 0) === 0;
    };
    const isBefore = (index: number): boolean => {
      const node = this.#nodes[index];
      return node !== undefined && range.comparePoint(node, this.#offsets[index] ?? 0) < 0;
    };
    let [low, high] = [0, this.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    let start = low;
    high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The point behind a range's last character counts as inside it.
      if (isInside(middle) && range.comparePoint(this.#nodes[middle]!, (this.#offsets[middle] ?? 0) + 1) === 0) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (start < end && /\s/.test(this.text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(this.text[end - 1] ?? '')) end -= 1;
    return start < end ? { start, end } : undefined;
  }
}
