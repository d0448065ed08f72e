import type { WorkRecord } from '../../model/work-record.ts';
import { addToList, readList } from '../my-list.ts';
import { counted } from './counted.ts';
import { workLine } from './work-line.ts';

/** Shows what a shared link brings, and asks before it is added. */
export function offerShared(
  panel: HTMLElement,
  keys: readonly string[],
  records: ReadonlyMap<string, WorkRecord>,
  say: (words: string) => void,
): void {
  const listed = new Set(readList());
  const works = keys.flatMap((key) => records.get(key) ?? []);
  const fresh = works.filter(({ key }) => !listed.has(key));
  const unknown = keys.length - works.length;

  const text = panel.querySelector('[data-offer-text]');
  if (text) {
    text.textContent = [
      `The link carries ${counted(works.length)}${works.length > fresh.length ? `, of which ${works.length - fresh.length} are in your list already` : ''}.`,
      unknown > 0 ? ` ${counted(unknown)} of the link ${unknown === 1 ? 'is' : 'are'} not in this edition.` : '',
    ].join('');
  }
  panel.querySelector('ul')?.replaceChildren(
    ...works.map((record) => {
      const entry = document.createElement('li');
      entry.append(...workLine(record));
      return entry;
    }),
  );
  const accept = panel.querySelector<HTMLButtonElement>('[data-accept]');
  const decline = panel.querySelector<HTMLButtonElement>('[data-decline]');
  if (!accept || !decline) return;
  accept.textContent = `Add ${counted(fresh.length)} to my list`;
  accept.hidden = fresh.length === 0;
  accept.onclick = () => {
    const isKept = addToList(fresh.map(({ key }) => key));
    close();
    say(`${counted(fresh.length)} added.${isKept ? '' : ' This browser keeps the list only while this page is open.'}`);
  };
  decline.textContent = fresh.length === 0 ? 'Close' : 'Not now';
  decline.onclick = () => close();
  panel.hidden = false;
  panel.querySelector<HTMLElement>('h2')?.focus();

  function close(): void {
    panel.hidden = true;
    try {
      // Opened again from the history, the page should not ask twice.
      history.replaceState(history.state, '', location.pathname);
    } catch {
      // A browser may refuse this from disk.
    }
    document.querySelector<HTMLElement>('main h1')?.focus();
  }
}
