import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { axeFaults, rulesOfColor } from '../e2e/axe.ts';
import { launch, watch } from '../e2e/browser.ts';

/** One page for each core of a small machine. */
const lanes = 2;
const files = [...openBuiltSite('dist').files].filter((file) => file.endsWith('.html'));
/** Of these there are hundreds that differ in nothing but their text. */
const isOneOfMany = (file: string): boolean => /^(?:methods|references)\//.test(file);

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveFolder('dist')]);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

/** Shows another page of the same kind in the document that is open: its style sheets, its scripts and axe are there already. */
async function exchange(page: Page, url: string): Promise<void> {
  await page.evaluate(async (address) => {
    const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    history.replaceState(null, '', address);
    document.title = next.title;
    document.documentElement.dataset['theme'] = next.documentElement.dataset['theme'] ?? '';
    document.body.replaceWith(document.adoptNode(next.body));
  }, url);
}

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 800 };

/**
 * What is wrong with the page that is open: every rule in light, the rules of color again in dark, and whether it fits a width of 320 px.
 * @param now.isNarrow whether the page is narrow; it is wide afterwards, and the other way round, as each change of width costs a layout
 * @param now.isExchanged whether only its text came, into a page that was looked at before
 */
async function faultsOf(page: Page, { isNarrow, isExchanged }: { isNarrow: boolean; isExchanged: boolean }): Promise<string[]> {
  const light = await axeFaults(page);
  const overBefore = isNarrow ? await overflow(page) : 0;
  await page.setViewportSize(isNarrow ? wide : narrow);
  const over = isNarrow ? overBefore : await overflow(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Header and foot are those of every page; where only the text was exchanged they were looked at before.
  const dark = await axeFaults(page, { rules: rulesOfColor, ...(isExchanged && { within: 'main' }) });
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...light.map((fault) => `light: ${fault}`),
    ...dark.map((fault) => `dark: ${fault}`),
    ...(over > 0 ? [`overflows by ${over} px at 320 px`] : []),
  ];
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('axe finds nothing on any page in either scheme, and every page fits a width of 320 px', async () => {
  // Long pages first, so that no lane is left with one at the end.
  const waiting = [...files.filter((file) => !isOneOfMany(file)), ...files.filter(isOneOfMany)];
  const faults: string[] = [];
  const lane = async (): Promise<void> => {
    const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', viewport: wide });
    const page = await context.newPage();
    const complaints = watch(page);
    let shown = '';
    let isNarrow = false;
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const folder = isOneOfMany(file) ? file.slice(0, file.indexOf('/')) : file;
      const isExchanged = folder === shown;
      if (isExchanged) await exchange(page, site.address + file);
      else await page.goto(site.address + file, { waitUntil: 'load' });
      shown = folder;
      for (const fault of [...(await faultsOf(page, { isNarrow, isExchanged })), ...complaints.splice(0)]) faults.push(`${file}: ${fault}`);
      isNarrow = !isNarrow;
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  expect(files.length).toBeGreaterThan(1000);
  expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
});
