import { catalogueColumns, catalogueOffer } from '../../model/catalogue.ts';
import { readView, type TableView } from '../../model/table/view.ts';

/** The view that the controls say. Most bear the names of the address, so both are read in one way. */
export function readForm(form: HTMLFormElement): TableView {
  const data = new FormData(form);
  const written = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string' && name !== 'column') written.set(name, value);
  const shown = data.getAll('column');
  const hidden = catalogueColumns.slice(1).filter(({ key }) => !shown.includes(key));
  written.set('hide', hidden.map(({ key }) => key).join(',') || ',');
  if (!data.has('group')) written.set('group', 'no');
  return readView(written, catalogueOffer);
}

/** Sets the controls to a view; a value that a list does not offer becomes its first. */
export function fillForm(form: HTMLFormElement, view: TableView): void {
  const sort = view.sort ? (view.sort.isDescending ? '-' : '') + view.sort.column : '';
  const values: Record<string, string> = { find: view.find, from: String(view.from ?? ''), to: String(view.to ?? ''), sort };
  for (const facet of catalogueOffer.facets) values[facet] = view.facets[facet] ?? '';
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement) control.value = value;
    if (control instanceof HTMLSelectElement) {
      if (name === 'sort') offerOrder(control, value);
      control.value = value;
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
  }
  const group = form.elements.namedItem('group');
  if (group instanceof HTMLInputElement) group.checked = view.isGrouped;
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=column]')) box.checked = !view.hidden.includes(box.value);
}

/** The header sorts by any column: the list of orders then names it too. */
function offerOrder(select: HTMLSelectElement, value: string): void {
  if (value === '' || [...select.options].some((option) => option.value === value)) return;
  const label = catalogueColumns.find(({ key }) => key === value.replace('-', ''))?.label ?? value;
  select.add(new Option(value.startsWith('-') ? `${label}, descending` : label, value));
}

/** Writes behind each choice how many entries it would show. */
export function tellCounts(form: HTMLFormElement, counts: Readonly<Record<string, ReadonlyMap<string, number>>>): void {
  for (const select of form.querySelectorAll<HTMLSelectElement>('[data-facet]')) {
    for (const option of select.options) {
      if (option.value === '') continue;
      const text = `${option.dataset['label'] ?? option.value} (${counts[select.name]?.get(option.value) ?? 0})`;
      if (option.text !== text) option.text = text;
    }
  }
}
