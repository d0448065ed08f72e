import { describe, expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { taken, type Row } from './table.ts';
import { tableFormats } from './take-table.ts';
import { isFiltered, readView, sortedBy, wholeTable, writeView, type TableOffer } from './view.ts';

const columns = [
  { key: 'name', label: 'Name' },
  { key: 'size', label: 'Size' },
];
const offer: TableOffer = { columns: ['name', 'size', 'note'], facets: ['kind', 'learns'], hidden: ['note'], isGrouped: true };
const row = (key: string, size: number | undefined, kind: string, learns: string[], year: number): Row => ({
  key,
  cells: [{ text: key.toUpperCase() }, size === undefined ? { text: 'not reported', isAbsent: true } : { text: String(size), value: size }],
  text: `${key} ${size ?? 'not reported'}`,
  works: [`${key}2021work`],
  facets: { kind: [kind], learns },
  year,
});
const rows = [
  row('clip', 400, 'model', ['pairs'], 2021),
  row('coco', undefined, 'data', [], 2014),
  row('align', 1800, 'model', ['pairs', 'noise'], 2021),
  row('lora', 9, 'method', ['noise'], 2022),
];
const whole = wholeTable(offer);
const shownKeys = (view = whole): string[] => {
  const { order, isShown } = arrange(rows, columns, view);
  return order.filter((place) => isShown[place]).map((place) => rows[place]!.key);
};

describe('a view', () => {
  test('is written and read back without loss', () => {
    const view = {
      find: 'clip & co',
      facets: { kind: 'model' },
      from: 2020,
      to: undefined,
      sort: { column: 'size', isDescending: true },
      hidden: ['size'],
      pinned: ['clip', 'align'],
      isGrouped: false,
    };
    expect(readView(writeView(view, offer), offer)).toEqual(view);
    const shared = writeView(view, offer, new URLSearchParams('other=1'), 'tbl.');
    expect(shared.get('other')).toBe('1');
    expect(readView(new URLSearchParams(shared.toString()), offer, 'tbl.')).toEqual(view);
  });

  test('that is the usual one leaves no trace in the address', () => {
    expect(writeView(whole, offer, new URLSearchParams('find=old&sort=name')).toString()).toBe('');
  });

  test('shows all columns when the address says that none is hidden', () => {
    const view = { ...whole, hidden: [] };
    expect(readView(writeView(view, offer), offer).hidden).toEqual([]);
  });

  test('does not follow an address that asks for what is not there', () => {
    const view = readView(new URLSearchParams('sort=-weight&from=20x&hide=name,size,nothing&color=red'), offer);
    expect(view).toEqual({ ...whole, hidden: ['size'] });
  });

  test('sorts by a column upward, downward, and then not at all', () => {
    const up = sortedBy(whole, 'size');
    const down = sortedBy(up, 'size');
    expect([up.sort, down.sort, sortedBy(down, 'size').sort]).toEqual([
      { column: 'size', isDescending: false },
      { column: 'size', isDescending: true },
      undefined,
    ]);
    expect(isFiltered(down)).toBe(false);
    expect(isFiltered({ ...whole, facets: { kind: '' } })).toBe(false);
  });
});

describe('rows', () => {
  test('are filtered by words, facets and years', () => {
    expect(shownKeys({ ...whole, find: 'LI' })).toEqual(['clip', 'align']);
    expect(shownKeys({ ...whole, facets: { learns: 'noise' } })).toEqual(['align', 'lora']);
    expect(shownKeys({ ...whole, from: 2021, to: 2021 })).toEqual(['clip', 'align']);
    expect(shownKeys({ ...whole, find: 'nothing of the kind' })).toEqual([]);
  });

  test('without a value stand last in either direction', () => {
    expect(shownKeys({ ...whole, sort: { column: 'size', isDescending: false } })).toEqual(['lora', 'clip', 'align', 'coco']);
    expect(shownKeys({ ...whole, sort: { column: 'size', isDescending: true } })).toEqual(['align', 'clip', 'lora', 'coco']);
  });

  test('that are pinned come first and stay whatever is filtered', () => {
    expect(shownKeys({ ...whole, pinned: ['lora'], facets: { kind: 'model' } })).toEqual(['lora', 'clip', 'align']);
  });

  test('are counted for each value as if its own facet were open', () => {
    const { counts, shown } = arrange(rows, columns, { ...whole, facets: { kind: 'model', learns: 'noise' } });
    expect(shown).toBe(1);
    expect(Object.fromEntries(counts['kind']!)).toEqual({ model: 1, method: 1 });
    expect(Object.fromEntries(counts['learns']!)).toEqual({ pairs: 2, noise: 1 });
  });
});

describe('a table is taken away', () => {
  const table = {
    title: '50% of A & B',
    columns,
    rows: [
      { key: 'a', cells: ['A, "the" first', '1 | 2'], works: ['one2021a', 'two2022b'] },
      { key: 'b', cells: ['=B_1', ''], works: [] },
    ],
  };

  test('with the shown columns alone, in the order of the rows', () => {
    expect(taken('T', columns, ['size'], [rows[1]!, rows[0]!])).toEqual({
      title: 'T',
      columns: [columns[0]],
      rows: [
        { key: 'coco', cells: ['COCO'], works: ['coco2021work'] },
        { key: 'clip', cells: ['CLIP'], works: ['clip2021work'] },
      ],
    });
  });

  test('as CSV', () => {
    expect(tableFormats.csv.write(table)).toBe('Name,Size,works\r\n"A, ""the"" first",1 | 2,one2021a; two2022b\r\n=B_1,,\r\n');
  });

  test('as JSON', () => {
    expect(JSON.parse(tableFormats.json.write(table))).toEqual([
      { id: 'a', name: 'A, "the" first', size: '1 | 2', works: ['one2021a', 'two2022b'] },
      { id: 'b', name: '=B_1', size: '', works: [] },
    ]);
  });

  test('as Markdown, with signs that would part cells escaped', () => {
    expect(tableFormats.markdown.write(table).split('\n').slice(2)).toEqual([
      '| Name | Size |',
      '| --- | --- |',
      '| A, "the" first | 1 \\| 2 |',
      '| =B\\_1 |  |',
      '',
    ]);
  });

  test('as LaTeX, with the works cited', () => {
    const lines = tableFormats.latex.write(table).split('\n');
    expect(lines).toContain('  \\caption{50\\% of A \\& B}');
    expect(lines).toContain('    A, "the" first~\\cite{one2021a,two2022b} & 1 | 2 \\\\');
    expect(lines).toContain('    =B\\_1 &  \\\\');
  });
});
