import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeInBothSchemes } from './axe.ts';
import type { Opening } from './browser.ts';
import { section } from './kinds.ts';
import { address, inContext, useBrowser, visit } from './visit.ts';

useBrowser();

const open = (name: Opening['name'], file: string, run: (opened: Page) => Promise<void>): Promise<void> =>
  visit(address(name, file), run, { reducedMotion: 'reduce' });

/** Results of the search page once all layers have answered. */
async function results(opened: Page): Promise<{ title: string; kind: string; why: string; file: string }[]> {
  await opened.locator('.search-results[data-complete]').waitFor();
  return opened.locator('main a[data-search-result]').evaluateAll((links) =>
    links.map((link) => ({
      title: link.querySelector('.result-title')?.textContent ?? '',
      kind: link.getAttribute('data-kind') ?? '',
      why: link.getAttribute('data-why') ?? '',
      file: (link as HTMLAnchorElement).href.replace(/^.*\/(dist\/|any\/sub\/path\/|)(?=[^/]*\/?[^/]*$)/, ''),
    })),
  );
}
const search = (query: string): string => `search.html?q=${encodeURIComponent(query)}`;

describe.each(['root', 'sub-path', 'disk'] as const)('opened from %s', (name) => {
  test('a name comes first, says why, and the text answers below', () =>
    open(name, search('clip'), async (opened) => {
      const found = await results(opened);
      expect(found[0]).toMatchObject({ title: 'CLIP', kind: 'method', why: 'its name' });
      expect(found.some(({ kind }) => kind === 'text')).toBe(true);
      await opened.locator('main a[data-search-result]').first().click();
      await opened.getByRole('heading', { level: 1, name: 'CLIP' }).waitFor();
    }));

  test('a passage opens at its place with the words marked', () =>
    open(name, search('softmax rows columns'), async (opened) => {
      await results(opened);
      const hit = opened.locator('main a[data-search-result]:has(mark)').first();
      const href = await hit.getAttribute('href');
      await hit.click();
      await opened.waitForURL(href ?? '');
      await expect.poll(() => opened.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
    }));

  test('a typing error is answered with a question, nonsense with a way on', () =>
    open(name, search('Flamigo'), async (opened) => {
      expect((await results(opened))[0]?.why).toContain('near spelling');
      await opened.getByRole('heading', { name: 'Did you mean' }).waitFor();
      await opened.locator('#search-query').fill('xqzvbn wvxqk');
      await opened.getByText('Nothing here is called').waitFor();
      expect(await opened.locator('main a[data-search-result]').count()).toBe(0);
    }));
});

test('the same results from a server and from disk', async () => {
  const queries = ['dual encoder', 'why a large batch', 'radford 2021', 'how does zero-shot classification work'];
  for (const query of queries) {
    const answers = new Map<string, string[]>();
    for (const name of ['root', 'disk'] as const) {
      await open(
        name,
        search(query),
        async (opened) =>
          void answers.set(
            name,
            (await results(opened)).map(({ kind, title, why }) => `${kind} ${title} ${why}`),
          ),
      );
    }
    expect(answers.get('disk'), query).toEqual(answers.get('root'));
  }
});

test('a page of the site is found by its name, a number that nothing has by what is around it', () =>
  open('root', search('my list'), async (opened) => {
    expect((await results(opened))[0]).toMatchObject({ title: 'My list', kind: 'section', why: 'its name' });
    await opened.locator('#search-query').fill('2.3.9');
    await opened.locator('.search-status', { hasText: 'Nothing here has the number 2.3.9.' }).waitFor();
    await opened.getByRole('heading', { name: 'Where it would stand' }).waitFor();
    expect((await results(opened))[0]?.title).toMatch(/^2\.3 /);
    await opened.locator('#search-query').fill('section 9.9');
    await opened.getByText('None has the number 9.9').waitFor();
    expect(await opened.locator('.search-chapters a').count()).toBe(7);
    expect(await opened.getByText('spelled').count()).toBe(0);
  }));

test('nothing of search is loaded before it is wanted', () =>
  open('root', section, async (opened) => {
    const loaded = await opened.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /search|pagefind/.test(name))).toEqual([]);
  }));

