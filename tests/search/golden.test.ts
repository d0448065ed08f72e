import { beforeAll, expect, test } from 'vitest';
import { described, evaluate, seen, type Score } from '../../scripts/search/evaluate.ts';
import { goldenFiles, isTarget, readGolden } from '../../scripts/search/golden.ts';
import { nodeEngine, type NodeEngine } from '../../scripts/search/node-engine.ts';
import { tiers } from '../../src/model/search/records.ts';

/** Shares of queries, kind by kind, that must come first. */
const bars: Record<string, number> = {
  exact: 1,
  alias: 1,
  abbreviation: 1,
  number: 1,
  typo: 0.98,
  'typo, generated': 0.98,
  author: 0.98,
  nonsense: 1,
};
const chosen = readGolden(goldenFiles.chosen);
const heldOut = readGolden(goldenFiles.heldOut);
const golden = [...chosen, ...heldOut];
let engine: NodeEngine;
let scores: Score[];
beforeAll(() => {
  engine = nodeEngine();
  scores = evaluate(engine, golden, { typos: true });
}, 300_000);

test('the golden set asks at least 300 things, each once, of every kind', () => {
  expect(golden.length).toBeGreaterThanOrEqual(300);
  expect(heldOut.filter(({ kind }) => kind === 'description').length).toBeGreaterThanOrEqual(60);
  expect(heldOut.filter(({ kind }) => kind === 'concept').length).toBeGreaterThanOrEqual(40);
  expect(new Set(golden.map(({ kind, query }) => `${kind} ${query}`)).size).toBe(golden.length);
  expect(new Set(golden.map(({ kind }) => kind))).toEqual(
    new Set([...Object.keys(bars).filter((kind) => kind !== 'typo, generated'), ...described]),
  );
});

test('every target exists', () => {
  const lost = golden.flatMap(({ query, targets }) =>
    targets.filter((target) => !engine.index.records.some((record) => isTarget(record, target))).map((target) => `${query}: ${target}`),
  );
  expect(lost).toEqual([]);
});

const missesOf = (kinds: readonly string[]): string =>
  scores
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ misses }) => misses)
    .join('\n');

test.each(Object.entries(bars))('%s: a share of %d comes first', (kind, bar) => {
  const score = scores.find((one) => one.kind === kind);
  expect((score?.first ?? 0) / (score?.queries ?? 1), missesOf([kind])).toBeGreaterThanOrEqual(bar);
});

/** Shares of what is asked for by its subject that must be among the first three, over both files. */
const subjectBars: Record<string, number> = { concept: 0.95, description: 0.95 };

test.each(Object.entries(subjectBars))('%s: a share of %d is among the first three', (kind, bar) => {
  const share = (list: readonly Score[]): number => {
    const score = list.find((one) => one.kind === kind);
    return (score?.topThree ?? 0) / (score?.queries ?? 1);
  };
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  console.log(
    `${kind}: ${percent(share(evaluate(engine, chosen)))} of those looked at, ${percent(share(evaluate(engine, heldOut)))} of those held out`,
  );
  expect(share(scores), missesOf([kind])).toBeGreaterThanOrEqual(bar);
});

test('nonsense is never answered with confidence', () => {
  for (const { kind, query } of golden) {
    if (kind === 'nonsense')
      expect(
        engine.ask(query).matches.filter(({ isSure, score }) => isSure || score >= tiers.words),
        query,
      ).toEqual([]);
  }
});

test('a near spelling stands apart from what was found', () => {
  const { near, matches } = engine.ask('Flamigo');
  expect(near[0]?.why).toContain('near spelling');
  expect(matches).toEqual([]);
  expect(seen(engine, 'Flamigo')[0]?.title).toBe('Flamingo');
});
