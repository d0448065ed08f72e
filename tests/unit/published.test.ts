import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { linesOf } from '../../scripts/published/card.ts';
import { writeSitemap } from '../../scripts/published/sitemap.ts';
import { cardOfPage, drawSocialImages } from '../../scripts/published/social-images.ts';
import { pageSchema, type PageFacts } from '../../src/model/page-schema.ts';
import { dataBlock } from '../../src/model/schema-org.ts';
import { siteAddress } from '../../src/site-content/site-address.ts';

const dist = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(dist, { recursive: true }));

const facts: PageFacts = {
  type: 'DefinedTerm',
  trail: [
    { path: '/', name: 'Home' },
    { path: '/methods/', name: 'Methods' },
  ],
  aliases: ['A'],
};
const clip = { ...facts, path: '/methods/clip/', name: 'CLIP <b> & “ΔX”', description: 'Pictures and words find each other. '.repeat(8) };
const pageOf = (schema: object, head = ''): string =>
  `<html data-theme="multimodal-agents"><head>${head}<script type="application/ld+json">${dataBlock(schema)}</script></head></html>`;

test('a page names itself and its place, relative to itself or below the public address', () => {
  const relative = JSON.stringify(pageSchema(clip));
  expect(relative).toContain('"url":"../methods/clip.html"');
  expect(relative).toContain('"item":"../index.html"');
  expect(relative).toContain('"inDefinedTermSet":"../methods.html"');
  const absolute = JSON.stringify(
    pageSchema({ ...clip, image: 'https://example.org/a/social/methods/clip.png' }, 'https://example.org/a/'),
  );
  expect(absolute).toContain('"url":"https://example.org/a/methods/clip.html"');
  expect(absolute).toContain('"image":"https://example.org/a/social/methods/clip.png"');
  expect(absolute).not.toContain('../');
});

test('the public address is that of a folder, or none', () => {
  expect(siteAddress({})).toBeUndefined();
  expect(siteAddress({ SITE_URL: 'https://example.org/survey' })).toBe('https://example.org/survey/');
  for (const wrong of ['example.org', 'ftp://example.org/', 'https://example.org/?a', 'javascript:alert(1)'])
    expect(() => siteAddress({ SITE_URL: wrong })).toThrow('Give the whole address');
});

test('the sitemap and the pictures cover what readers may find, and nothing else', async () => {
  mkdirSync(join(dist, 'methods'));
  writeFileSync(join(dist, 'index.html'), pageOf(pageSchema({ ...clip, type: 'WebSite', trail: [], path: '/' })));
  writeFileSync(join(dist, 'methods/clip.html'), pageOf(pageSchema(clip)));
  writeFileSync(join(dist, 'old.html'), pageOf(pageSchema(clip), '<meta http-equiv="refresh" content="0; url=index.html">'));
  writeFileSync(join(dist, '404.html'), pageOf(pageSchema(clip), '<meta name="robots" content="noindex">'));
  const site = openBuiltSite(dist);

  writeSitemap(site, 'https://example.org/a/');
  const map = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.org/a/',
    'https://example.org/a/methods/clip.html',
  ]);
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain('Sitemap: https://example.org/a/sitemap.xml');

  expect(cardOfPage(site.read('methods/clip.html'))).toMatchObject({ kicker: 'Methods', title: clip.name, theme: 'multimodal-agents' });
  await drawSocialImages(site);
  const picture = readFileSync(join(dist, 'social/methods/clip.png'));
  expect([picture.subarray(1, 4).toString('latin1'), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(['PNG', 800, 420]);
  expect(picture.length).toBeGreaterThan(3000);
  expect(picture.length).toBeLessThan(15_000);
  expect([...openBuiltSite(dist).files].filter((file) => file.startsWith('social/')).toSorted()).toEqual([
    'social/index.png',
    'social/methods/clip.png',
  ]);
});

test('lines of a picture keep to their width and number, and say where they were cut', () => {
  const lines = linesOf('Contrastive language-image pre-training of very many pairs, found on the web and filtered', 20, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(linesOf('word'.repeat(40), 10, 3)[0]).toMatch(/…$/);
  expect(linesOf('Short', 20, 2)).toEqual(['Short']);
});
