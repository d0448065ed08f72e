import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeInBothSchemes } from './axe.ts';
import { bring } from './browser.ts';
import { says, taken, tooWide } from './bibliography.ts';
import { section } from './kinds.ts';
import { address, useBrowser, visit } from './visit.ts';

useBrowser();

const table = (page: Page): Locator => page.locator('#tbl-clip-variants');
/** Keeps the row of ALIGN at the top, by a press of the kind that the reader has. */
async function keepAlign(page: Page, press: 'click' | 'tap'): Promise<void> {
  await bring(page, '#tbl-clip-variants');
  await table(page)
    .getByRole('button', { name: /^Keep ALIGN/ })
    [press]();
}

describe.each(['root', 'disk'] as const)('opened from %s', (name) => {
  test('a table is filtered, pinned, cut to columns and taken away, and its address brings the view back', () =>
    visit(address(name, section), async (page) => {
      await bring(page, '#tbl-clip-variants');
      const shown = table(page).locator('tbody tr:not([hidden])');
      const all = await shown.count();
      await table(page).locator('[name=find]').fill('objective');
      await says(table(page).locator('[data-count]'), new RegExp(`^\\d+ of ${all} rows`));
      const some = await shown.count();
      expect(some).toBeLessThan(all);
      await table(page).locator('[name=find]').fill('');
      await table(page).getByRole('button', { name: 'Keep SigLIP at the top' }).press('Enter');
      expect(await shown.first().locator('.method-link').textContent()).toContain('SigLIP');
      expect(await page.evaluate(() => document.activeElement?.ariaPressed)).toBe('true');
      await table(page).locator('[name=find]').fill('objective');
      await table(page).getByText('Columns', { exact: true }).click();
      await table(page).getByLabel('Key claim').uncheck();
      expect(await table(page).getByRole('columnheader', { name: 'Key claim' }).count()).toBe(0);
      await table(page).getByText('Take away').click();
      const csv = await taken(page, () => table(page).getByRole('button', { name: 'CSV' }).click());
      const lines = csv.text.trimEnd().split('\r\n');
      expect(lines).toHaveLength((await shown.count()) + 1);
      expect(lines[0]).not.toContain('Key claim');
      expect(lines[1]).toMatch(/^SigLIP,.*zhai2023sigmoid$/);
      const latex = await taken(page, () => table(page).getByRole('button', { name: 'LaTeX' }).click());
      expect(latex.text).toContain('SigLIP~\\cite{zhai2023sigmoid}');
      expect(page.url()).toContain('clip-variants.pin=siglip');
      await page.reload();
      await bring(page, '#tbl-clip-variants');
      await expect.poll(() => shown.count()).toBe(lines.length - 1);
      expect(await table(page).getByRole('columnheader', { name: 'Key claim' }).count()).toBe(0);
      await table(page).getByRole('button', { name: 'Whole table' }).click();
      await expect.poll(() => shown.count()).toBe(all);
      expect(page.url()).not.toContain('clip-variants.');
    }));
});

test('with a finger on a phone a row is kept at the top', () =>
  visit(
    address('root', section),
    async (page) => {
      await keepAlign(page, 'tap');
      expect(await table(page).locator('tbody tr').first().locator('.method-link').textContent()).toContain('ALIGN');
      expect(await tooWide(page, [390])).toEqual([]);
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ));

test('without script a table is whole and has no tools', () =>
  visit(
    address('root', section),
    async (page) => {
      expect(await table(page).locator('tbody tr').count()).toBeGreaterThan(5);
      expect(await table(page).locator('.table-tools').isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  ));

test('every figure and table has a picture that leads to it', () =>
  visit(address('root', 'figures.html'), async (page) => {
    const pictures = page.locator('.thumbnails img');
    expect(await pictures.count()).toBeGreaterThan(60);
    const broken = await pictures.evaluateAll(async (images) => {
      const faulty: string[] = [];
      for (const image of images as HTMLImageElement[]) {
        image.loading = 'eager';
        await image.decode().catch(() => faulty.push(image.src));
      }
      return faulty;
    });
    expect(broken).toEqual([]);
    await page.locator('.thumbnails a').first().click();
    await page.locator('figure:target').waitFor();
  }));

test('axe finds nothing in either scheme while the tools of a table are in use', () =>
  visit(address('root', section), async (page) => {
    await keepAlign(page, 'click');
    await table(page).getByText('Columns', { exact: true }).click();
    expect(await axeInBothSchemes(page)).toEqual([]);
  }));