test('the dialog opens with Ctrl+K, moves with arrows and closes with Escape', () =>
  open('root', section, async (opened) => {
    await opened.keyboard.press('Control+k');
    const dialog = opened.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await opened.keyboard.type('siglip');
    await dialog.locator('a[data-search-result]').first().waitFor();
    await opened.keyboard.press('ArrowDown');
    expect(await opened.evaluate(() => document.activeElement?.getAttribute('data-kind'))).toBe('method');
    await opened.keyboard.press('ArrowUp');
    expect(await opened.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await opened.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await opened.keyboard.press('Control+k');
    await opened.keyboard.press('Enter');
    await opened.getByRole('heading', { level: 1, name: 'SigLIP' }).waitFor();
  }));

test('single keys open nothing', () =>
  open('root', section, async (opened) => {
    for (const key of ['/', 's', 'k', '?']) await opened.keyboard.press(key);
    expect(await opened.locator('dialog[open]').count()).toBe(0);
  }));

test('a hostile query stays text', () =>
  open('root', search('<img src=x onerror=document.title=1> "><script>'), async (opened) => {
    await results(opened);
    expect(await opened.locator('main img, main script').count()).toBe(0);
  }));

test('words that keep a passage from being found are left out and named', () =>
  open('root', search('zeppelin temperature batch softmax'), async (opened) => {
    await results(opened);
    await opened.locator('.search-status', { hasText: 'left out of the text: “zeppelin”' }).waitFor();
  }));

test('facets narrow the results, and the address keeps the choice', () =>
  open('root', search('contrastive'), async (opened) => {
    await results(opened);
    await opened
      .getByRole('group', { name: 'Kind' })
      .getByRole('radio', { name: /^Works/ })
      .check();
    await opened.locator('main a[data-kind=reference]').first().waitFor();
    expect(new URL(opened.url()).search).toContain('kind=reference');
    await opened.locator('.search-results[data-complete]').waitFor();
    expect(new Set((await results(opened)).map(({ kind }) => kind))).toEqual(new Set(['reference']));
  }));

test('recent queries are kept on the device and can be forgotten', () =>
  open('root', search('siglip'), async (opened) => {
    await results(opened);
    await opened.keyboard.press('Enter');
    await opened.locator('#search-query').press('Enter');
    await opened.locator('#search-query').fill('');
    await opened.getByRole('list', { name: 'Recent searches' }).getByRole('button', { name: 'siglip' }).waitFor();
    await opened.getByRole('button', { name: 'Forget these' }).click();
    expect(await opened.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
  }));

test('the search page and the dialog meet axe in either scheme', () =>
  open('root', search('contrastive'), async (opened) => {
    await results(opened);
    expect(await axeInBothSchemes(opened)).toEqual([]);
    await opened.keyboard.press('Control+k');
    await opened.getByRole('dialog', { name: 'Search' }).waitFor();
    await opened.keyboard.type('clip');
    await opened.locator('.search-dialog a[data-search-result]').first().waitFor();
    expect(await axeInBothSchemes(opened, { within: '.search-dialog' })).toEqual([]);
  }));

test('what is typed before the script has come is answered when it comes', () =>
  inContext({}, async (context) => {
    const opened = await context.newPage();
    let go: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (go = resolve));
    await opened.route('**/search/search.js', async (route) => (await waits, route.continue()));
    await opened.goto(address('root', 'search.html'), { waitUntil: 'load' });
    await opened.locator('main input[name=q]').fill('clip');
    go();
    expect((await results(opened))[0]).toMatchObject({ title: 'CLIP' });
    await opened.waitForURL(/[?&]q=clip/);
  }));
