import type { NodeEngine } from './node-engine.ts';
import { generatedTypos, isTarget, type GoldenQuery } from './golden.ts';
import type { SearchRecord } from '../../src/model/search/records.ts';

export interface Score {
  kind: string;
  queries: number;
  first: number;
  topThree: number;
  /** Mean of one over the place; 0 for what is not among the first ten. */
  reciprocal: number;
  /** What did not come first (or not among three, for what is described), with what did. */
  misses: string[];
}

/** What a reader sees, in order: near spellings stand first when they are shown at all. */
export const seen = ({ index, ask }: NodeEngine, query: string): SearchRecord[] => {
  const { near, matches } = ask(query);
  return [...near, ...matches].flatMap(({ record }) => index.records[record] ?? []);
};

/** Kinds whose answer must stand among the first three; every other must come first. */
export const described = new Set(['concept', 'description']);

/** Asks every query of the golden set, and with `typos` one typing error in every name. */
export function evaluate(engine: NodeEngine, golden: readonly GoldenQuery[], { typos = false } = {}): Score[] {
  const scores = new Map<string, Score>();
  const count = (kind: string, query: string, place: number, first: string): void => {
    const score = scores.get(kind) ?? { kind, queries: 0, first: 0, topThree: 0, reciprocal: 0, misses: [] };
    score.queries++;
    if (place === 0) score.first++;
    if (place >= 0 && place < 3) score.topThree++;
    if (place >= 0 && place < 10) score.reciprocal += 1 / (place + 1);
    if (place < 0 || place >= (described.has(kind) ? 3 : 1))
      score.misses.push(`${query}: place ${place < 0 ? '–' : place + 1}, first was ${first}`);
    scores.set(kind, score);
  };
  const nameOf = (record: SearchRecord | undefined): string => (record ? `${record.kind} ${record.label} ${record.title}` : 'nothing');

  for (const { kind, query, targets } of golden) {
    const records = seen(engine, query);
    if (kind === 'nonsense') count(kind, query, records.length === 0 ? 0 : -1, nameOf(records[0]));
    else
      count(
        kind,
        query,
        records.findIndex((record) => targets.some((target) => isTarget(record, target))),
        nameOf(records[0]),
      );
  }
  for (const { query, record } of typos ? generatedTypos(engine.index) : []) {
    const records = seen(engine, query);
    const wanted = engine.index.records[record];
    count(
      'typo, generated',
      query,
      records.findIndex((one) => one === wanted),
      nameOf(records[0]),
    );
  }
  return [...scores.values()].map((score) => ({ ...score, reciprocal: score.reciprocal / score.queries }));
}
