import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { importWorks } from '../../scripts/references/import-works.ts';
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
    // The page for what is missing holds files of this project, which its policy allows by their hash.
    const trusted =
      /^[`, ${]*(?:\w+\.)*(?:inline|label|blocks|math|dataOf|dataBlock)\(|^html\}|^(?:notFoundStyle|notFoundScript|favicon)\}/;
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
  const cases: Record<string, string> = {
    'a title of HTML':
      '@article{doe2020x, author={Doe, Jane}, title={<script>alert(1)</script> of Things}, year={2020}, journal={J}, doi={10.1000/x}}',
    'a key that climbs out of the folder':
      '@article{../../../evil, author={Doe, Jane}, title={Things}, year={2020}, journal={J}, doi={10.1000/x}}',
    'a key of JavaScript objects': '@article{__proto__, author={Doe, Jane}, title={Things}, year={2020}, journal={J}, doi={10.1000/x}}',
    'an address that runs': '@misc{doe2020y, author={Doe, Jane}, title={Things that Run}, year={2020}, url={javascript:alert(1)}}',
    'a file that includes another':
      '@article{doe2020z, author={Doe, Jane}, title={\\input{/etc/passwd} Things}, year={2020}, doi={10.1000/x}}',
    'a string that is itself': '@string{a = a # a}\n@article{doe2020w, author={Doe, Jane}, title=a, year={2020}, doi={10.1000/x}}',
    'braces without end': `@article{doe2020v, author={Doe, Jane}, title={${'{'.repeat(5000)}`,
    'YAML inside a title':
      '@article{doe2020u, author={Doe, Jane}, title={Things\n---\n!!js/function "x": &a [*a]}, year={2020}, doi={10.1000/x}}',
    'no BibTeX at all': '\u0000\u0001<html><script>alert(1)</script>',
  };

  test.each(Object.entries(cases))('%s is refused or written as plain data, below its folder', (_, text) => {
    const scratch = mkdtempSync(join(tmpdir(), 'hostile-'));
    let outcome = '';
    try {
      outcome = JSON.stringify(importWorks(text, { root: scratch, isDryRun: false }));
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).constructor.name).not.toMatch(/^(?:Type|Range|Reference|Syntax)Error$/);
    }
    const files = readdirSync(scratch, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name, parentPath } of files) {
      expect(parentPath).toBe(join(scratch, 'content/references'));
      expect(name).toMatch(/^[a-z]+\d{4}[a-z0-9]+\.yaml$/);
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toMatch(/root:|javascript:|^!!/m);
    }
    expect(outcome).not.toContain('root:x');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    rmSync(scratch, { recursive: true });
  });
});
