import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch, openings, watch, type Opening } from './browser.ts';

/** What the tests of the bibliography, of the list and of the cards share. */
export const section = 'visual-understanding/contrastive-language-image-pre-training.html';
export const clip = 'radford2021learning';
export const align = 'jia2021scaling';

let browser: Browser;
let ways: Opening[];

/** Starts the browser and serves the site for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    [browser, ways] = await Promise.all([launch(), openings()]);
  });
  afterAll(async () => {
    for (const way of ways) way.close();
    await browser.close();
  });
}

/** Address of a file in one of the three ways of opening the site. */
export const address = (name: Opening['name'], file: string): string => ways.find((one) => one.name === name)!.url(file);

/** Opens a page, runs the test on it, and expects that the browser had nothing to complain of. */
export async function visit(
  url: string,
  run: (page: Page) => Promise<void>,
  { before, ...options }: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = watch(page);
  try {
    await before?.(page);
    await page.goto(url, { waitUntil: 'load' });
    await run(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

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
