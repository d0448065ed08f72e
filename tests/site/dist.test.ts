import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite, type BuiltSite } from '../../scripts/portable/built-site.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { externalLinks } from '../../scripts/links/external-links.ts';
import { findLooseMarkup } from '../../scripts/portable/strictness.ts';
import { dataPack } from '../../src/schema/data-pack.ts';
import { isPlace } from '../../src/model/paths.ts';
import { externalLinksFile } from '../../src/site-content/downloads.ts';
import { publishedAddresses } from '../../src/site-content/addresses.ts';
import { loadWork } from '../../src/site-content/work.ts';

let site: BuiltSite;
let pages: string[];
beforeAll(() => {
  expect(existsSync('dist/index.html'), 'run `npm run build` first').toBe(true);
  site = openBuiltSite('dist');
  pages = [...site.files].filter((file) => file.endsWith('.html'));
});

/** Every address in a page's attributes, with the file and anchor that it means. */
function* links(page: string): Generator<{ url: string; file: string; anchor: string | undefined }> {
  for (const [, url = ''] of site.read(page).matchAll(/<[^>]+?\s(?:href|src|action|poster)="([^"]*)"/g)) {
    if (/^(?:[a-z]+:|#$)/i.test(url)) continue;
    const [path = '', anchor] = url.split('?')[0]?.split('#') ?? [];
    yield { url, file: path === '' ? page : posix.join(posix.dirname(page), path), anchor };
  }
}

test('every address on every page leads to a file, and every anchor to an id', () => {
  const dead = pages.flatMap((page) =>
    [...links(page)]
      .filter(({ file, anchor }) => !site.files.has(file) || (isPlace(anchor) && !site.ids.get(file)?.has(decodeURIComponent(anchor))))
      .map(({ url }) => `${page}: ${url}`),
  );
  expect(dead).toEqual([]);
});

test('names of files need no encoding, and none differs from another in case alone, which some disks cannot tell', () => {
  const files = [...site.files];
  expect(files.filter((file) => !/^[\w./-]+$/.test(file))).toEqual([]);
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
});

test('every address of another site is listed with its pages and the day of its last check', () => {
  const listed = site.read(externalLinksFile).trimEnd().split('\n').slice(1);
  const links = externalLinks(site);
  expect(links.size).toBeGreaterThan(700);
  expect(listed.map((line) => line.replace(/^"(.*?)"/, '$1').replace(/,\d+,[^,]*,[^,]*,[^,]*$/, ''))).toEqual([...links.keys()]);
  for (const line of listed) expect(line).toMatch(/,[1-9]\d*,[\w./-]+\.html,(?:,not visited yet|\d{4}-\d\d-\d\d,[^,]+)$/);
});

test('no page but 404 holds a root-absolute address, so that the site can stand anywhere', () => {
  const absolute = pages.filter((page) => page !== '404.html' && /\s(?:href|src|action)="\//.test(site.read(page)));
  expect(absolute).toEqual([]);
});

test('nothing in the pages would break the content security policy or ask another host', () => {
  expect(findLooseMarkup(site)).toEqual([]);
});

test('every page but 404 carries the policy, a description, one h1 and unique ids', () => {
  for (const page of pages.filter((file) => file !== '404.html')) {
    const html = site.read(page);
    expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
    expect(html, page).toContain('http-equiv="Content-Security-Policy"');
    expect(html, page).toMatch(/<meta name="description" content="[^"]{20,}"/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      page,
    ).toEqual([]);
  }
});

test('every published address exists', () => {
  const missing = publishedAddresses(loadWork(process.cwd())).filter((address) => {
    const [file = '', anchor] = address.split('#');
    return !site.files.has(file) || (anchor !== undefined && !site.ids.get(file)?.has(anchor));
  });
  expect(missing).toEqual([]);
});

describe('machine-readable output', () => {
  const data = (name: string): unknown => JSON.parse(site.read(`data/${name}.json`)) as unknown;

  test('meets its schemas', () => {
    for (const [name, schema] of Object.entries(dataPack)) expect(schema.safeParse(data(name)).error, name).toBeUndefined();
  });

  test('names pages and anchors that exist', () => {
    for (const { url, anchors } of dataPack.sections.parse(data('sections'))) {
      expect(site.files.has(url), url).toBe(true);
      for (const { anchor } of anchors) expect(site.ids.get(url)?.has(anchor), `${url}#${anchor}`).toBe(true);
    }
    for (const { url } of dataPack.methods.parse(data('methods'))) expect(site.files.has(url), url).toBe(true);
    for (const { url, slug } of dataPack.glossary.parse(data('glossary')))
      expect(site.ids.get(url.split('#')[0] ?? '')?.has(slug), url).toBe(true);
  });

  test('gives an arXiv work its archive and its id there', () => {
    const clip = dataPack.references.parse(data('references')).find(({ id }) => id === 'radford2021learning');
    expect(clip).toMatchObject({ archive: 'arXiv', archive_location: '2103.00020', issued: { 'date-parts': [[2021, 3]] } });
  });

  test('cites in methods and sections only works that references.json has', () => {
    const known = new Set(dataPack.references.parse(data('references')).map(({ id }) => id));
    const used = [...dataPack.methods.parse(data('methods')), ...dataPack.sections.parse(data('sections'))].flatMap(
      ({ references }) => references,
    );
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });
});

test.each(['/', '/any/sub/path/'])('the address that serving at %s prints opens the home page, with a query too', async (base) => {
  const { address, close } = await serveFolder('dist', { base });
  const answers = await Promise.all([address, `${address}?from=feed`, `${address}index.html`].map((url) => fetch(url)));
  const pages = await Promise.all(answers.map((answer) => answer.text()));
  close();
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(pages).size).toBe(1);
});
