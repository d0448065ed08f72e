import { describe, expect, test } from 'vitest';
import { editDistance, editsForgiven } from '../../src/model/search/edit-distance.ts';
import { withCompanions } from '../../src/model/search/companions.ts';
import { matchNames, missingNumber } from '../../src/model/search/match-names.ts';
import { mentionsIn } from '../../src/model/search/mentions.ts';
import { indexNames } from '../../src/model/search/name-index.ts';
import { correctedQuery, nearNames } from '../../src/model/search/near-names.ts';
import { readNumber } from '../../src/model/search/numbers.ts';
import { packNames, unpackNames } from '../../src/model/search/pack-names.ts';
import { searchRecord as record } from '../../src/model/search/records.ts';
import { stem } from '../../src/model/search/stem.ts';

const records = [
  record({
    kind: 'method',
    path: '/methods/blip-2/',
    title: 'BLIP-2',
    aliases: ['Bootstrapping 2'],
    detail: 'model',
    year: 2023,
    theme: 'a',
  }),
  record({ kind: 'method', path: '/methods/imagen/', title: 'Imagen', detail: 'model', year: 2022, theme: 'b' }),
  record({
    kind: 'method',
    path: '/methods/latent-diffusion/',
    title: 'Latent Diffusion',
    aliases: ['LDM'],
    detail: 'model',
    year: 2021,
    theme: 'b',
    weight: 7,
  }),
  record({ kind: 'term', path: '/glossary/#in-context-learning', title: 'in-context learning', aliases: ['ICL'] }),
  record({ kind: 'section', path: '/x/y/#z', title: 'Basics', label: '2.3.1' }),
  record({ kind: 'figure', path: '/x/y/#fig-a', title: 'A table', label: 'Table 2.3' }),
  record({
    kind: 'reference',
    path: '/references/dollar2020things/',
    title: 'Things and Stuff',
    aliases: ['Imagen'],
    authors: ['Dollár, Piotr', 'He, Kaiming'],
    year: 2020,
    label: '2001.00001 10.1109/ICCV51070.2023.00371',
  }),
  record({ kind: 'reference', path: '/references/he2019odd/', title: 'Unusual Name', authors: ['He, Kaiming'], year: 2019 }),
];
const index = indexNames(records);
const first = (query: string): string | undefined => records[matchNames(index, query)[0]?.record ?? -1]?.path;

test('what is packed comes out as it went in, but for given names of those with one work', () => {
  const expected = records.map((one) => ({ ...one, authors: one.authors.map((author) => author.replace('Dollár, Piotr', 'Dollár, P')) }));
  expect(unpackNames(JSON.parse(JSON.stringify(packNames(records))))).toEqual(expected);
});

describe('a name is found', () => {
  test.each([
    ['BLIP-2', '/methods/blip-2/'],
    ['10.1109/iccv51070.2023.00371', '/references/dollar2020things/'],
    ['https://doi.org/10.1109/ICCV51070.2023.00371', '/references/dollar2020things/'],
    ['https://arxiv.org/abs/2001.00001v2', '/references/dollar2020things/'],
    ['blip2', '/methods/blip-2/'],
    ['blip 2', '/methods/blip-2/'],
    ['ldm', '/methods/latent-diffusion/'],
    ['the LDM model', '/methods/latent-diffusion/'],
    ['bli', '/methods/blip-2/'],
    ['Sec. 2.3.1', '/x/y/#z'],
    ['2.3.1', '/x/y/#z'],
    ['table 2.3', '/x/y/#fig-a'],
    ['dollar 2020', '/references/dollar2020things/'],
    ['kaiming he 2019', '/references/he2019odd/'],
    ['who wrote the imagen paper', '/references/dollar2020things/'],
    ['2001.00001', '/references/dollar2020things/'],
  ])('%s', (query, path) => expect(first(query)).toBe(path));
});

test('each match says why', () => {
  expect(matchNames(index, 'LDM')[0]?.why).toBe('also called “LDM”');
  expect(matchNames(index, 'blip2')[0]?.why).toBe('its name, written another way');
});

test('near spellings forgive by length and count a swap once', () => {
  expect([3, 4, 7, 8].map(editsForgiven)).toEqual([0, 1, 1, 2]);
  expect(editDistance('imagne', 'imagen', 2)).toBe(1);
  expect(editDistance('abc', 'xyz', 2)).toBe(Infinity);
  expect(nearNames(index, 'imagne').map(({ record: place }) => records[place]?.title)).toEqual(['Imagen']);
  expect(nearNames(index, 'ldn')).toEqual([]);
});

test('an unknown word is mended, a known one is left alone', () => {
  expect(correctedQuery(index, 'latent difusion', () => false)).toBe('latent diffusion');
  expect(correctedQuery(index, 'latent difusion', () => true)).toBeUndefined();
});

test('a longer query names things in passing, in any form', () => {
  expect(mentionsIn(index, 'in context learning with pictures').map(({ name }) => name)).toEqual(['in-context learning']);
});

test('numbers are read with and without their word', () => {
  expect(readNumber('§ 4.2')?.number).toBe('4.2');
  expect(readNumber('eq. (2.3)')).toEqual({ number: '2.3', wants: [{ kind: 'figure', word: 'Equation ' }] });
  expect(readNumber('blip 2')).toBeUndefined();
});

describe('forms and spellings of a word share a stem', () => {
  test.each([
    'modelling modeling modelled model',
    'customize customise customization customising customized',
    'tokeniser tokenizer tokenization',
    'colour color colours',
    'classify classifier classification',
    'generate generation generative generator',
    'retrieve retrieval retrieving',
    'choose chose chosen',
    'reproduce reproduction reproducible',
  ])('%s', (words) => expect(new Set(words.split(' ').map(stem)).size).toBe(1));
  test.each(['image imagen', 'vision visual', 'general generate'])('but not %s', (words) =>
    expect(new Set(words.split(' ').map(stem)).size).toBe(2),
  );
});

test('beside a method stand the work that introduced it and the section that says most about it, before what is called alike', () => {
  const path = '/v/l/';
  const shelf = indexNames([
    record({ kind: 'method', path: '/methods/imagen/', title: 'Imagen', aliases: ['Cascade'] }),
    record({ kind: 'method', path: '/methods/imagen-2/', title: 'Imagen 2' }),
    record({ kind: 'section', path: `${path}#a`, title: 'Cascade' }),
    record({ kind: 'section', path, title: 'Generation' }),
    record({ kind: 'reference', path: '/references/saharia/', title: 'Photorealistic', aliases: ['Imagen'] }),
  ]);
  const described = [2, 3].map((place) => ({ record: place, score: 9, why: '', isSure: false }));
  expect(withCompanions(matchNames(shelf, 'imagen'), described, shelf).map(({ record: place }) => place)).toEqual([0, 4, 3, 1]);
  expect(withCompanions(matchNames(shelf, 'photo'), described, shelf)[0]?.record).toBe(4);
});

test('a number that nothing has is told from the beginning of a name', () => {
  expect(missingNumber(index, '2.3.1')).toBeUndefined();
  expect(missingNumber(index, '2.3.9')).toBe('2.3.9');
  expect(missingNumber(index, 'fig 7')).toBe('Figure 7');
  expect(missingNumber(index, '12')).toBeUndefined();
});

test.each(['<script>', '"', '((((', '\\', '%00', '…', 'a'.repeat(5000)])('%s does no harm', (query) => {
  expect(() => matchNames(index, query)).not.toThrow();
});
