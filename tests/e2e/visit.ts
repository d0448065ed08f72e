import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch, openings, watch, type Opening } from './browser.ts';

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

/** Runs a test in a store of its own, which is closed whatever happens. */
export async function inContext(options: BrowserContextOptions, run: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await run(context);
  } finally {
    await context.close();
  }
}

/** Opens a page, runs the test on it, and expects that the browser had nothing to complain of. */
export const visit = (
  url: string,
  run: (page: Page) => Promise<void>,
  { before, ...options }: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<void> =>
  inContext(options, async (context) => {
    const page = await context.newPage();
    const complaints = watch(page);
    await before?.(page);
    await page.goto(url, { waitUntil: 'load' });
    await run(page);
    expect(complaints).toEqual([]);
  });
