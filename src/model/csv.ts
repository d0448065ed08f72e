import type { Reference } from '../schema/reference.ts';

/** Columns of the table of works, in order. Several authors stand in one cell, divided by `; `. */
export const csvColumns = [
  'key',
  'title',
  'authors',
  'year',
  'month',
  'venue',
  'type',
  'arxiv',
  'doi',
  'url',
  'code',
  'volume',
  'issue',
  'pages',
  'publisher',
] as const;

/** One work as a line of CSV (RFC 4180, without the line's end). */
export function csvRow(key: string, work: Reference): string {
  const authors = [...work.authors, ...(work.etAl ? ['et al.'] : [])].join('; ');
  return csvLine(csvColumns.map((column) => (column === 'key' ? key : column === 'authors' ? authors : work[column])));
}

/** Values as a line of CSV. */
export const csvLine = (values: readonly (string | number | undefined)[]): string => values.map(cell).join(',');

function cell(value: string | number | undefined): string {
  const text = String(value ?? '').replace(/\s+/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
