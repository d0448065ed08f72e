import { expect, test } from 'vitest';
import { indexAbout } from '../../src/model/search/about-index.ts';
import { matchAbout } from '../../src/model/search/about-query.ts';
import { packAbout, pieceOf, unpackPiece } from '../../src/model/search/pack-about.ts';
import { withBothKinds } from '../../src/model/search/both-kinds.ts';
import { withPassages } from '../../src/model/search/with-passages.ts';
import { asksForExplanation, deniedWords } from '../../src/model/search/question-words.ts';
import { relaxations } from '../../src/model/search/relax.ts';
import { searchRecord, type NameMatch, type SearchRecord } from '../../src/model/search/records.ts';
import { stem } from '../../src/model/search/stem.ts';
import { withSynonyms } from '../../src/model/search/synonyms.ts';
import { readExcerpt } from '../../src/client/search/excerpt.ts';

const texts = [
  'Tunes a generator to a subject from three photographs.',
  'Detects objects of any class by their names.',
  'Restores hidden patches of an image.',
];
const records = texts.map((title, place) => searchRecord({ kind: 'method', path: `/methods/m${place}/`, title }));
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
  expect(relaxations(rated)).toEqual([{ words: ['image', 'watchword'], leftOut: ['xyzzy'], notAsked: [] }]);
  expect(relaxations(rated.slice(0, 2)).map(({ words }) => words)).toEqual([['image', 'watchword'], ['watchword']]);
});

test('of many words the commonest are not looked for', () => {
  const rated = ['model', 'click', 'prompt', 'mask', 'granularity', 'lesion', 'sleeve'].map((word, place) => ({
    word,
    rarity: 0.1 + place / 10,
  }));
  expect(relaxations(rated)[0]).toEqual({
    words: ['prompt', 'mask', 'granularity', 'lesion', 'sleeve'],
    leftOut: [],
    notAsked: ['model', 'click'],
  });
  expect(relaxations(rated.slice(0, 3))[0]?.words).toEqual(['click', 'prompt']);
});

test('a synonym finds more faintly what the word finds, and a rare word what the word within it finds', () => {
  const facts = {
    postings: new Map([
      ['hid', [{ record: 0, impact: 20 }]],
      ['recapt', [{ record: 1, impact: 20 }]],
      ['capt', [{ record: 2, impact: 20 }]],
    ]),
    frequency: new Map([['hid', 1]]),
    telling: new Map([['hid', 1]]),
  };
  const { postings, frequency } = withSynonyms(facts, ['hide conceal']);
  expect(postings.get(stem('conceal'))).toEqual([{ record: 0, impact: 8 }]);
  expect(frequency.get(stem('conceal'))).toBe(1);
  expect(postings.get('recapt')?.map(({ record }) => record)).toEqual([1, 2]);
});

test('what the thing wanted lacks counts less', () => {
  expect([...deniedWords('classify images without a trained classifier from text'.split(' '))]).toEqual(['a', 'trained', 'classifier']);
  expect([...deniedWords(['few', 'steps', 'instead', 'of', 'many'])]).toEqual(['of', 'many']);
});

test('why and where ask for an explanation, how to and what is may ask for a thing', () => {
  expect(['why is it so', 'Where does it end', 'how far is it', 'does it scale'].every(asksForExplanation)).toBe(true);
  expect(['how to do it', 'what is it', 'image model'].some(asksForExplanation)).toBe(false);
});

test('a passage nearly as good as three methods takes the third place', () => {
  const kinds: SearchRecord[] = ['method', 'method', 'method', 'section'].map((kind) => ({ ...records[0], kind }) as SearchRecord);
  const matches = [60, 59, 58, 57.5].map((score, record) => ({ record, score, why: '', isSure: false }));
  expect(withBothKinds(matches, kinds).map(({ record }) => record)).toEqual([0, 1, 3, 2]);
  expect(
    withBothKinds([...matches.slice(0, 3), { ...matches[0], record: 3, score: 50 } as NameMatch], kinds).map(({ record }) => record),
  ).toEqual([0, 1, 2, 3]);
});

test('the passage for which a page was found stands beside the page', () => {
  const paths = ['/a/', '/b/', '/c/', '/b/#far', '/b/#near', '/c/#its'];
  const sections = paths.map((path) => ({ ...records[0], kind: 'section', path }) as SearchRecord);
  const order = (scores: readonly number[]): number[] =>
    withPassages(
      scores.map((score, record) => ({ record, score, why: '', isSure: false })),
      sections,
      40,
    ).map(({ record }) => record);
  expect(order([60, 58, 56, 54, 53, 52])).toEqual([0, 1, 3, 2, 5, 4]);
  expect(order([60, 48, 47.5, 46, 45, 44]), 'the last of three gives its place').toEqual([0, 1, 3, 2, 4, 5]);
  expect(order([60, 58, 56, 42, 41, 41]), 'a passage that says little stays where it is').toEqual([0, 1, 2, 3, 4, 5]);
});

test('an excerpt is read as text with marks and nothing else', () => {
  expect(readExcerpt('a &lt;b&gt; <mark>c</mark> <img src=x>')).toEqual([
    { text: 'a <b> ', isMarked: false },
    { text: 'c', isMarked: true },
    { text: ' <img src=x>', isMarked: false },
    { text: ' …', isMarked: false },
  ]);
  expect(readExcerpt('A whole sentence.')).toEqual([{ text: 'A whole sentence.', isMarked: false }]);
});
