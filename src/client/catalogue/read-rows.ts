import { catalogueColumns } from '../../model/catalogue.ts';
import { fold } from '../../model/fold.ts';
import type { Cell } from '../../model/table/table.ts';
import { readCell, type TableRow } from '../table/read-rows.ts';
import { textOf } from '../table/sort-buttons.ts';

const placeOf = (key: (typeof catalogueColumns)[number]['key']): number => catalogueColumns.findIndex((column) => column.key === key);
const [name, kind, date, supervision, trained, code] = (['name', 'kind', 'date', 'supervision', 'trained', 'code'] as const).map(
  placeOf,
) as [number, number, number, number, number, number];

/** An entry of the catalogue as it stands on the page. */
export interface EntryRow extends TableRow {
  name: string;
  aliases: string[];
}

/** Reads the rows of the page: what is shown and what is filtered come from one place. */
export const readRows = (elements: readonly HTMLTableRowElement[]): EntryRow[] => elements.map(readRow);

function readRow(element: HTMLTableRowElement): EntryRow {
  const { slug = '', theme = '', place = '', also = '', works = '' } = element.dataset;
  const cells = [...element.cells].map((cell, column): Cell => {
    const link = cell.querySelector('a');
    // The name's cell also says that an entry is from after the survey; a link to code is taken away as its address.
    if (link && column === name) return { text: textOf(link) };
    return link && column === code ? { text: link.href } : readCell(cell);
  });
  const listed = (column: number): string[] => (cells[column]?.isAbsent ? [] : (cells[column]?.text.split(', ') ?? []));
  return {
    element,
    key: slug,
    name: cells[name]?.text ?? '',
    aliases: also.split('|').filter(Boolean),
    cells,
    text: fold(`${also} ${cells.map(({ text }) => text).join(' ')}`),
    works: works.split(' '),
    facets: {
      theme: [theme],
      kind: [cells[kind]?.text ?? ''],
      place: [place],
      supervision: listed(supervision),
      trained: listed(trained),
      layer: [element.querySelector('.chip-since') ? 'since' : 'survey'],
    },
    year: Math.floor((cells[date]?.value ?? 0) / 100),
  };
}
