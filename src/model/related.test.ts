import { expect, test } from 'vitest';
import { relatedTo, type Relative } from './related.ts';

const method = (slug: string, given: Partial<Relative> = {}): Relative => ({
  slug,
  place: 'theme/clip',
  cited: new Map(),
  works: [`${slug}2021work`],
  buildsOn: [],
  year: 2021,
  ...given,
});
const names = { method: (slug: string) => slug.toUpperCase(), place: () => 'CLIP' };
const clip = method('clip', { cited: new Map([['align2021work', 3]]), buildsOn: ['convirt'] });

test('kinship is told with its reasons, the nearest first', () => {
  const others = [
    method('lora', { place: 'theme/other', year: 2015 }),
    method('declip', { buildsOn: ['convirt'], place: 'theme/objective' }),
    method('align'),
    method('basic', { year: 2012 }),
  ];
  expect(relatedTo(clip, [clip, ...others], new Set(), names)).toEqual([
    { slug: 'align', reason: 'cited together in 3 sentences; also in “CLIP”' },
    { slug: 'declip', reason: 'both build on CONVIRT' },
  ]);
});

test('what the page names already is not named again', () => {
  expect(relatedTo(clip, [method('align')], new Set(['align']), names)).toEqual([]);
});
