import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedThings } from '../../src/model/stored-things.ts';
import { launch, openings, watch, type Opening } from './browser.ts';
import { section } from './kinds.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: Opening;
let complaints: string[];
/** Requests that left the site. They are answered with nothing, and there should be none. */
const strangers: string[] = [];

beforeAll(async () => {
  const all = await openings();
  site = all[0]!;
  for (const other of all.slice(1)) other.close();
  browser = await launch();
  context = await browser.newContext();
  await context.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname) && url.protocol.startsWith('http'),
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  page = await context.newPage();
  complaints = watch(page);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const payloads = [
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=1</script>',
  "';window.hacked=1;//",
  'javascript:window.hacked=1',
  '\u202e\u0000<svg/onload=window.hacked=1>',
  '__proto__',
];
/** Waits until half a second has brought nothing more; the driver's own wait for an idle network sometimes counts a request that is over. */
const settle = (): Promise<void> =>
  page.evaluate(async () => {
    const count = (): number => performance.getEntriesByType('resource').length;
    for (let before = -1; before !== count();) {
      before = count();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
/** Opens a page, lets its scripts act, and says what went wrong. */
async function visit(address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
  await settle();
  const found = await page.evaluate(() => ({
    hacked: 'hacked' in window || 'hacked' in {},
    planted: document.querySelectorAll('[onerror], [onload], img[src="x"], a[href^="javascript:"]').length,
    inline: [...document.scripts].filter(({ src, type }) => src === '' && type !== 'application/ld+json').length,
  }));
  // One script stands in every page, the one before its first paint.
  expect({ address, ...found, complaints }).toEqual({ address, hacked: false, planted: 0, inline: 1, complaints: [] });
}

const top = readdirSync('dist').filter((file) => file.endsWith('.html') && file !== '404.html');
const deep = [section, 'visual-understanding/all.html', 'methods/clip.html', 'references/radford2021learning.html'];

test('no page of any kind asks another host, or runs what its policy forbids', async () => {
  for (const file of [...top, ...deep]) await visit(site.url(file));
  expect(strangers).toEqual([]);
});

describe('what an address says is never markup', () => {
  test('as a query of the search', async () => {
    for (const payload of payloads) {
      await visit(`${site.url('search.html')}?q=${encodeURIComponent(payload)}`);
      await expect
        .poll(() => page.locator('main input[type=search]').first().inputValue())
        .toContain(payload.replace(/[\u0000\u202e]/g, '').slice(0, 6));
    }
  });

  test('as the state of a page, in its query or behind its hash', async () => {
    const bad = encodeURIComponent(payloads[0]!);
    for (const file of [
      'references.html',
      'methods.html',
      'compare.html',
      'timeline.html',
      'map.html',
      'my-list.html',
      'notes.html',
    ].filter((name) => top.includes(name))) {
      await visit(`${site.url(file)}?q=${bad}&theme=${bad}&works=${bad}&kind=__proto__&view=${bad}#${bad},__proto__,constructor`);
      await visit(`${site.url(file)}#q=${bad}&theme=${bad}&list=${bad}&sort=${bad}`);
    }
  });

  test('as a fragment or a path that is no valid encoding', async () => {
    for (const file of ['notation.html', 'compare.html', ...deep]) {
      for (const fragment of ['%', '%E0%A4%A', '100%']) await visit(`${site.url(file)}#${fragment}`);
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').waitFor();
    }
    const missing = (await page.goto(site.url('no/such/100%.html')))!;
    expect(missing.status()).toBe(404);
    await page.locator('[data-ways=found] a').first().waitFor();
    complaints.length = 0;
  });

  test('as the state of a figure', async () => {
    const state = encodeURIComponent(`names.${payloads[0]}_batch.99999_row.-7_direction.${payloads[1]}_temperature.NaN___proto__.x`);
    await visit(`${site.url(deep[0]!)}?clip-matrix=${state}#fig-clip-matrix`);
    const field = (name: string) => page.locator(`#fig-clip-matrix [name="${name}"]`).inputValue();
    expect(await field('batch')).toBe('6');
    expect(await page.locator('#fig-clip-matrix img').count()).toBe(0);
  });
});

test('what is stored on the device is read as data, however spoilt', async () => {
  const spoilt = [
    payloads[0]!,
    '{"read":',
    'null',
    `{"read":{"${'<b>'}":"<b>"},"last":{"page":"javascript:window.hacked=1","anchor":"\\"><b>","title":${JSON.stringify(payloads[0])}}}`,
    JSON.stringify([
      payloads[0],
      { query: payloads[0], key: payloads[1], quote: payloads[0], note: payloads[0], page: 'javascript:window.hacked=1' },
    ]),
    '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}}}',
  ];
  const pages = ['index.html', 'my-list.html', 'on-this-device.html', 'notes.html', 'search.html', deep[0]!].filter(
    (file) => deep.includes(file) || top.includes(file),
  );
  for (const text of spoilt) {
    await page.goto(site.url('about.html'));
    await page.evaluate(([keys, value]) => keys.forEach((key) => localStorage.setItem(key, value)), [
      storedThings.map(({ key }) => key),
      text,
    ] as const);
    for (const file of pages) await visit(site.url(file));
  }
  await page.evaluate(() => localStorage.clear());
});
