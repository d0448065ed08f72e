import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { check, resolveConfig } from 'prettier';
import { afterAll, expect, test } from 'vitest';
import { create } from '../../scripts/new/create.ts';
import { formatProblem } from '../../src/content-source/problem.ts';
import { checkWork } from '../../src/site-content/check.ts';
import { loadWork } from '../../src/site-content/work.ts';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'new-'));
cpSync(join(root, 'tests/fixtures/sound'), copy, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

const problems = (): string[] => checkWork(loadWork(copy), copy).map(formatProblem);
/** Puts values where the scaffold left a field empty. */
function fill(path: string, values: Record<string, string>): void {
  let text = readFileSync(join(copy, path), 'utf8');
  for (const [field, value] of Object.entries(values)) text = text.replace(new RegExp(`^${field}:.*$`, 'm'), `${field}: ${value}`);
  writeFileSync(join(copy, path), text);
}

test('scaffolds are named by the check while they are empty, and pass it when they are filled', () => {
  const section = 'content/chapters/02-visual-understanding/04-tokens.mdx';
  const { written, steps } = create(
    'section',
    'tokens',
    { chapter: 'visual-understanding', number: '2.4', title: 'Tokens: a "beginning"' },
    copy,
  );
  expect(written).toEqual([section]);
  expect(steps.slice(-2)).toEqual(['npm run check', 'npm run anchors:publish']);
  const reference = 'radford2021learning';
  create('method', 'tokenizer', { name: 'Tokenizer', reference, taxonomy: 'visual-understanding/language-supervision' }, copy);
  create('term', 'token', { term: 'token', chapter: 'visual-understanding' }, copy);
  create('table', 'token-table', { title: 'Tokens' }, copy);
  create('symbol', 'token-count', { tex: "N'" }, copy);
  create('reference', 'doe2020tokens', { title: 'Tokens of Things' }, copy);
  create('figure', 'token-curve', { title: 'Tokens over time' }, copy);
  const named = problems().join('\n');
  for (const file of [
    '04-tokens.mdx',
    'tokenizer.mdx',
    'token.yaml',
    'token-table.yaml',
    'token-count.yaml',
    'doe2020tokens.yaml',
    'token-curve.yaml',
  ])
    expect(named).toContain(file);

  const words = 'Said in words.';
  fill(section, { description: words, summary: words, keyPoints: `["${words}"]` });
  writeFileSync(
    join(copy, section),
    `${readFileSync(join(copy, section), 'utf8')}
[@doe2020tokens] names [tokens](term:token) and the [tokenizer](method:tokenizer).

<Figure id="token-curve" />

<Table id="token-table" />

<Equation id="count" symbols="token-count">
$$
N'
$$
</Equation>
`,
  );
  fill('content/methods/tokenizer.mdx', { summary: words });
  fill('content/glossary/token.yaml', { definition: words });
  fill('content/tables/token-table.yaml', {
    caption: words,
    rows: '[{ source: radford2021learning, cells: { method: tokenizer, change: the start } }]',
  });
  fill('content/notation/token-count.yaml', { meaning: 'number of tokens' });
  fill('content/references/doe2020tokens.yaml', { authors: '["Doe, Jane"]', arxiv: '"2001.00001"' });
  fill('content/figures/token-curve.yaml', { caption: words, alt: words, description: words });
  // The sound content has a figure without a drawing beside it.
  expect(problems().filter((problem) => !problem.includes('`dots`'))).toEqual([]);
});

test('a scaffold never writes over a file, and says what is wrong with its arguments', () => {
  const before = readFileSync(join(copy, 'content/methods/clip.mdx'), 'utf8');
  for (const [kind, slug, given, message] of [
    [
      'method',
      'clip',
      { name: 'CLIP', reference: 'radford2021learning', taxonomy: 'visual-understanding' },
      'clip.mdx exists; nothing was written.',
    ],
    ['poem', 'x', {}, 'Choose one of: section, method'],
    ['term', '../../outside', { term: 'x', chapter: 'x' }, 'Write a slug'],
    ['reference', 'Doe-2020', { title: 'x' }, 'Write a citation key'],
    ['toString', 'x', {}, 'There is no scaffold for "toString"'],
    ['figure', '3d-view', { title: 'x' }, 'Write a name that begins with a letter'],
    ['term', 'patch', { term: ' ' }, 'Give --term, --chapter.'],
    [
      'section',
      'patch',
      { chapter: 'nowhere', number: '9', title: 'x' },
      'There is no chapter "nowhere". Choose one of: visual-understanding.',
    ],
  ] as const)
    expect(() => create(kind, slug, given, copy)).toThrow(message);
  expect(readFileSync(join(copy, 'content/methods/clip.mdx'), 'utf8')).toBe(before);
  expect(existsSync(join(copy, 'content/glossary/patch.yaml'))).toBe(false);
});

test.each(['my-figure', 'x', 'a-figure-with-a-name-of-many-words'])(
  'the code of the figure %s is formatted, and lint finds nothing',
  async (slug) => {
    const { written } = create('figure', slug, { title: 'A figure' }, copy);
    const eslint = new ESLint({ cwd: root });
    for (const file of written.filter((path) => path.startsWith('src/'))) {
      const text = readFileSync(join(copy, file), 'utf8');
      const options = await resolveConfig(join(root, file));
      expect(await check(text, { ...options, filepath: file }), file).toBe(true);
      if (file.endsWith('.css')) continue;
      const results = await eslint.lintText(text, { filePath: join(root, file) });
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${file}: ${message}`))).toEqual([]);
    }
  },
);

test.each([['poem'], ['toString', 'x']])('the command says its usage to %s, without a stack trace', (...words) => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/new.ts'), ...words], { cwd: copy, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm run new');
  expect(stderr).not.toMatch(/^\s+at /m);
});
