/**
 * The bibliography as a reader works with it: find, filter, order, tick, take away. The entries are those of the page;
 * the data comes on the first sign of interest. What is shown stands in the address.
 */
import { findableText, readView, viewed, wholeBibliography, writeView, type BibliographyView } from '../../model/bibliography-view.ts';
import { formats, isFormat } from '../../model/take-away.ts';
import type { WorkRecord } from '../../model/work-record.ts';
import { addToList } from '../my-list.ts';
import { saveFile } from '../save-file.ts';
import { Ticks } from '../ticks.ts';
import { expectWorks, loadWorks } from '../work-records.ts';
import { counted } from './counted.ts';
import { fillForm, readForm } from './form.ts';

class BibliographyBrowser extends HTMLElement {
  readonly #entries = new Map<string, HTMLLIElement>();
  #texts: string[] = [];
  #records: readonly WorkRecord[] = [];
  #shown: readonly WorkRecord[] | undefined;
  #ticks: Ticks | undefined;
  #view: BibliographyView = wholeBibliography;
  /** Order in which the entries stand. */
  #sort: BibliographyView['sort'] = wholeBibliography.sort;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-tools]');
    const list = this.querySelector('ol');
    if (!form || !list || this.#ticks) return;
    const items = [...list.querySelectorAll<HTMLLIElement>(':scope > li')];
    for (const item of items) this.#entries.set(item.id.slice('ref-'.length), item);
    const how = {
      keyOf: ({ id }: HTMLElement) => id.slice('ref-'.length),
      nameOf: (item: HTMLElement) => item.querySelector('.work-title')?.textContent?.trim() ?? '',
    };
    this.#ticks = new Ticks(items, how, () => this.#tell());

    form.querySelector('fieldset')?.removeAttribute('disabled');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-format], [data-add]')) button.disabled = false;
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, expectWorks, { once: true });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => void this.#show(readForm(form), list));
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      fillForm(form, wholeBibliography);
      void this.#show(wholeBibliography, list);
      form.querySelector('input')?.focus();
    });
    this.querySelector('[data-untick]')?.addEventListener('click', () => this.#ticks?.clear());
    this.querySelector('[data-take]')?.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-format], [data-add]') : null;
      if (button) void this.#take(button.dataset['format']);
    });

    const view = readView(location.search);
    fillForm(form, view);
    if (writeView(view) === '') this.#tell();
    else void this.#show(readForm(form), list);
  }

  async #show(view: BibliographyView, list: Element): Promise<void> {
    this.#view = view;
    if (!(await this.#load()) || view !== this.#view) return;
    const isReordered = view.sort !== this.#sort;
    this.#sort = view.sort;
    this.#shown = viewed(view, this.#records, this.#texts);
    const keys = new Set(this.#shown.map(({ key }) => key));
    for (const [key, entry] of this.#entries) entry.hidden = !keys.has(key);
    // All of them, so that entries which come back later stand in their places.
    if (isReordered) {
      const ordered = viewed({ ...wholeBibliography, sort: view.sort }, this.#records, this.#texts);
      list.append(...ordered.flatMap(({ key }) => this.#entries.get(key) ?? []));
    }
    try {
      const address = writeView(view);
      history.replaceState(history.state, '', address === '' ? location.pathname : address);
    } catch {
      // A browser may refuse this from disk; the list shows it all the same.
    }
    this.#tell();
  }

  async #load(): Promise<boolean> {
    if (this.#records.length > 0) return true;
    try {
      this.#records = await loadWorks();
      this.#texts = this.#records.map(findableText);
      return true;
    } catch {
      this.#say('The data of the works could not be loaded. The list below is complete all the same.');
      return false;
    }
  }

  /** The ticked works, in the order of the page; without ticks, all that are shown. */
  #chosen(): readonly WorkRecord[] {
    const ticked = this.#ticks?.keys ?? new Set();
    return ticked.size > 0 ? this.#records.filter(({ key }) => ticked.has(key)) : (this.#shown ?? this.#records);
  }

  async #take(format: string | undefined): Promise<void> {
    if (!(await this.#load())) return;
    const works = this.#chosen();
    if (isFormat(format)) {
      const { write, extension, mime } = formats[format];
      saveFile(`references.${extension}`, write(works.map(({ key, work }) => [key, work])), mime);
      return;
    }
    const isKept = addToList(works.map(({ key }) => key));
    this.#say(`${counted(works.length)} added to my list.${isKept ? '' : ' This browser keeps it only while this page is open.'}`);
  }

  /** Says how many works there are to be taken, and names the buttons for it. */
  #tell(): void {
    const all = this.#entries.size;
    const shown = this.#shown?.length ?? all;
    const ticked = this.#ticks?.keys.size ?? 0;
    const isEmpty = shown === 0 && ticked === 0;
    this.#say(
      `${shown === all ? counted(all) : `${shown} of ${counted(all)}`}${ticked > 0 ? `, ${ticked} ticked` : ''}${isEmpty ? '. Nothing matches: clear a filter.' : ''}`,
    );
    this.querySelector('.take-actions')?.setAttribute(
      'aria-label',
      ticked > 0 ? `Take the ${ticked} ticked works away` : `Take the ${shown} works shown away`,
    );
    this.toggleAttribute('data-ticked', ticked > 0);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-format], [data-add]')) button.disabled = isEmpty;
    this.querySelector('[data-untick]')?.toggleAttribute('hidden', ticked === 0);
    this.querySelector('[data-reset]')?.toggleAttribute('hidden', writeView(this.#view) === '');
  }

  #say(words: string): void {
    const status = this.querySelector('[data-count]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}

customElements.define('bibliography-browser', BibliographyBrowser);
