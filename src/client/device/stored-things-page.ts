/** Shows what the device keeps, thing by thing, and lets the reader take it away, bring it in and clear it. */
import { isStoredKey, storedThings, type StoredKey } from '../../model/stored-things.ts';
import { forgetStored, keepStored, readStored, whenStoreAnswers } from '../device-store.ts';
import { saveFile } from '../save-file.ts';
import { chooseFile } from './choose-file.ts';

const kind = 'survey-reader';
const keys = storedThings.map(({ key }) => key);
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** All that is kept, as one file. A value that is no JSON is given as its text. */
export function exportText(stored: ReadonlyMap<StoredKey, string>): string {
  const values = [...stored].map(([key, text]) => [key, parsed(text) ?? text]);
  return JSON.stringify({ kind, version: 1, stored: Object.fromEntries(values) }, null, 2);
}

/** What such a file brings; unknown keys are left out. @returns nothing when it is no such file */
export function importedValues(text: string): Map<StoredKey, string> | undefined {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null || !('kind' in file) || file.kind !== kind || !('stored' in file)) return undefined;
  if (typeof file.stored !== 'object' || file.stored === null) return undefined;
  const values = new Map<StoredKey, string>();
  for (const [key, value] of Object.entries(file.stored)) if (isStoredKey(key)) values.set(key, JSON.stringify(value));
  return values;
}

const readAll = (): Map<StoredKey, string> =>
  new Map(
    keys.flatMap((key) => {
      const text = readStored(key);
      return text === null ? [] : [[key, text] as const];
    }),
  );

class StoredThings extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
        const { act, clear } = button?.dataset ?? {};
        if (act === 'take') saveFile('survey-reader.json', exportText(readAll()), 'application/json');
        if (act === 'bring') void this.#bring();
        if (act === 'clear') this.#clear(keys);
        if (clear !== undefined && isStoredKey(clear)) this.#clear([clear]);
      },
      { signal },
    );
    addEventListener('storage', () => this.#draw(), { signal });
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #draw(): void {
    const stored = readAll();
    for (const entry of this.querySelectorAll<HTMLElement>('[data-key]')) {
      const key = entry.dataset['key'] ?? '';
      const text = isStoredKey(key) ? stored.get(key) : undefined;
      const value = entry.querySelector('pre');
      if (value) value.textContent = text === undefined ? 'Nothing' : JSON.stringify(parsed(text) ?? text, null, 2);
      const size = entry.querySelector('[data-size]');
      if (size) size.textContent = text === undefined ? 'nothing kept' : `${text.length.toLocaleString('en')} characters`;
      for (const button of entry.querySelectorAll('button')) button.disabled = text === undefined;
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-act]')) {
      button.disabled = stored.size === 0 && button.dataset['act'] !== 'bring';
    }
  }

  #clear(which: readonly StoredKey[]): void {
    const before = [...readAll()].filter(([key]) => which.includes(key));
    for (const key of which) forgetStored(key);
    this.#draw();
    this.#say(which.length > 1 ? 'All is cleared.' : 'Cleared.', () => this.#restore(new Map(before), 'It is back.'));
  }

  #restore(values: ReadonlyMap<StoredKey, string>, words: string): void {
    const isKept = [...values].map(([key, text]) => keepStored(key, text)).every(Boolean);
    this.#draw();
    this.#say(isKept ? words : 'This browser did not keep all of it: its store is full or closed.');
  }

  async #bring(): Promise<void> {
    const values = importedValues(await chooseFile());
    if (values === undefined) return this.#say('This file was not saved here. Choose a survey-reader.json.');
    this.#restore(values, 'Brought in. What was kept under the same names before is replaced.');
  }

  #say(words: string, undo?: () => void): void {
    const place = this.querySelector('[data-status]');
    place?.replaceChildren(words);
    if (!undo) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'entry-button', textContent: 'Undo' });
    button.addEventListener('click', undo);
    place?.append(' ', button);
  }
}
whenStoreAnswers(() => customElements.define('stored-things', StoredThings));
