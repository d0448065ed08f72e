import type { PhrasingContent, Table as TableNode, TableCell } from 'mdast';
import type { Catalog } from '../model/catalog.ts';
import { referencePath } from '../model/paths.ts';
import type { Table } from '../schema/table.ts';

/** A table of facts as a table of Markdown; the last column names the works that each row's facts come from. */
export function portableTable(
  { columns, rows }: Table,
  { catalog, address }: { catalog: Catalog; address: (href: string) => string },
  inline: (markdown: string) => PhrasingContent[],
): TableNode {
  const link = (href: string, words: string): PhrasingContent => ({ type: 'link', url: address(href), children: [text(words)] });
  const sources = (keys: readonly string[]): PhrasingContent[] =>
    keys.flatMap((key, index) => {
      const { authors = key, year = '' } = catalog.citations.get(key) ?? {};
      return [...(index > 0 ? [text('; ')] : []), link(referencePath(key), `${authors}, ${year}`)];
    });
  const body = rows.map(({ source, cells }) =>
    row([
      ...columns.map(({ key, type }) => {
        const value = cells[key];
        const method = type === 'method' ? catalog.methods.get(String(value)) : undefined;
        if (method) return cell(link(method.href, method.title));
        if (typeof value === 'number') return cell(text(value.toLocaleString('en', { useGrouping: key !== 'year' })));
        return cell(...inline(value ?? ''));
      }),
      cell(...sources(source)),
    ]),
  );
  const head = columns.map(({ label, unit }) => cell(text(unit === undefined ? label : `${label} (${unit})`)));
  return {
    type: 'table',
    align: [...columns.map(({ type }) => (type === 'number' ? ('right' as const) : null)), null],
    children: [row([...head, cell(text('Source'))]), ...body],
  };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const cell = (...children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });
const row = (children: TableCell[]): TableNode['children'][number] => ({ type: 'tableRow', children });
