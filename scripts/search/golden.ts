import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { editsForgiven } from '../../src/model/search/edit-distance.ts';
import { squeeze } from '../../src/model/squeeze.ts';
import type { NameIndex } from '../../src/model/search/name-index.ts';
import type { SearchRecord } from '../../src/model/search/records.ts';

/**
 * Weights are chosen by looking at the answers to `golden.yaml`; `held-out.yaml` tells whether they hold for questions that nobody looked at.
 */
export const goldenFiles = { chosen: 'tests/search/golden.yaml', heldOut: 'tests/search/held-out.yaml' } as const;

/** One query of the golden set with the records that answer it. */
export interface GoldenQuery {
  chapter: string;
  kind: string;
  query: string;
  targets: string[];
}

type GoldenFile = Record<string, Record<string, Record<string, string | string[]> | string[]>>;

/**
 * Reads a file of `goldenFiles`: chapter, kind of query, then queries with their targets (see `isTarget`), or a list of queries that should find
 * nothing. A query with several targets is answered by any of them.
 */
export function readGolden(file: string): GoldenQuery[] {
  const golden = parse(readFileSync(file, 'utf8')) as GoldenFile;
  return Object.entries(golden).flatMap(([chapter, kinds]) =>
    Object.entries(kinds).flatMap(([kind, queries]) =>
      Array.isArray(queries)
        ? queries.map((query) => ({ chapter, kind, query, targets: [] }))
        : Object.entries(queries).map(([query, target]) => ({ chapter, kind, query, targets: [target].flat() })),
    ),
  );
}

/** Whether a record is what a target of the golden file names. */
export function isTarget({ kind, path, label, authors, year }: SearchRecord, target: string): boolean {
  const [, wanted = '', name = ''] = /^([a-z]+):(.*)$/.exec(target) ?? [];
  switch (wanted) {
    case 'method':
      return path === `/methods/${name}/`;
    case 'term':
      return path === `/glossary/#${name}`;
    case 'reference':
      return path === `/references/${name}/`;
    case 'section':
      return kind === 'section' && (name.startsWith('#') ? path.endsWith(name) : label === name);
    case 'figure':
      return kind === 'figure' && label === name;
    case 'by': {
      const [, author = '', when] = /^(.*?)(?: (\d{4}))?$/.exec(name) ?? [];
      return (
        kind === 'reference' &&
        (when === undefined || year === Number(when)) &&
        authors.some((one) => (author.includes(',') ? one.startsWith(author) : one.split(',')[0] === author))
      );
    }
    default:
      throw new Error(`Unexpected target \`${target}\`.`);
  }
}

/**
 * One typing error in each name of five letters or more: a letter missing, doubled, swapped or replaced, in turn.
 * Left out is what spells another name, and what is as near to another name: nobody could know which was meant.
 */
export function generatedTypos(index: NameIndex): { query: string; record: number }[] {
  const names = index.names.filter(
    ({ record, squeezed, isAlias }) =>
      !isAlias &&
      squeezed.length >= 5 &&
      squeezed.length <= 24 &&
      /^[a-z0-9]+$/.test(squeezed) &&
      ['method', 'term'].includes(index.records[record]?.kind ?? ''),
  );
  return names.flatMap(({ text, record, squeezed }, place) => {
    const at = 1 + ((place * 7) % (text.length - 2));
    const [a = '', b = ''] = [text[at], text[at + 1]];
    if (!/[a-z]/i.test(a) || !/[a-z]/i.test(b) || a.toLowerCase() === b.toLowerCase()) return [];
    const query =
      [
        text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at) + a + text.slice(at),
        text.slice(0, at) + b + a + text.slice(at + 2),
        `${text.slice(0, at)}${a.toLowerCase() === 'x' ? 'k' : 'x'}${text.slice(at + 1)}`,
      ][place % 4] ?? text;
    const typed = squeeze(query);
    if (typed === squeezed || editsForgiven(typed.length) === 0) return [];
    return isAmbiguous(index, typed, record) ? [] : [{ query, record }];
  });
}

/** Whether the typed form spells, begins or is one edit from the name of something else. */
function isAmbiguous({ names }: NameIndex, typed: string, record: number): boolean {
  return names.some((name) => name.record !== record && (name.squeezed.startsWith(typed) || within(name.squeezed, typed)));
}

/** At most one letter more, less or other, or one swap: written out here, so that the test does not lean on what it tests. */
function within(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restB === `${restA[1]}${restA[0]}`);
}
