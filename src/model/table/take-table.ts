import { csvLine } from '../csv.ts';
import { escapeTex } from '../tex-text.ts';
import type { TakenTable } from './table.ts';

interface TableFormat {
  label: string;
  extension: string;
  mime: string;
  write: (table: TakenTable) => string;
}

/** The forms in which a table is given away. */
export const tableFormats = {
  csv: { label: 'CSV', extension: 'csv', mime: 'text/csv', write: csv },
  json: { label: 'JSON', extension: 'json', mime: 'application/json', write: json },
  markdown: { label: 'Markdown', extension: 'md', mime: 'text/markdown', write: markdown },
  latex: { label: 'LaTeX', extension: 'tex', mime: 'application/x-tex', write: latex },
} as const satisfies Record<string, TableFormat>;
export type TableFormatName = keyof typeof tableFormats;
export const isTableFormat = (name: string | undefined): name is TableFormatName => name !== undefined && Object.hasOwn(tableFormats, name);

function csv({ columns, rows }: TakenTable): string {
  const head = [...columns.map(({ label }) => label), 'works'];
  return [head, ...rows.map(({ cells, works }) => [...cells, works.join('; ')])].map((line) => `${csvLine(line)}\r\n`).join('');
}

function json({ columns, rows }: TakenTable): string {
  const records = rows.map(({ key, cells, works }) => ({
    id: key,
    ...Object.fromEntries(columns.map((column, place) => [column.key, cells[place]])),
    works,
  }));
  return `${JSON.stringify(records, null, 1)}\n`;
}

function markdown({ title, columns, rows }: TakenTable): string {
  const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&]/g, '\\$&');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escaped(title)}**`,
    '',
    line(columns.map(({ label }) => escaped(label))),
    line(columns.map(() => '---')),
    ...rows.map(({ cells }) => line(cells.map(escaped))),
    '',
  ].join('\n');
}

/** A `tabularx` with rules of `booktabs`; the first column cites the works of its row. */
function latex({ title, columns, rows }: TakenTable): string {
  const line = (cells: readonly string[]): string => `    ${cells.join(' & ')} \\\\`;
  const cited = (works: readonly string[]): string => (works.length > 0 ? `~\\cite{${works.join(',')}}` : '');
  return [
    '% \\usepackage{booktabs,tabularx}',
    '\\begin{table}',
    `  \\caption{${escapeTex(title)}}`,
    `  \\begin{tabularx}{\\linewidth}{l${'X'.repeat(Math.max(0, columns.length - 1))}}`,
    '    \\toprule',
    line(columns.map(({ label }) => escapeTex(label))),
    '    \\midrule',
    ...rows.map(({ cells, works }) => line(cells.map((text, place) => escapeTex(text) + (place === 0 ? cited(works) : '')))),
    '    \\bottomrule',
    '  \\end{tabularx}',
    '\\end{table}',
    '',
  ].join('\n');
}
