/**
 * A table of facts as a reader works with it: sort, filter, pin rows, hide columns, take away. The rows are those of the page;
 * without script they stand in the author's order. What is shown stands in the address: `?clip-variants.sort=-year#tbl-clip-variants`.
 */
import { arrange, type Arrangement } from '../../model/table/arrange.ts';
import { taken, type Column } from '../../model/table/table.ts';
import { isFiltered, readView, sortedBy, toggled, wholeTable, writeView, type TableOffer, type TableView } from '../../model/table/view.ts';
import { unfold } from '../unfold.ts';
import { makePins, tellPinned } from './pins.ts';
import { readRows, type TableRow } from './read-rows.ts';
import { makeSortButtons, markSorted, sortedWords, textOf } from './sort-buttons.ts';
import { takeRows } from './take-rows.ts';

class DataTable extends HTMLElement {
  #offer: TableOffer = { columns: [], facets: [], hidden: [], isGrouped: false };
  #view: TableView = wholeTable(this.#offer);
  #columns: Column[] = [];
  #rows: TableRow[] = [];
  #arranged: Arrangement | undefined;
  #headers: HTMLTableCellElement[] = [];

  connectedCallback(): void {
    const table = this.querySelector('table');
    // First the tools, then below what is folded in them.
    unfold(this);
    const form = this.querySelector<HTMLFormElement>('[data-tools]');
    if (!form || !table?.tBodies[0] || this.#rows.length > 0) return;
    unfold(form);
    this.#headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    this.#columns = this.#headers.map((header) => ({ key: header.dataset['column'] ?? '', label: textOf(header) }));
    this.#offer = { ...this.#offer, columns: this.#columns.map(({ key }) => key) };
    this.#rows = readRows([...table.tBodies[0].rows]);
    makeSortButtons(this.#headers, (column) => {
      this.#show(sortedBy(this.#view, column));
      this.#say(sortedWords(this.#headers, this.#view.sort));
    });
    makePins(this.#rows, (key, name) => {
      const isPinned = !this.#view.pinned.includes(key);
      this.#show({ ...this.#view, pinned: toggled(this.#view.pinned, key) });
      this.#say(isPinned ? `${name} stays at the top.` : `${name} is back in its place.`);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#readForm(form));
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['format']) void this.#take(button.dataset['format']);
      if (button?.matches('[data-reset]')) this.#reset(form);
    });
    const view = readView(new URLSearchParams(location.search), this.#offer, this.#prefix);
    this.#fillForm(form, view);
    if (writeView(view, this.#offer).size > 0) this.#show(view);
  }

  get #prefix(): string {
    return `${this.dataset['name'] ?? ''}.`;
  }

  #readForm(form: HTMLFormElement): void {
    const shown = new FormData(form).getAll('column');
    const find = form.querySelector<HTMLInputElement>('[name=find]')?.value ?? '';
    const hidden = this.#columns.slice(1).filter(({ key }) => !shown.includes(key));
    this.#show({ ...this.#view, find, hidden: hidden.map(({ key }) => key) });
    const all = this.#rows.length;
    const count = this.#arranged?.shown ?? all;
    this.#say(isFiltered(this.#view) ? `${count} of ${all} rows` : '');
  }

  #fillForm(form: HTMLFormElement, { find, hidden }: TableView): void {
    const input = form.querySelector<HTMLInputElement>('[name=find]');
    if (input && find !== '') input.value = find;
    for (const box of form.querySelectorAll<HTMLInputElement>('[name=column]')) box.checked = !hidden.includes(box.value);
  }

  #reset(form: HTMLFormElement): void {
    const whole = wholeTable(this.#offer);
    form.reset();
    this.#fillForm(form, whole);
    this.#show(whole);
    this.#say('The whole table, in the order of the page.');
    form.querySelector('input')?.focus();
  }

  #show(view: TableView): void {
    const isMoved = view.sort !== this.#view.sort || view.pinned !== this.#view.pinned;
    this.#view = view;
    this.#arranged = arrange(this.#rows, this.#columns, view);
    const { order, isShown } = this.#arranged;
    for (const [place, { element }] of this.#rows.entries()) element.hidden = !isShown[place];
    if (isMoved) {
      const focused = document.activeElement;
      this.querySelector('tbody')?.append(...order.map((place) => this.#rows[place]!.element));
      if (focused instanceof HTMLElement && this.contains(focused)) focused.focus({ preventScroll: true });
    }
    for (const [place, { key }] of this.#columns.entries()) {
      const isHidden = view.hidden.includes(key);
      for (const row of [this.#headers[place]?.parentElement, ...this.#rows.map(({ element }) => element)])
        row?.children[place]?.toggleAttribute('hidden', isHidden);
    }
    tellPinned(this.#rows, view.pinned);
    markSorted(this.#headers, view.sort);
    const parameters = writeView(view, this.#offer, new URLSearchParams(location.search), this.#prefix);
    this.querySelector('[data-reset]')?.toggleAttribute('hidden', writeView(view, this.#offer).size === 0);
    try {
      const search = parameters.size > 0 ? `?${parameters}` : location.pathname;
      history.replaceState(history.state, '', search + (location.hash || `#tbl-${this.dataset['name']}`));
    } catch {
      // A browser may refuse this from disk; the table shows it all the same.
    }
  }

  async #take(format: string): Promise<void> {
    const { order, isShown } = this.#arranged ?? arrange(this.#rows, this.#columns, this.#view);
    const shown = order.filter((place) => isShown[place]).map((place) => this.#rows[place]!);
    const problem = await takeRows(
      this.dataset['name'] ?? 'table',
      format,
      taken(this.dataset['title'] ?? '', this.#columns, this.#view.hidden, shown),
    );
    if (problem) this.#say(problem);
  }

  #say(words: string): void {
    const status = this.querySelector('[data-count]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}
customElements.define('data-table', DataTable);
