import { expect, test } from 'vitest';
import { compared, namedEntries, takenComparison, type EntryRecord } from './comparison.ts';

const entry = (slug: string, facts: EntryRecord['facts']): EntryRecord => ({
  slug,
  name: slug.toUpperCase(),
  aliases: [],
  kind: 'model',
  date: 'Jan 2021',
  theme: 'visual-understanding',
  place: 'Visual understanding',
  summary: `What ${slug} is.`,
  isSince: false,
  facts,
  works: [{ key: `${slug}2021work`, label: `${slug}, 2021` }],
  buildsOn: [],
  comparedWith: [],
});
const entries = [
  entry('clip', { supervision: ['image–text pairs'], trained: ['image encoder', 'text encoder'] }),
  entry('lit', { supervision: ['image–text pairs'], trained: ['text encoder'], data: ['not reported'] }),
];
const rows = compared(entries, (slug) => slug);
const row = (key: string) => rows.find((one) => one.key === key);

test('what all entries have is the same, and what one lacks differs', () => {
  expect(row('kind')?.isSame).toBe(true);
  expect(row('supervision')?.isSame).toBe(true);
  expect(row('trained')?.isSame).toBe(false);
  expect(row('trained')?.cells[0]).toEqual([
    { text: 'image encoder', isShared: false },
    { text: 'text encoder', isShared: true },
  ]);
  expect(row('data')?.cells).toEqual([[], [{ text: 'not reported', isShared: false }]]);
  expect(row('code')).toBeUndefined();
});

test('each entry names the works that its facts come from', () => {
  expect(row('works')?.cells.map(([work]) => work?.href)).toEqual(['/references/clip2021work.html', '/references/lit2021work.html']);
  const taken = takenComparison(entries, rows);
  expect(taken.columns.map(({ label }) => label)).toEqual(['Fact', 'CLIP', 'LIT']);
  expect(taken.rows.find(({ key }) => key === 'data')?.cells).toEqual(['Data', 'not given', 'not reported']);
  expect(taken.rows.at(-1)?.works).toEqual(['clip2021work', 'lit2021work']);
});

test('a fragment names known entries once, six at most', () => {
  const known = new Map('abcdefgh'.split('').map((slug) => [slug, slug]));
  expect(namedEntries('#b,a,b,<i>', known)).toEqual({ slugs: ['b', 'a'], unknown: ['<i>'] });
  expect(namedEntries('#a,b,c,d,e,f,g', known).slugs).toHaveLength(6);
  expect(namedEntries('', known)).toEqual({ slugs: [], unknown: [] });
});
