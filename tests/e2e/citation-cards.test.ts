import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clip, count, isSeen, says } from './bibliography.ts';
import { section } from './kinds.ts';
import { address, useBrowser, visit } from './visit.ts';

useBrowser();

describe('the card of a citation (WCAG 1.4.13)', () => {
  const citation = (page: Page): Locator => page.locator(`.prose a.citation[data-card="reference:${clip}"]`).first();
  const card = (page: Page): Locator => page.locator('#preview-card');

  test('opens under a resting mouse, may be entered, stays, and closes with Escape or when the mouse leaves', () =>
    visit(address('root', section), async (page) => {
      await citation(page).scrollIntoViewIfNeeded();
      await citation(page).hover();
      await card(page).waitFor({ state: 'visible' });
      await card(page).hover();
      await page.waitForTimeout(1000);
      expect(await card(page).isVisible()).toBe(true);
      expect(await card(page).textContent()).toContain('Learning Transferable Visual Models');
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      await page.mouse.move(2, 300);
      await citation(page).hover();
      await card(page).waitFor({ state: 'visible' });
      await page.mouse.move(2, 300);
      await card(page).waitFor({ state: 'hidden' });
    }));

  test('opens on focus, is reached by Tab, and Escape closes it without losing the place', () =>
    visit(address('root', section), async (page) => {
      await page.keyboard.press('Tab');
      await citation(page).focus();
      await card(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Tab');
      expect(await card(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      expect(await citation(page).evaluate((link) => link === document.activeElement)).toBe(true);
      // Longer than the rest after which a card opens: the focus that came back is no wish to see it again.
      await page.waitForTimeout(800);
      expect(await card(page).isVisible()).toBe(false);
    }));

  test('opens as a sheet at the first tap; the second tap follows the link', () =>
    visit(
      address('root', section),
      async (page) => {
        await citation(page).scrollIntoViewIfNeeded();
        await citation(page).tap();
        await page.locator('.preview-sheet').waitFor({ state: 'visible' });
        expect(new URL(page.url()).hash).toBe('');
        await page.getByRole('button', { name: 'Close' }).tap();
        await card(page).waitFor({ state: 'hidden' });
        await citation(page).tap();
        await page.locator('.preview-sheet').waitFor({ state: 'visible' });
        await page.keyboard.press('Escape');
        await page.waitForTimeout(800);
        expect(await card(page).isVisible()).toBe(false);
        await citation(page).tap();
        await page.locator('.preview-sheet').waitFor({ state: 'visible' });
        await citation(page).tap();
        await page.waitForURL(/#ref-/);
      },
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
    ));

  test('copies BibTeX and keeps the work in the reader’s list', () =>
    visit(
      address('root', section),
      async (page) => {
        await citation(page).scrollIntoViewIfNeeded();
        await citation(page).hover();
        await card(page)
          .getByRole('button', { name: /^Copy BibTeX/ })
          .click();
        await card(page)
          .getByRole('button', { name: /^Copied/ })
          .or(card(page).getByText('Copied'))
          .first()
          .waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^@inproceedings\\{${clip},\\n {2}title = `));
        const add = card(page).getByRole('button', { name: /my list/ });
        await add.click();
        expect(await add.getAttribute('aria-pressed')).toBe('true');
        await card(page).getByRole('link', { name: 'Open my list' }).click();
        await says(count(page), /^1 work/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));
});

describe('coming back', () => {
  test('from an entry lands on the citation, marked and not under the bar', () =>
    visit(address('root', section), async (page) => {
      const citation = page.locator(`.prose a.citation[data-card="reference:${clip}"]`).nth(2);
      const id = await citation.getAttribute('id');
      await citation.click();
      const entry = page.locator(`#ref-${clip}`);
      await isSeen(page, entry);
      expect(await entry.locator('[data-return]').getAttribute('href')).toBe(`#${id}`);
      await page.goBack();
      await page.waitForFunction((wanted) => document.querySelector(':target')?.id === wanted, id);
      await isSeen(page, citation);
      await page.goForward();
      await entry.locator('[data-return]').click();
      await page.waitForFunction((wanted) => document.querySelector(':target')?.id === wanted, id);
      await isSeen(page, citation);
    }));

  test('the last entry of the long list is not under the bar either', () =>
    visit(address('root', 'references.html'), async (page) => {
      const last = await page.locator('.bibliography > li').last().getAttribute('id');
      await page.goto(address('root', `references.html#${last}`));
      await isSeen(page, page.locator(`#${last}`));
    }));
});
