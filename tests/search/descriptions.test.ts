import { expect, test } from 'vitest';
import { indexAbout } from '../../src/model/search/about-index.ts';
import { matchAbout } from '../../src/model/search/about-query.ts';
import { packAbout, pieceOf, unpackPiece } from '../../src/model/search/pack-about.ts';
import { relaxations } from '../../src/model/search/relax.ts';
import type { SearchRecord } from '../../src/model/search/records.ts';
import { readExcerpt } from '../../src/client/search/excerpt.ts';

const texts = [
  'Tunes a generator to a subject from three photographs.',
  'Detects objects of any class by their names.',
  'Restores hidden patches of an image.',
];
const records = texts.map((text, place): SearchRecord => ({
  kind: 'method',
  path: `/methods/m${place}/`,
  title: text,
  aliases: [],
  detail: '',
  label: '',
  authors: [],
  year: 0,
  theme: '',
  since: false,
  weight: 0,
}));
const index = indexAbout(texts.map((text, record) => ({ record, kin: [], fields: [{ text, weight: 1 }] })));
const lookup = (stem: string) => {
  const postings = index.postings.get(stem);
  return postings && { frequency: index.frequency.get(stem) ?? 1, telling: index.telling.get(stem) ?? 1, postings };
};

test('a description finds the record in whatever form its words are', () => {
  expect(matchAbout(records, 'how to tune generators for subjects', lookup).matches[0]?.record).toBe(0);
  expect(matchAbout(records, 'restoring image patches', lookup).matches[0]?.record).toBe(2);
});

test('words that the work does not hold are named, and too many of them end the search', () => {
  expect(matchAbout(records, 'hidden patches of a zeppelin', lookup).unknown).toEqual(['zeppelin']);
  expect(matchAbout(records, 'image zeppelin dirigible balloon', lookup).matches).toEqual([]);
});

test('the same content gives the same index', () => {
  const again = indexAbout(texts.map((text, record) => ({ record, kin: [], fields: [{ text, weight: 1 }] })));
  expect(packAbout(again)).toEqual(packAbout(index));
});

test('pieces hold every stem where the list says', () => {
  const { list, pieces } = packAbout(index);
  const starts = list.starts.split('\n');
  for (const [stem, postings] of index.postings) {
    const piece = pieces[pieceOf(starts, stem)];
    expect(piece && unpackPiece(piece).get(stem)?.postings).toEqual(postings);
  }
});

test('a query is relaxed from its commonest word on, and never below half of what was asked', () => {
  const rated = [
    { word: 'image', rarity: 0.1 },
    { word: 'watchword', rarity: 0.9 },
    { word: 'xyzzy', rarity: 0 },
  ];
  expect(relaxations(rated)).toEqual([{ words: ['image', 'watchword'], leftOut: ['xyzzy'] }]);
  expect(relaxations(rated.slice(0, 2)).map(({ words }) => words)).toEqual([['image', 'watchword'], ['watchword']]);
});

test('an excerpt is read as text with marks and nothing else', () => {
  expect(readExcerpt('a &lt;b&gt; <mark>c</mark> <img src=x>')).toEqual([
    { text: 'a <b> ', isMarked: false },
    { text: 'c', isMarked: true },
    { text: ' <img src=x>', isMarked: false },
  ]);
});
