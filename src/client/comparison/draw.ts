import { isAbsent, leastCompared, type ComparedRow, type ComparedValue, type EntryRecord } from '../../model/comparison.ts';
import { element } from '../search/element.ts';
import { addressOf } from '../site-root.ts';

/** The table of a comparison. @param onRemove takes an entry out */
export function drawComparison(
  entries: readonly EntryRecord[],
  rows: readonly ComparedRow[],
  onRemove: (slug: string) => void,
): HTMLTableElement {
  const head = element('tr', {}, element('th', { scope: 'col' }, 'Fact'), ...entries.map((entry) => heading(entry, onRemove)));
  const body = element('tbody', {}, ...rows.map(drawRow));
  return element('table', { class: 'data comparison-table', 'data-entries': String(entries.length) }, element('thead', {}, head), body);
}

function heading({ slug, name, kind, theme, isSince }: EntryRecord, onRemove: (slug: string) => void): HTMLElement {
  const remove = element('button', { type: 'button', class: 'entry-button', 'aria-label': `Remove ${name}` }, 'Remove');
  remove.addEventListener('click', () => onRemove(slug));
  const link = element('a', { class: 'method-link', href: addressOf(`/methods/${slug}.html`) }, name);
  const notes = element('span', { class: 'comparison-kind' }, isSince ? `${kind}, since the survey` : kind);
  return element('th', { scope: 'col', 'data-theme': theme }, link, notes, remove);
}

function drawRow({ label, cells, isSame }: ComparedRow): HTMLElement {
  // What differs bears a sign and says so; color alone would not.
  const sign = element('span', { class: 'difference', 'aria-hidden': 'true' }, isSame ? '=' : '≠');
  const words = element('span', { class: 'visually-hidden' }, isSame ? ', the same in all' : ', differs');
  return element(
    'tr',
    isSame ? { class: 'is-same' } : {},
    element('th', { scope: 'row' }, sign, label, words),
    ...cells.map((cell) => element('td', {}, ...drawCell(cell))),
  );
}

function drawCell(values: readonly ComparedValue[]): Node[] {
  if (values.length === 0) return [element('span', { class: 'absent' }, 'not given')];
  return values.flatMap((value, place) => [...(place > 0 ? [document.createTextNode(', ')] : []), drawValue(value, values.length > 1)]);
}

function drawValue({ text, isShared, href }: ComparedValue, isListed: boolean): Node {
  if (href !== undefined) return element('a', { href: addressOf(href) }, text);
  if (isAbsent(text)) return element('span', { class: 'absent' }, text);
  // In a list the values that not all entries have stand out.
  return isListed && !isShared ? element('b', {}, text) : document.createTextNode(text);
}

/** How many entries a comparison may still take, in words. */
export const invitation = (count: number): string =>
  count >= leastCompared
    ? ''
    : count === 1
      ? 'One entry is chosen. Add another.'
      : 'Choose two entries, or open one of the comparisons below.';
