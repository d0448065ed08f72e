import { absences } from '../../schema/absences.ts';
import type { Table } from '../../schema/table.ts';

const mostRows = 12;
const mostColumns = 8;
/** As many letters fill a cell. */
const letters = 22;
const margin = 12;

/** The cells of a table as bars, one path for all of a kind. */
export function tableMarks(
  { columns, rows }: Table,
  width: number,
  height: number,
): { kind: 'name' | 'cell' | 'absent' | 'rule'; path: string }[] {
  const shown = columns.slice(0, mostColumns);
  const column = (width - 2 * margin) / shown.length;
  const line = (height - 2 * margin) / (mostRows + 1);
  const paths = { name: '', cell: '', absent: '', rule: `M${margin} ${round(margin + line * 0.9)}H${width - margin}` };
  for (const [place] of shown.entries()) paths.cell += bar(margin + place * column, margin, column * 0.5, 4);
  for (const [at, { cells }] of rows.slice(0, mostRows).entries()) {
    const y = margin + (at + 1) * line + line / 3;
    for (const [place, { key }] of shown.entries()) {
      const x = margin + place * column;
      const value = cells[key];
      if ((absences as readonly unknown[]).includes(value)) paths.absent += bar(x, y, 6, 5);
      else paths[place === 0 ? 'name' : 'cell'] += bar(x, y, Math.min(1, String(value ?? '').length / letters) * (column - 6), 5);
    }
  }
  return (['rule', 'name', 'cell', 'absent'] as const).map((kind) => ({ kind, path: paths[kind] }));
}

const round = (value: number): number => Math.round(value * 10) / 10;
const bar = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${height}h${-round(width)}z`;
