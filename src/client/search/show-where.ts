/**
 * The words a reader searched for, marked in the passage that a result led to. They travel in `sessionStorage['search-marks']`,
 * `{ path, words }`, used once; the address stays clean. Marks are highlights of the browser, so the page itself is not changed.
 */
import { elementOf } from '../fragment.ts';
import { canMarkText, markText } from '../mark-text.ts';

const key = 'search-marks';

export function leaveMarks(href: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ href, words: words.slice(0, 12) }));
  } catch {
    // Without storage the passage opens unmarked.
  }
}

/** Marks the words of the search that led here, now and when a result leads to another place of the same page. */
export function showWhere(): void {
  mark();
  addEventListener('hashchange', mark);
}

function mark(): void {
  const words = takeMarks();
  if (words.length === 0 || !canMarkText) return;
  const anchor = elementOf(location.hash);
  const ranges = rangesOf(anchor ? followingText(anchor) : (document.querySelector('main') ?? document.body), words);
  markText('search', ranges);
}

function takeMarks(): string[] {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (
      typeof left !== 'object' ||
      left === null ||
      !('href' in left) ||
      !('words' in left) ||
      left.href !== location.href ||
      !Array.isArray(left.words)
    )
      return [];
    sessionStorage.removeItem(key);
    return left.words.filter((word): word is string => typeof word === 'string' && word.length > 1);
  } catch {
    return [];
  }
}

/** From a heading to the next one, or the element itself. */
function followingText(anchor: Element): Range | Element {
  if (!/^H[2-6]$/.test(anchor.tagName)) return anchor;
  const range = document.createRange();
  range.setStartBefore(anchor);
  let last: Element = anchor;
  while (last.nextElementSibling && !/^H[2-6]$/.test(last.nextElementSibling.tagName)) last = last.nextElementSibling;
  range.setEndAfter(last);
  return range;
}

function rangesOf(where: Range | Element, words: readonly string[]): Range[] {
  const root = where instanceof Range ? where.commonAncestorContainer : where;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode() && ranges.length < 200) {
    const node = walker.currentNode;
    if (where instanceof Range && !where.intersectsNode(node)) continue;
    for (const { index, 0: text } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      ranges.push(range);
    }
  }
  return ranges;
}
