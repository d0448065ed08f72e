import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { sizeLabel } from '../../scripts/downloads/list-files.ts';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const site = openBuiltSite('dist');
const texts = [...site.files].filter((file) => file.endsWith('.md') || file.startsWith('llms'));

test('every section and chapter has a Markdown file beside its page', () => {
  const pages = [...site.files].filter((file) => /<article class="(?:section|opener)"/.test(file.endsWith('.html') ? site.read(file) : ''));
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter((page) => !page.endsWith('all.html') && !site.files.has(page.replace(/html$/, 'md')))).toEqual([]);
});

test('Markdown holds no syntax of this site, and its links lead to files and anchors', () => {
  expect(texts.length).toBeGreaterThan(30);
  for (const file of texts) {
    const tree = parseMarkdown(site.read(file));
    const faults: string[] = [];
    visit(tree, (node) => {
      // `<` and `[@` in running text; in code and formulas they are allowed.
      if (node.type === 'html') faults.push(node.value);
      if (node.type === 'text' && /\[-?@|<\/?[A-Z]|\]\((?:method|term|sec|fig|tbl|eq):/.test(node.value)) faults.push(node.value);
      if (node.type !== 'link' || /^https?:/.test(node.url)) return;
      const [path = '', anchor] = node.url.split('#');
      const target = posix.join(posix.dirname(file), path);
      if (!site.files.has(target) || (anchor !== undefined && !site.ids.get(target)?.has(anchor))) faults.push(node.url);
    });
    expect(faults, file).toEqual([]);
  }
});

test('llms-full.txt holds the whole work with each heading once', () => {
  const whole = site.read('llms-full.txt');
  expect(whole).toContain('# 2 Visual Understanding\n');
  expect(whole).toContain('\n## 2.3 Contrastive Language-Image Pre-training\n');
  expect(whole).toContain('\n### 2.3.1 Basics of CLIP training\n');
  expect(whole).toMatch(/\n# References\n\n- /);
});

test('the downloads page shows the files that are there, with their sizes, and no others', () => {
  const tree = fromHtml(site.read('downloads.html'));
  const lines = selectAll('[data-download]', tree);
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const file = String(line.properties['dataDownload']);
    const isHere = existsSync(join('dist', file));
    expect(line.properties['hidden'] !== true && line.properties['hidden'] !== '', file).toBe(isHere);
    expect(select('a', line)?.properties['href'], file).toBe(isHere ? file : undefined);
    if (isHere) expect(toString(select('.download-size', line)!), file).toBe(sizeLabel(statSync(join('dist', file)).size));
  }
});

test('the checksums are those of the files', () => {
  const lines = site.read('SHA256SUMS').trim().split('\n');
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const [sum = '', file = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join('dist', file)))
        .digest('hex'),
      file,
    ).toBe(sum);
  }
});

test.each([
  [512, '512 bytes'],
  [1500, '1.5 kB'],
  [312_345, '312 kB'],
  [999_600, '1.0 MB'],
  [41_500_000, '42 MB'],
])('%d bytes are printed as %s', (bytes, label) => {
  expect(sizeLabel(bytes)).toBe(label);
});
