import { expect, test } from 'vitest';
import { contentsOf, fileAt, parseEdition, parseNotice, parseWish, type OfflineEdition } from './offline-edition.ts';

const hash = (letter: string): string => letter.repeat(22);
const edition: OfflineEdition = {
  id: hash('i'),
  label: 'Edition 1',
  files: { 'index.html': [hash('a'), 10], 'moved.html': [hash('a'), 10], 'assets/app.js': [hash('b'), 5], 'copy.txt': [hash('a'), 10] },
};

test('a content is wanted once for each way of reading it', () => {
  expect(contentsOf(edition).map(({ name }) => name)).toEqual([
    `content/${hash('a')}.html`,
    `content/${hash('b')}.js`,
    `content/${hash('a')}.txt`,
  ]);
});

test('the root is the home page, and what the list does not name is nothing', () => {
  expect(fileAt(edition, '')).toEqual([hash('a'), 10]);
  for (const path of ['constructor', '__proto__', 'toString', 'index', 'INDEX.html']) expect(fileAt(edition, path), path).toBeUndefined();
});

test('what is spoilt is no edition and no notice', () => {
  expect(parseEdition(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
  const spoilt: unknown[] = [
    null,
    [],
    'text',
    { ...edition, id: 'short' },
    { ...edition, files: {} },
    { ...edition, files: { a: ['x', 1] } },
    { ...edition, files: { a: [hash('<'), 1] } },
    { ...edition, files: { a: [hash('a'), -1] } },
    { ...edition, files: null },
  ];
  for (const value of spoilt) expect(parseEdition(value), JSON.stringify(value)).toBeUndefined();
  expect(parseNotice({ id: hash('i'), label: 'Edition 1', bytes: 10, download: 3 })).toBeDefined();
  for (const value of [
    null,
    {},
    { id: hash('i'), label: 1, bytes: 10, download: 3 },
    { id: hash('i'), label: '', bytes: '10', download: 3 },
  ])
    expect(parseNotice(value)).toBeUndefined();
});

test('a wish that is missing or spoilt is the default', () => {
  for (const stored of [null, '', '{', '[]', '{"choice":"<b>","pages":"x"}'])
    expect(parseWish(stored)).toEqual({ choice: 'automatic', pages: 0, told: false });
  expect(parseWish('{"choice":"declined","pages":99}')).toEqual({ choice: 'declined', pages: 3, told: false });
});
