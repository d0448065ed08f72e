import { cpSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importWorks } from '../../scripts/references/import-works.ts';
import { readContent } from '../../src/content-source/read-content.ts';
import { formats, type Keyed } from '../../src/model/take-away.ts';

const project = join(import.meta.dirname, '../..');

test('the whole bibliography comes back from its own BibTeX without loss, and in seconds', () => {
  const works = [...readContent(project).references].map(([key, { data }]): Keyed => [key, data]);
  const root = mkdtempSync(join(tmpdir(), 'import-all-'));
  try {
    cpSync(join(project, 'tests/fixtures/sound/content'), join(root, 'content'), { recursive: true });
    rmSync(join(root, 'content/references'), { recursive: true });
    mkdirSync(join(root, 'content/references'));
    // At least a thousand entries: the first works once more, under other titles and ids.
    const more = works
      .slice(0, Math.max(0, 1000 - works.length))
      .map(([key, { arxiv, ...work }]): Keyed => [
        `${key}x`,
        { ...work, title: `${work.title}, again`, doi: `10.9999/${key}`, ...(arxiv && { url: `https://example.org/${key}` }) },
      ]);
    const started = performance.now();
    const outcomes = importWorks(formats.bibtex.write([...works, ...more]), { root });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(outcomes.filter(({ kind }) => kind !== 'added')).toEqual([]);
    const { references } = readContent(root);
    for (const [key, work] of works) expect(references.get(key)?.data, key).toEqual(work);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 60_000);
