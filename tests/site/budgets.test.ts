import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { elementsOfPage } from '../../scripts/bench/count-elements.ts';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';

/** Bytes after brotli, as a good host sends them. */
const site = openBuiltSite('dist');
const sizes = new Map<string, number>();
function compressed(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(site.read(file)).length;
  sizes.set(file, size);
  return size;
}
const isSection = (file: string): boolean => /^(?!methods|references)[a-z-]+\/(?!all\.)[a-z-]+\.html$/.test(file);
const sections = [...site.files].filter((file) => isSection(file) && site.read(file).includes('data-section='));
/** Files that an element names, as seen from the page. */
const named = (file: string, pattern: RegExp): string[] =>
  [...site.read(file).matchAll(pattern)].map(([, url = '']) => new URL(url, `https://example.org/${file}`).pathname.slice(1));

test('there are sections to measure', () => expect(sections.length).toBeGreaterThan(25));

test('the longest section page is at most 45 kB', () => {
  expect(sections.map((file) => ({ file, bytes: compressed(file) })).filter(({ bytes }) => bytes > 45_000)).toEqual([]);
});

test.each(['references.html', 'methods.html'])('%s is at most 90 kB', (file) => expect(compressed(file)).toBeLessThanOrEqual(90_000));

test('styles that a section loads are at most 14 kB, those of its figures with them', () => {
  for (const file of sections) {
    const sheets = named(file, /<link rel="stylesheet" href="([^"]+)"/g);
    expect(sheets.length, `sheets of ${file}`).toBeGreaterThan(0);
    expect(
      sheets.reduce((sum, sheet) => sum + compressed(sheet), 0),
      file,
    ).toBeLessThanOrEqual(14_000);
  }
});

test('scripts of a page before any interaction are at most 10 kB', () => {
  for (const file of ['index.html', 'visual-understanding.html', 'methods/clip.html', ...sections]) {
    // The second comes once the page is seen, named by the first.
    const scripts = [...named(file, /<script[^>]*\ssrc="([^"]+)"/g), 'assets/later.js'];
    expect(scripts.length, `scripts of ${file}`).toBeGreaterThan(1);
    const standing = /<script data-faces[^>]*>([^]*?)<\/script>/.exec(site.read(file))?.[1] ?? '';
    expect(standing, file).not.toBe('');
    expect(
      scripts.reduce((sum, script) => sum + compressed(script), brotliCompressSync(standing).length),
      file,
    ).toBeLessThanOrEqual(10_000);
  }
});

test('no form waits in the text of a section: a browser would lay it out at load, however far below', () => {
  for (const file of sections) {
    const text = site
      .read(file)
      .slice(site.read(file).indexOf('<main'))
      .replaceAll(/<template>[^]*?<\/template>/g, '');
    const forms = [...text.matchAll(/<form[^>]*>/g)].filter(([tag]) => !tag.includes('data-form'));
    expect(forms, file).toEqual([]);
  }
});

test('outside a form a group of radio buttons is named after its figure, for its name holds on the whole page', () => {
  let groups = 0;
  for (const file of site.files) {
    if (!file.endsWith('.html')) continue;
    for (const [figure, , slug] of site.read(file).matchAll(/<(([a-z-]+)-figure)\b[^]*?<\/\1>/g)) {
      for (const [, name] of figure.matchAll(/type="radio" name="([^"]+)"/g)) {
        groups++;
        expect(name, file).toMatch(new RegExp(`^${slug}-`));
      }
    }
  }
  expect(groups).toBeGreaterThan(100);
});

test('no script blocks rendering: all wait for the page but the one in its head, which is there already', () => {
  for (const file of site.files) {
    if (!file.endsWith('.html') || file === '404.html') continue;
    const scripts = [...site.read(file).matchAll(/<script(?![^>]*\stype="application\/ld\+json")([^>]*)>([^]*?)<\/script>/g)];
    const standing = scripts.filter(([, attributes = '']) => !/\ssrc=/.test(attributes));
    expect(
      standing.map(([, , text = '']) => text.length < 1500),
      file,
    ).toEqual([true]);
    const fetched = scripts.filter((script) => !standing.includes(script));
    expect(
      fetched.filter(([, attributes = '']) => !/\s(?:defer|async)\b/.test(attributes)),
      file,
    ).toEqual([]);
  }
});

test('every picture in a page says how large it is, so that nothing moves when it comes', () => {
  const loose = [...site.files]
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...site.read(file).matchAll(/<(?:img|image|iframe|video)\s[^>]*>/g)].filter(
        ([tag]) => !/\swidth="/.test(tag) || !/\sheight="/.test(tag),
      ),
    );
  expect(loose.map(([tag]) => tag)).toEqual([]);
});

test('a section page has at most 2,500 nodes', () => {
  const counts = sections.map((file) => ({ file, nodes: elementsOfPage(site.read(file)) }));
  expect(Math.min(...counts.map(({ nodes }) => nodes))).toBeGreaterThan(100);
  expect(counts.filter(({ nodes }) => nodes > 2500)).toEqual([]);
});
