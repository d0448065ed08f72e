import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { citedOnPage } from '../../src/site-content/page-references.ts';
import { getSite, type Site } from '../../src/site-content/site.ts';

const root = join(import.meta.dirname, '../..');
let site: Site;
beforeAll(() => {
  site = getSite(root);
}, 60_000);

interface Named {
  references?: string[];
  keyWorks?: string[];
  rows?: { source: string | string[] }[];
}

/** How often the sources cite each work, counted without any of the reader's own code. */
function countInSources(): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const entry of readdirSync(join(root, 'content'), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:mdx|yaml)$/.test(entry.name) || entry.parentPath.endsWith('references')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, key = ''] of text.matchAll(/(?<![\w.@/])@([a-z]+\d{4}[a-z0-9]+)/g)) add(key);
    const data = parse(entry.name.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text) as Named | null;
    const isChapterOrMethod = /chapters|methods/.test(entry.parentPath);
    if (isChapterOrMethod) for (const key of [...(data?.references ?? []), ...(data?.keyWorks ?? [])]) add(key);
    if (entry.parentPath.endsWith('tables')) for (const { source } of data?.rows ?? []) for (const key of [source].flat()) add(key);
  }
  return counts;
}

describe('back-references', () => {
  test('are as many as the sources hold citations, for every work', () => {
    const counted = countInSources();
    const differing = [...site.content.references.keys()].flatMap((key) => {
      const [inSources, inIndex] = [counted.get(key) ?? 0, site.citedBy.get(key)?.length ?? 0];
      return inSources === inIndex ? [] : [`${key}: ${inSources} in the sources, ${inIndex} in the index`];
    });
    expect(differing).toEqual([]);
  });

  test('name no work that is not there', () => {
    expect([...site.citedBy.keys()].filter((key) => !site.content.references.has(key))).toEqual([]);
  });

  test('leave no work uncited', () => {
    expect([...site.content.references.keys()].filter((key) => !site.citedBy.has(key))).toEqual([]);
  });

  test('bear the sentence they stand in, without markup', () => {
    for (const [key, places] of site.citedBy) {
      for (const { sentence, page } of places) {
        expect(sentence.trim(), `${key} in ${page}`).not.toBe('');
        expect(sentence, `${key} in ${page}`).not.toMatch(/⟦|⟧|\]\((?:sec|fig|method|term|eq|tbl):/);
      }
    }
  });

  test('that are a cell of a table name its column and row, since a cell alone is no sentence', () => {
    const places = [...site.citedBy, ...site.mentionedBy.method, ...site.mentionedBy.term].flatMap(([, found]) => found);
    const cells = places.filter(({ cell }) => cell !== undefined);
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter(({ href }) => !href.includes('#tbl-'))).toEqual([]);
    const loose = places.filter(({ href, cell, sentence }) => href.includes('#tbl-') && cell === undefined && !/[.?!]$/.test(sentence));
    expect(loose).toEqual([]);
    expect(site.mentionedBy.method.get('bert')).toContainEqual(
      expect.objectContaining({
        cell: '“In language” in the row “Pre-trained models” of the table “Four stages, in language and in vision”',
        sentence: 'BERT, RoBERTa, GPT-2, DeBERTa',
      }),
    );
  });

  test('lead to pages whose own references list the work', () => {
    for (const [key, places] of site.citedBy) {
      for (const path of new Set(places.map(({ href }) => href.split('#')[0]!))) expect(citedOnPage(site, path)).toContain(key);
    }
  });
});
