/**
 * The reader's own list: shown, shortened, taken away, shared. A shared link carries keys alone, `my-list.html#works=key,key`;
 * what it brings is shown first and added only when the reader says so.
 */
import { formats, isFormat } from '../../model/take-away.ts';
import type { WorkRecord } from '../../model/work-record.ts';
import { copyText } from '../copy-text.ts';
import { whenStoreAnswers } from '../device-store.ts';
import { keepList, onListChange, parseShared, readList, removeFromList, sharedHash } from '../my-list.ts';
import { saveFile } from '../save-file.ts';
import { loadWorks } from '../work-records.ts';
import { offerShared } from './shared-offer.ts';
import { workLine } from './work-line.ts';

const unkept = 'This browser keeps the list only while this page is open.';

class MyList extends HTMLElement {
  #listening = new AbortController();
  #records = new Map<string, WorkRecord>();
  /** What stood in the list before it was emptied. */
  #before: readonly string[] = [];

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    onListChange(() => this.#draw(), signal);
    this.addEventListener('click', ({ target }) => this.#act(target instanceof Element ? target.closest('button') : null), { signal });
    addEventListener('hashchange', () => this.#offer(), { signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  async #start(): Promise<void> {
    try {
      this.#records = new Map((await loadWorks()).map((record) => [record.key, record]));
    } catch {
      this.#say('The data of the works could not be loaded: the list is shown by keys.');
    }
    this.#draw();
    this.#offer();
  }

  #offer(): void {
    const offer = this.querySelector<HTMLElement>('[data-offer]');
    const keys = parseShared(location.hash);
    if (offer && keys.length > 0) offerShared(offer, keys, this.#records, (words) => this.#say(words));
  }

  #draw(): void {
    const keys = readList();
    const order = new Map([...this.#records.keys()].map((key, index) => [key, index]));
    const sorted = [...keys].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
    this.querySelector('ol')?.replaceChildren(...sorted.map((key) => this.#entry(key)));
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', keys.length > 0);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-take] button:not([data-undo])'))
      button.disabled = keys.length === 0;
    const link = this.querySelector<HTMLAnchorElement>('[data-link]');
    if (link) {
      link.href = keys.length > 0 ? sharedHash(keys) : location.pathname;
      link.hidden = keys.length === 0;
    }
    this.querySelector('[data-undo]')?.toggleAttribute('hidden', keys.length > 0 || this.#before.length === 0);
    this.#say(`${keys.length} ${keys.length === 1 ? 'work' : 'works'}`);
  }

  #entry(key: string): HTMLLIElement {
    const entry = document.createElement('li');
    const record = this.#records.get(key);
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'entry-button', textContent: 'Remove' });
    remove.dataset['remove'] = key;
    remove.ariaLabel = `Remove ${record?.work.title ?? key}`;
    entry.append(...(record ? workLine(record) : [`${key} is not in this edition.`]), ' ', remove);
    return entry;
  }

  #act(button: HTMLButtonElement | null): void {
    if (!button) return;
    const { format, remove } = button.dataset;
    if (isFormat(format)) this.#save(format);
    else if (remove !== undefined) this.#remove(button, remove);
    else if ('copyLink' in button.dataset) void this.#copyLink();
    else if ('clear' in button.dataset) this.#clear();
    else if ('undo' in button.dataset) {
      this.#tell(keepList(this.#before), `${this.#before.length} works are back.`);
      this.querySelector<HTMLElement>('[data-clear]')?.focus();
    }
  }

  #save(format: keyof typeof formats): void {
    const { write, extension, mime } = formats[format];
    const works = readList().flatMap((key) => this.#records.get(key) ?? []);
    saveFile(`my-list.${extension}`, write(works.map(({ key, work }) => [key, work])), mime);
  }

  /** Keeps a reader with a keyboard in the list: the focus goes to the next entry, or to the one before. */
  #remove(button: HTMLButtonElement, key: string): void {
    const entry = button.closest('li');
    const next = entry?.nextElementSibling ?? entry?.previousElementSibling;
    const nextKey = next?.querySelector<HTMLElement>('[data-remove]')?.dataset['remove'];
    this.#tell(removeFromList(key), `Removed. ${readList().length} left.`);
    if (nextKey !== undefined) this.querySelector<HTMLElement>(`[data-remove="${nextKey}"]`)?.focus();
  }

  #clear(): void {
    this.#before = readList();
    this.#tell(keepList([]), `${this.#before.length} works removed.`);
    this.querySelector<HTMLElement>('[data-undo]')?.focus();
  }

  async #copyLink(): Promise<void> {
    const link = this.querySelector<HTMLAnchorElement>('[data-link]');
    const isCopied = link !== null && (await copyText(link.href));
    this.#say(isCopied ? 'The link is copied.' : 'The browser did not allow copying; copy the address of “Link to this list”.');
  }

  #tell(isKept: boolean, words: string): void {
    this.#say(isKept ? words : `${words} ${unkept}`);
  }

  #say(words: string): void {
    const status = this.querySelector('[data-count]');
    if (status) status.textContent = words;
  }
}
whenStoreAnswers(() => customElements.define('my-list', MyList));
