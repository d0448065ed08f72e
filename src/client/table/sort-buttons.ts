import type { TableView } from '../../model/table/view.ts';

/** Gives header cells a button each, which says the column's key when it is pressed. The cells name it in `data-column`. */
export function makeSortButtons(headers: readonly HTMLTableCellElement[], onSort: (column: string) => void): void {
  for (const header of headers) {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => onSort(header.dataset['column'] ?? ''));
  }
}

/** Says at the headers by which column the rows are sorted. */
export function markSorted(headers: readonly HTMLTableCellElement[], sort: TableView['sort']): void {
  for (const header of headers) {
    const isHere = header.dataset['column'] === sort?.column;
    header.ariaSort = isHere ? (sort?.isDescending ? 'descending' : 'ascending') : null;
  }
}

/** The order in words, as it is read out. */
export const sortedWords = (headers: readonly HTMLTableCellElement[], sort: TableView['sort']): string => {
  const header = headers.find(({ dataset }) => dataset['column'] === sort?.column);
  return sort && header ? `Sorted by ${textOf(header)}, ${sort.isDescending ? 'descending' : 'ascending'}.` : 'In the order of the page.';
};

/** What a cell prints, without the buttons that script put into it. */
export const textOf = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
