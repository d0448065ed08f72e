import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { launch, watch } from '../e2e/browser.ts';

/** One page for each core of a small machine. */
const lanes = 2;
/** A machine that is slower than this learns how far the suite came. */
const mostSeconds = 900;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = [...openBuiltSite('dist').files].filter((file) => file.endsWith('.html')).sort();

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveFolder('dist')]);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

/** All rules of axe that are on by default; what is found is named by rule and element. */
async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  const found = await page.evaluate(
    async (more) => {
      const { axe: engine } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      const results = await engine.run({ resultTypes: ['violations'], iframes: false, preload: false, ...more });
      return results.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    options as Record<string, unknown>,
  );
  return found;
}

/** What is wrong with one page: every rule in light, the rules of color again in dark, and whether it fits a width of 320 px. */
async function faultsOf(page: Page, file: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.address + file, { waitUntil: 'load' });
  await page.evaluate(axe);
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
  await page.setViewportSize({ width: 320, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...light.map((fault) => `light: ${fault}`),
    ...dark.map((fault) => `dark: ${fault}`),
    ...(over > 0 ? [`overflows by ${over} px at 320 px`] : []),
  ];
}

test('axe finds nothing on any page in either scheme, and every page fits a width of 320 px', async () => {
  const waiting = [...files];
  const faults: string[] = [];
  const end = performance.now() + mostSeconds * 1000;
  const lane = async (): Promise<void> => {
    const context = await browser.newContext({ bypassCSP: false });
    const page = await context.newPage();
    const complaints = watch(page);
    while (performance.now() < end) {
      const file = waiting.shift();
      if (file === undefined) break;
      for (const fault of await faultsOf(page, file)) faults.push(`${file}: ${fault}`);
      faults.push(...complaints.splice(0).map((complaint) => `${file}: ${complaint}`));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  expect(files.length).toBeGreaterThan(1000);
  if (waiting.length > 0) faults.push(`${waiting.length} of ${files.length} pages were not reached in ${mostSeconds} s`);
  expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
});
