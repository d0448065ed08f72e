import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  expect(steps.at(-1)).toBe('npm run check');
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

test('the command says its usage, without a stack trace', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/new.ts'), 'poem'], { cwd: copy, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm run new');
  expect(stderr).not.toMatch(/^\s+at /m);
});
