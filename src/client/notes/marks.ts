/**
 * Shows notes in the text: passages through the CSS Custom Highlight API, which leaves the document as it is, and a mark at the paragraph's
 * edge, which a finger, a key and a screen reader can reach. A browser without that interface shows the marks alone.
 */
import type { Note } from '../../model/notes/note.ts';
import { markText } from '../mark-text.ts';
import { blocks } from './page-text.ts';

export interface Placed {
  note: Note;
  range: Range;
}

const marks = new Map<string, HTMLButtonElement>();

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function markOf(note: Note, open: (note: Note) => void): HTMLButtonElement {
  const mark = Object.assign(document.createElement('button'), { type: 'button', className: 'note-mark', id: `note-${note.id}` });
  mark.dataset['kind'] = note.text ? 'note' : 'highlight';
  mark.ariaLabel = note.text ? `Note: ${short(note.text)}` : `Highlight: ${short(note.quote.exact)}`;
  mark.addEventListener('click', () => open(note));
  return mark;
}

/** Puts each mark beside the first line of its passage, below a mark that stands there already. */
export function placeMarks(placed: readonly Placed[]): void {
  const taken = new Map<Element, number>();
  const tops = placed.map(({ note, range }) => {
    const mark = marks.get(note.id);
    const host = mark?.parentElement;
    const first = range.getClientRects()[0];
    if (!mark || !host || !first) return undefined;
    const top = Math.max(first.top - host.getBoundingClientRect().top, taken.get(host) ?? -Infinity);
    taken.set(host, top + 26);
    return { mark, top };
  });
  for (const place of tops) if (place) place.mark.style.insetBlockStart = `${Math.round(place.top)}px`;
}

export function showMarks(placed: readonly Placed[], open: (note: Note) => void): void {
  // Another tab may change a note while this one's mark has the focus.
  const focused = [...marks].find(([, mark]) => mark === document.activeElement)?.[0];
  for (const mark of marks.values()) mark.remove();
  marks.clear();
  for (const host of document.querySelectorAll('.has-note')) host.classList.remove('has-note');
  for (const { note, range } of placed) {
    const host = (range.startContainer.parentElement ?? document.body).closest(blocks);
    if (!host) continue;
    const mark = markOf(note, open);
    host.classList.add('has-note');
    host.append(mark);
    marks.set(note.id, mark);
  }
  placeMarks(placed);
  if (focused !== undefined) focusMark(focused);
  const rangesOf = (hasText: boolean): Range[] => placed.filter(({ note }) => (note.text !== '') === hasText).map(({ range }) => range);
  markText('reader-note', rangesOf(true));
  markText('reader-highlight', rangesOf(false));
}

/** The note whose passage lies under a point. */
export const noteAt = (placed: readonly Placed[], x: number, y: number): Note | undefined =>
  placed.find(({ range }) =>
    [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
  )?.note;

export const focusMark = (id: string): void => marks.get(id)?.focus({ preventScroll: true });
