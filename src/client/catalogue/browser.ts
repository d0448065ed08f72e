/**
 * The catalogue as a reader works with it: find, filter, order, choose columns, tick, take away. The rows are those of the page.
 * What is shown stands in the address's fragment, which also works from disk.
 */
import { catalogueColumns, catalogueOffer, entryFinder, entryNames } from '../../model/catalogue.ts';
import { leastCompared, mostCompared } from '../../model/comparison.ts';
import type { NameIndex } from '../../model/search/name-index.ts';
import { arrange, type Arrangement } from '../../model/table/arrange.ts';
import { taken } from '../../model/table/table.ts';
import { isFiltered, readView, sortedBy, wholeTable, writeView, type TableView } from '../../model/table/view.ts';
import { markSorted, makeSortButtons } from '../table/sort-buttons.ts';
import { takeRows } from '../table/take-rows.ts';
import { Ticks } from '../ticks.ts';
import { whenIdle } from '../when.ts';
import { fillForm, readForm, tellCounts } from './form.ts';
import { GroupedRows } from './grouped-rows.ts';
import { readRows, type EntryRow } from './read-rows.ts';

/** A fragment with a value is a view; one without is a place on the page. */
const writtenView = (): URLSearchParams => new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');

class MethodCatalogue extends HTMLElement {
  #view: TableView = wholeTable(catalogueOffer);
  #arranged: Arrangement | undefined;
  #read: { rows: EntryRow[]; groups: GroupedRows } | undefined;
  #names: NameIndex | undefined;
  #ticks: Ticks | undefined;
  #headers: HTMLTableCellElement[] = [];

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-tools]');
    const table = this.querySelector('table');
    if (!form || !table || this.#ticks) return;
    this.#headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    makeSortButtons(this.#headers, (column) => this.#show(sortedBy(this.#view, column), true));
    const how = {
      keyOf: ({ dataset }: HTMLElement) => dataset['slug'] ?? '',
      nameOf: (row: HTMLElement) => row.querySelector('a')?.textContent?.trim() ?? '',
      placeOf: (row: HTMLElement) => row.firstElementChild,
    };
    this.#ticks = new Ticks(this.#elements(), how, () => this.#tell());

    form.querySelector('fieldset')?.removeAttribute('disabled');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-format]')) button.disabled = false;
    // Reading thousands of rows takes a moment: it is done before the first key is pressed, but no tap waits for it.
    for (const sign of ['pointerenter', 'focusin']) form.addEventListener(sign, () => whenIdle(this.#nameIndex), { once: true });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#show(readForm(form), false));
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      this.#show({ ...this.#view, find: '', facets: {}, from: undefined, to: undefined }, true);
      form.querySelector('input')?.focus();
    });
    this.querySelector('[data-untick]')?.addEventListener('click', () => this.#ticks?.clear());
    this.querySelector('[data-take]')?.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-format]') : null;
      if (button) void this.#take(button.dataset['format']);
    });
    addEventListener('hashchange', () => {
      if (location.hash.includes('=')) this.#show(readView(writtenView(), catalogueOffer), true);
    });
    if (writtenView().size > 0) this.#show(readView(writtenView(), catalogueOffer), true);
    else if (form.elements.length > 0 && isFiltered(readForm(form))) this.#show(readForm(form), false);
  }

  #elements = (): HTMLTableRowElement[] => [...this.querySelectorAll<HTMLTableRowElement>('tr[data-slug]')];

  /** Reads the page once, when a reader first does something. */
  #content(): { rows: EntryRow[]; groups: GroupedRows } {
    if (this.#read) return this.#read;
    const rows = readRows(this.#elements());
    this.#read = { rows, groups: new GroupedRows(this.querySelector('table')!, rows) };
    return this.#read;
  }

  #nameIndex = (): NameIndex => (this.#names ??= entryNames(this.#content().rows));

  /** @param isFromElsewhere whether the controls have to follow */
  #show(view: TableView, isFromElsewhere: boolean): void {
    const { rows, groups } = this.#content();
    const form = this.querySelector<HTMLFormElement>('[data-tools]')!;
    this.#view = view;
    if (isFromElsewhere) fillForm(form, view);
    this.#arranged = arrange(rows, catalogueColumns, view, entryFinder(rows, this.#nameIndex, view.find));
    groups.show(this.#arranged, view.isGrouped, `${view.isGrouped} ${view.sort?.column} ${view.sort?.isDescending}`);
    tellCounts(form, this.#arranged.counts);
    markSorted(this.#headers, view.sort);
    const table = this.querySelector('table')!;
    if (table.dataset['hidden'] !== view.hidden.join(' ')) table.dataset['hidden'] = view.hidden.join(' ');
    const written = writeView(view, catalogueOffer).toString();
    try {
      history.replaceState(history.state, '', written === '' ? location.pathname + location.search : `#${written}`);
    } catch {
      // A browser may refuse this from disk; the table shows it all the same.
    }
    this.#tell();
  }

  async #take(format: string | undefined): Promise<void> {
    const { rows } = this.#content();
    const { order, isShown } = this.#arranged ?? arrange(rows, catalogueColumns, this.#view);
    const places = this.#view.isGrouped ? [...this.querySelectorAll<HTMLElement>('tr[data-slug]:not([hidden])')] : undefined;
    const bySlug = new Map(rows.map((row) => [row.key, row]));
    const shown = places
      ? places.flatMap(({ dataset }) => bySlug.get(dataset['slug'] ?? '') ?? [])
      : order.filter((place) => isShown[place]).map((place) => rows[place]!);
    const problem = await takeRows('methods', format, taken('Methods', catalogueColumns, this.#view.hidden, shown));
    if (problem) this.#say(problem);
  }

  /** Says how many entries there are, and what can be done with those that are ticked. */
  #tell(): void {
    const all = this.#read?.rows.length ?? this.#elements().length;
    const shown = this.#arranged?.shown ?? all;
    const ticked = [...(this.#ticks?.keys ?? [])];
    this.#say(
      `${shown === all ? `${all} entries` : `${shown} of ${all} entries`}${ticked.length > 0 ? `, ${ticked.length} ticked` : ''}${shown === 0 ? '. Nothing matches: clear a filter.' : ''}`,
    );
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-format]')) button.disabled = shown === 0;
    this.querySelector('[data-reset]')?.toggleAttribute('hidden', !isFiltered(this.#view));
    this.querySelector('[data-untick]')?.toggleAttribute('hidden', ticked.length === 0);
    const compare = this.querySelector<HTMLAnchorElement>('[data-compare]');
    if (!compare) return;
    compare.hidden = ticked.length < leastCompared;
    compare.href = `${compare.href.split('#')[0]}#${ticked.slice(0, mostCompared).join(',')}`;
    compare.textContent = ticked.length > mostCompared ? `Compare the first ${mostCompared}` : `Compare ${ticked.length}`;
    const more = Object.entries(this.#view.facets).filter(([facet, value]) => value && facet !== 'theme' && facet !== 'kind').length;
    const years = Number(this.#view.from !== undefined || this.#view.to !== undefined);
    const place = this.querySelector('[data-more-count]');
    if (place) place.textContent = more + years > 0 ? `(${more + years})` : '';
  }

  #say(words: string): void {
    const status = this.querySelector('[data-count]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}
customElements.define('method-catalogue', MethodCatalogue);
