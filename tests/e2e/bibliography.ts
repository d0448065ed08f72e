import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the tests of the bibliography, of the list and of the cards share. */
export const clip = 'radford2021learning';
export const align = 'jia2021scaling';

/** Entries of a list of works that are shown. */
export const entries = (page: Page): Locator => page.locator('.bibliography > li:visible');
/** The line that says how many works there are. */
export const count = (page: Page): Locator => page.locator('[data-count]');
export const says = (status: Locator, words: RegExp): Promise<void> => status.filter({ hasText: words }).waitFor();

/** The text of the file that an action hands over. */
export async function taken(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Of these widths in px, the ones at which something of the page sticks out at the side, and by how much. */
export async function tooWide(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${over} px at ${width} px`);
  }
  return found;
}

/** Waits until a place is seen below the page's bar. */
export const isSeen = (page: Page, place: Locator): Promise<void> =>
  expect.poll(() => isBelowBar(page, place), { timeout: 5000 }).toBe(true);

async function isBelowBar(page: Page, place: Locator): Promise<boolean> {
  const bar = await page.locator('.site-header').boundingBox();
  const box = await place.boundingBox();
  const height = page.viewportSize()!.height;
  return box !== null && bar !== null && box.y >= bar.y + bar.height - 1 && box.y < height;
}
