import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';

/** The plain build: it is not told its public address. */
const site = openBuiltSite('dist');
const pages = [...site.files].filter((file) => file.endsWith('.html') && file !== '404.html');

const Text = z.string().trim().min(1);
const Trail = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: Text, item: Text })).min(2),
});
const Page = z.looseObject({
  '@type': z.enum(['WebSite', 'WebPage', 'CollectionPage', 'AboutPage', 'Chapter', 'Article', 'DefinedTerm', 'DefinedTermSet']),
  name: Text,
  description: z.string().min(20),
  url: Text,
  inLanguage: z.literal('en'),
});
const Graph = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.union([z.tuple([Page]), z.tuple([Page, Trail])]) });
const Work = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.enum(['ScholarlyArticle', 'Book', 'Report', 'WebPage']),
  name: Text,
  author: z.array(z.looseObject({ '@type': z.enum(['Person', 'Organization']), name: Text })).min(1),
  datePublished: z.string().regex(/^\d{4}(?:-\d\d)?$/),
  sameAs: z.array(z.url()),
});

test('every page describes itself and its place as data, with addresses that exist', () => {
  for (const file of pages) {
    const html = site.read(file);
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']) => JSON.parse(text) as unknown,
    );
    const { '@graph': graph } = Graph.parse(blocks[0], { error: () => `${file}: no sound description` });
    const [page, trail] = graph;
    const addresses = [page.url, ...(trail?.itemListElement.map(({ item }) => item) ?? [])];
    for (const address of addresses) expect(site.files.has(posix.join(posix.dirname(file), address)), `${file}: ${address}`).toBe(true);
    expect(posix.join(posix.dirname(file), page.url)).toBe(file);
    expect(trail === undefined, file).toBe(file === 'index.html');
    const isWork = /^references\/.+/.test(file) && !html.includes('http-equiv="refresh"');
    expect(blocks.length, file).toBe(isWork ? 2 : 1);
    if (isWork) expect(Work.safeParse(blocks[1]).error, file).toBeUndefined();
  }
});

test('every page has its title and description for previews, and nothing that needs a public address', () => {
  for (const file of pages) {
    const html = site.read(file);
    for (const property of ['og:title', 'og:description', 'og:site_name', 'og:type'])
      expect(html.match(new RegExp(`<meta property="${property}" content="[^"]+"`, 'g')), `${file}: ${property}`).toHaveLength(1);
    expect(html, file).not.toMatch(/rel="canonical"|og:image|og:url/);
  }
  expect(site.files.has('sitemap.xml')).toBe(false);
});

test('all titles differ', () => {
  const titles = pages.map((file) => /<title>(.*?)<\/title>/s.exec(site.read(file))?.[1]);
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  // A page that moved says no more than that.
  expect(twice.filter((title) => !title?.includes('This page has moved'))).toEqual([]);
});
