import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { UnreadableFile } from '../../scripts/references/bibtex-file.ts';
import { importWorks } from '../../scripts/references/import-works.ts';
import type { Outcome } from '../../scripts/references/merge.ts';
import { readContent } from '../../src/content-source/read-content.ts';
import { createMarkdownRenderer } from '../../src/markdown/render-markdown.ts';
import { pageSchema } from '../../src/model/page-schema.ts';
import { dataBlock } from '../../src/model/schema-org.ts';
import { loadWork } from '../../src/site-content/work.ts';

const root = join(import.meta.dirname, '../..');
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'--></script><svg onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("alert(1)")()}}',
];
/** Names of the elements that a piece of HTML makes. */
const elements = (html: string): string[] =>
  [...JSON.stringify(fromHtml(html, { fragment: true })).matchAll(/"tagName":"([^"]+)"/g)].map(([, name = '']) => name);

describe('what content says reaches the page as text', () => {
  const renderer = createMarkdownRenderer(() => loadWork(join(root, 'tests/fixtures/sound')).catalog);

  test.each(hostile)('in a field of Markdown: %s', (text) => {
    const html = [renderer.inline(`A name ${text}`), renderer.blocks(`A name ${text}`)].join('');
    expect(elements(html).filter((name) => ['script', 'img', 'svg', 'iframe'].includes(name))).toEqual([]);
    expect(html).not.toMatch(/href="javascript:|<[^>]*\son\w+=/i);
  });

  test.each(hostile)('in a block of data: %s', (text) => {
    const block = dataBlock(
      pageSchema({
        type: 'DefinedTerm',
        trail: [{ path: '/', name: text }],
        aliases: [text],
        path: '/methods/x/',
        name: text,
        description: text,
      }),
    );
    expect(block).not.toContain('<');
    expect(JSON.stringify(JSON.parse(block))).toContain(JSON.stringify(text).slice(1, -1));
  });

  test('HTML is set from our own renderers only', () => {
    // Some files of this project stand in pages, and policies allow them by their hashes.
    const trusted =
      /^[`, ${]*(?:\w+\.)*(?:inline|label|blocks|math|dataOf|dataBlock)\(|^html\}|^(?:beforePaint|notFoundStyle|notFoundScript|favicon)\}/;
    const set = globSync('src/**/*.astro', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/set:html=\{([^\n]*)/g)].map(([, source = '']) => `${file}: ${source}`),
    );
    expect(set.length).toBeGreaterThan(10);
    expect(set.filter((line) => !trusted.test(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
    const scripts = globSync(['src/client/**/*.ts', 'src/figures/*/*.ts', 'src/figures/shared/*.ts'], { cwd: root });
    const raw = scripts.filter((file) =>
      /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    // Cards are rendered by the build, and come in a script of this site.
    expect(raw).toEqual(['src/client/card-view.ts']);
  });
});

describe('BibTeX from a stranger', () => {
  const rest = 'author={Doe, Jane}, year={2020}, journal={J}, doi={10.1000/x}';
  /** What it is, its text, and the title of the one work that it may bring; without one nothing may be written. */
  const cases: [what: string, text: string, title?: string][] = [
    ['a title of HTML', `@article{doe2020x, title={<script>alert(1)</script> of Things}, ${rest}}`, '<script>alert(1)</script> of Things'],
    ['a key that climbs out of the folder', `@article{../../../evil, title={Things}, ${rest}}`, 'Things'],
    ['a key of JavaScript objects', `@article{__proto__, title={Things}, ${rest}}`, 'Things'],
    ['a title that turns its direction', `@article{doe2020t, title={\u202EThings}, ${rest}}`, 'Things'],
    ['an address that turns its direction', `@article{doe2020s, title={Things}, url={https://a.example/\u202Efdp}, ${rest}}`],
    ['an address that runs', '@misc{doe2020y, author={Doe, Jane}, title={Things that Run}, year={2020}, url={javascript:alert(1)}}'],
    ['a file that includes another', `@article{doe2020z, title={\\input{/etc/passwd} Things}, ${rest}}`],
    ['a string that is itself', `@string{a = a # a}\n@article{doe2020w, title=a, ${rest}}`],
    ['braces without end', `@article{doe2020v, author={Doe, Jane}, title={${'{'.repeat(5000)}`],
    [
      'YAML inside a title',
      `@article{doe2020u, title={Things\n---\n!!js/function "x": &a [*a]}, ${rest}}`,
      'Things — !!js/function "x": &a [*a]',
    ],
    ['no BibTeX at all', '\u0000\u0001<html><script>alert(1)</script>'],
  ];

  // The project stands so deep that what climbs out of it is seen.
  let scratch: string;
  let project: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'hostile-'));
    project = join(scratch, 'one/two/project');
    mkdirSync(join(project, 'content/references'), { recursive: true });
  });
  afterEach(() => rmSync(scratch, { recursive: true }));
  const written = (): string[] =>
    readdirSync(scratch, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(project, join(parentPath, name)));
  /** What became of it. A text that is no BibTeX is refused as that; any other error is a fault of ours. */
  function outcomesOf(text: string): Outcome[] {
    try {
      return importWorks(text, { root: project });
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile);
      return [];
    }
  }

  test.each(cases)('%s is refused or written as plain data, below its folder', (_, text, title) => {
    const outcomes = outcomesOf(text);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(outcomes.filter(({ kind }) => kind !== 'refused')).toHaveLength(title === undefined ? 0 : 1);
    if (title === undefined) return void expect(written()).toEqual([]);
    const [file = ''] = written();
    expect(written()).toEqual([expect.stringMatching(/^content\/references\/doe2020[a-z]+\.yaml$/)]);
    // Read back by a parser that knows no more than YAML, it is what was meant and nothing else.
    expect(parse(readFileSync(join(project, file), 'utf8'))).toEqual(
      expect.objectContaining({ title, authors: ['Doe, Jane'], year: 2020, doi: '10.1000/x' }),
    );
    expect(readContent(project).problems.map(({ rule }) => rule)).toEqual(['workHasChapters']);
  });
});
