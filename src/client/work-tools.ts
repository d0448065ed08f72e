/**
 * What a reader may do with a work wherever it stands: copy its BibTeX, keep it in the own list.
 *
 *     <work-tools data-key="radford2021learning"></work-tools>
 *
 * The buttons are made by script, since without it they would do nothing. Their full names end in the work's title.
 */
import { bibtex } from '../model/bibtex.ts';
import { copyText } from './copy-text.ts';
import { addToList, onListChange, readList, removeFromList } from './my-list.ts';
import { addressOf } from './site-root.ts';
import { expectWorks, loadWorks } from './work-records.ts';

class WorkTools extends HTMLElement {
  #listening = new AbortController();
  readonly #status = document.createElement('span');

  connectedCallback(): void {
    this.#listening = new AbortController();
    const key = this.dataset['key'] ?? '';
    const copy = this.#button('Copy BibTeX');
    const list = this.#button('Add to my list');
    const link = document.createElement('a');
    link.href = addressOf('/my-list.html');
    link.textContent = 'Open my list';
    this.#status.className = 'visually-hidden';
    this.#status.role = 'status';
    this.replaceChildren(copy, list, link, this.#status);

    const { signal } = this.#listening;
    for (const sign of ['pointerenter', 'focus']) copy.addEventListener(sign, expectWorks, { signal });
    copy.addEventListener('click', () => void this.#copy(copy, key), { signal });
    list.addEventListener('click', () => this.#toggle(key), { signal });
    const show = (): void => {
      const isListed = readList().includes(key);
      list.textContent = isListed ? 'In my list' : 'Add to my list';
      list.ariaPressed = String(isListed);
      this.#describe(list);
      link.hidden = !isListed;
    };
    onListChange(show, signal);
    show();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #button(label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    this.#describe(button);
    return button;
  }

  /** A page holds many of these buttons: their names say which work they mean. */
  #describe(button: HTMLButtonElement): void {
    const title = this.closest('li, .preview-card')?.querySelector('.work-title, .preview-card-title')?.textContent?.trim();
    if (title) button.ariaLabel = `${button.textContent}: ${title}`;
  }

  async #copy(button: HTMLButtonElement, key: string): Promise<void> {
    const record = await loadWorks().then(
      (records) => records.find((one) => one.key === key),
      () => undefined,
    );
    const isCopied = record !== undefined && (await copyText(`${bibtex(key, record.work)}\n`));
    button.textContent = isCopied ? 'Copied' : 'Not copied';
    this.#status.textContent = isCopied ? 'BibTeX copied' : record ? 'The browser did not allow copying' : 'The record could not be loaded';
    setTimeout(() => {
      button.textContent = 'Copy BibTeX';
      this.#status.textContent = '';
    }, 2000);
  }

  #toggle(key: string): void {
    const isKept = readList().includes(key) ? removeFromList(key) : addToList([key]);
    const isListed = readList().includes(key);
    this.#status.textContent = `${isListed ? 'Added to my list' : 'Removed from my list'}${isKept ? '' : '; this browser keeps it only while this page is open'}`;
  }
}

/** Gives the entries of a page's references their buttons as they come into view: a long list would need thousands at once. */
export function installWorkTools(): void {
  customElements.define('work-tools', WorkTools);
  const entries = document.querySelectorAll<HTMLLIElement>('.bibliography > li[id^="ref-"]');
  if (entries.length === 0) return;
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        const tools = document.createElement('work-tools');
        tools.dataset['key'] = target.id.slice('ref-'.length);
        target.append(tools);
      }
    },
    { rootMargin: '50%' },
  );
  for (const entry of entries) observer.observe(entry);
}
