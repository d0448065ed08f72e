import { describe, expect, test } from 'vitest';
import { align, clip, count, entries, says, taken } from './bibliography.ts';
import { address, useBrowser, visit } from './visit.ts';

useBrowser();

describe.each(['root', 'sub-path', 'disk'] as const)('opened from %s', (name) => {
  test('a list is made, kept, shortened, emptied and brought back', () =>
    visit(address(name, 'references.html'), async (page) => {
      await page.locator('#find').fill('learning transferable radford');
      await says(count(page), /^1 of/);
      await page.locator('[data-add]').click();
      await says(count(page), /1 work added/);
      await page.goto(address(name, `references/${align}.html`));
      await page.getByRole('button', { name: 'Add to my list' }).click();
      await page.getByRole('link', { name: 'Open my list' }).click();
      expect(await page.locator('h1').textContent()).toBe('My list');
      await says(count(page), /^2 works/);
      const markdown = await taken(page, () => page.getByRole('button', { name: 'Markdown' }).click());
      expect(markdown.text.trim().split('\n')).toHaveLength(2);
      expect(await page.getByRole('link', { name: 'Link to this list' }).getAttribute('href')).toBe(`#works=${clip},${align}`);
      await page.getByRole('button', { name: /^Remove Scaling Up/ }).click();
      expect(await entries(page).count()).toBe(1);
      await page.getByRole('button', { name: 'Remove all' }).click();
      expect(await page.getByText('The list is empty').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await entries(page).count()).toBe(1);
      await page.reload();
      await says(count(page), /^1 work/);
    }));

  test('a shared link is shown first and added only when the reader says so', () =>
    visit(address(name, `my-list.html#works=${clip},${align},nobody1999nothing`), async (page) => {
      const offer = page.getByRole('region', { name: 'A list was shared with you' });
      await offer.waitFor();
      expect(await offer.textContent()).toContain('The link carries 2 works. 1 work of the link is not in this edition.');
      await page.getByRole('button', { name: 'Not now' }).click();
      await says(count(page), /^0 works/);
      expect(new URL(page.url()).hash).toBe('');
      await page.goto(address(name, `my-list.html#works=${clip},${align}`));
      await page.getByRole('button', { name: 'Add 2 works to my list' }).click();
      await says(count(page), /2 works added/);
      expect(await page.locator('my-list > ol > li').count()).toBe(2);
    }));
});

describe('hostile data', () => {
  const hostile = '<img src=x onerror="window.hacked = true">';

  test('in the store or in a link becomes nothing', () =>
    visit(
      address('root', `my-list.html#works=${encodeURIComponent(hostile)},__proto__,constructor`),
      async (page) => {
        await says(count(page), /^1 work/);
        expect(await page.locator('my-list img, my-list script').count()).toBe(0);
        expect(await page.getByRole('region', { name: /shared/ }).count()).toBe(0);
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      },
      {
        before: (page) =>
          page.addInitScript((bad) => {
            localStorage.setItem(
              'survey-reader.my-list',
              JSON.stringify({ version: 7, works: [bad, 3, null, 'radford2021learning', { toString: 1 }] }),
            );
          }, hostile),
      },
    ));

  test.each(['{', '"text"', '{"works":{}}', '\u0000'])('a spoilt store (%j) counts as empty', (stored) =>
    visit(address('root', 'my-list.html'), (page) => says(count(page), /^0 works/), {
      before: (page) => page.addInitScript((text) => localStorage.setItem('survey-reader.my-list', text), stored),
    }),
  );

  test('a forbidden store keeps the list while the page is open, and says so, also to a script that comes after that', () => {
    let letScriptCome = (): void => undefined;
    const wait = new Promise<void>((resolve) => (letScriptCome = resolve));
    return visit(
      address('root', 'references.html'),
      async (page) => {
        await page.locator('#find').fill('learning transferable radford');
        await says(count(page), /^1 of/);
        await page.locator('[data-add]').click();
        await says(count(page), /keeps it only while this page is open/);
        letScriptCome();
        expect(
          await page
            .locator(`#ref-${clip}`)
            .getByRole('button', { name: /^In my list/ })
            .getAttribute('aria-pressed'),
        ).toBe('true');
      },
      {
        before: async (page) => {
          await page.route('**/assets/later.js', async (route) => (await wait, route.continue()));
          await page.addInitScript(() => {
            Storage.prototype.setItem = () => {
              throw new DOMException('full', 'QuotaExceededError');
            };
          });
        },
      },
    );
  });

  test('in a record is printed and exported as text', () =>
    visit(
      address('root', 'my-list.html'),
      async (page) => {
        await says(count(page), /^1 work/);
        expect(await page.locator('my-list > ol').textContent()).toContain(hostile);
        expect(await page.locator('my-list img').count()).toBe(0);
        const { text } = await taken(page, () => page.getByRole('button', { name: 'Markdown' }).click());
        expect(text).not.toMatch(/(?<!\\)<img/);
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      },
      {
        before: async (page) => {
          const work = { title: hostile, authors: [hostile], year: 2020, type: 'preprint', arxiv: '2001.00001', venue: hostile };
          const record = { key: clip, work, year: hostile, chapters: [], isSince: false, cited: 1 };
          await page.route('**/records.js', (route) =>
            route.fulfill({ contentType: 'text/javascript', body: `__works(${JSON.stringify([record])})` }),
          );
          await page.addInitScript(
            (key) => localStorage.setItem('survey-reader.my-list', JSON.stringify({ version: 1, works: [key] })),
            clip,
          );
        },
      },
    ));

  test('in the address filters for what it says and becomes no markup', () =>
    visit(address('root', `references.html?find=${encodeURIComponent(hostile)}&theme=${encodeURIComponent(hostile)}`), async (page) => {
      await says(count(page), /^0 of/);
      expect(await page.locator('bibliography-browser img').count()).toBe(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    }));
});
