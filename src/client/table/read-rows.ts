import { fold } from '../../model/fold.ts';
import type { Cell, Row } from '../../model/table/table.ts';
import { textOf } from './sort-buttons.ts';

/** A row of a table as it stands on the page. */
export interface TableRow extends Row {
  element: HTMLTableRowElement;
}

/** Reads the rows of a page, so that nothing is shipped twice. `data-row` names a row, `data-works` the works that it rests on. */
export const readRows = (elements: readonly HTMLTableRowElement[]): TableRow[] =>
  elements.map((element) => {
    const cells = [...element.cells].map(readCell);
    return {
      element,
      key: element.dataset['row'] ?? '',
      cells,
      text: fold(cells.map(({ text }) => text).join(' ')),
      works: (element.dataset['works'] ?? '').split(' ').filter(Boolean),
      facets: {},
    };
  });

/** A cell's words; what it is sorted by stands in `data-value`. */
export function readCell(cell: HTMLTableCellElement): Cell {
  const absent = cell.matches('.absent') ? cell : cell.querySelector<HTMLElement>('.absent');
  const value = cell.dataset['value'];
  // A dash in the cell stands for words in its title.
  const text = absent?.title || textOf(cell);
  return { text, ...(value !== undefined && { value: Number(value) }), ...((absent !== null || text === '') && { isAbsent: true }) };
}
