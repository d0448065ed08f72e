import { expect, test } from 'vitest';
import { entryFinder, entryNames } from './catalogue.ts';
import type { Row } from './table/table.ts';

const entries = [
  { name: 'CLIP', aliases: ['Contrastive Language-Image Pre-training'], text: 'clip image encoder trained with texts' },
  { name: 'BLIP-2', aliases: [], text: 'blip-2 frozen encoder joined by a querying transformer' },
  { name: 'DreamBooth', aliases: [], text: 'dreambooth binds a rare token to a subject; compared with clip' },
];
const rows: Row[] = entries.map(({ name, text }) => ({ key: name, cells: [], text, works: [], facets: {} }));
const names = entryNames(entries);
const found = (query: string): string[] => {
  const finds = entryFinder(rows, () => names, query);
  return rows.filter((_, place) => finds(place)).map(({ key }) => key);
};

test('entries are found by name in any spelling, by alias, and by the words of their row', () => {
  expect(found('')).toHaveLength(3);
  expect(found('blip2')).toEqual(['BLIP-2']);
  expect(found('contrastive language')).toEqual(['CLIP']);
  expect(found('rare token')).toEqual(['DreamBooth']);
  expect(found('clip')).toEqual(['CLIP', 'DreamBooth']);
});

test('a near spelling is taken when nothing else answers', () => {
  expect(found('dreambooht')).toEqual(['DreamBooth']);
  expect(found('nothing like it')).toEqual([]);
});
