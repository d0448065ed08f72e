import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules whose result depends on the color scheme. */
export const rulesOfColor = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in either scheme. The page is left in light.
 * @param options.within the part to look at, as a selector; else the whole page
 * @param options.rulesInDark these alone in dark, where another visit has asked the rest
 */
export async function axeInBothSchemes(
  page: Page,
  options: { within?: string; rulesInDark?: string[] | undefined } = {},
): Promise<string[]> {
  const { within, rulesInDark } = options;
  // A color on its way from one scheme to the other is neither.
  const show = (colorScheme: 'light' | 'dark'): Promise<void> => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await show('light');
  const light = await axeFaults(page, { within });
  await show('dark');
  const dark = await axeFaults(page, { within, rules: rulesInDark });
  await show('light');
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

/**
 * What axe finds on a page as it stands, with all rules that are on by default: a line for each rule and element.
 * @param options.within the part to look at, as a selector; else the whole page
 * @param options.rules these alone, when a page is looked at again
 */
async function axeFaults(page: Page, options: { within?: string | undefined; rules?: string[] | undefined }): Promise<string[]> {
  // The script is put in by the protocol, which the policy of the page does not forbid; once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async ({ within, rules }) => {
    const { axe } = globalThis as unknown as { axe: { run: (context: object | string, options: object) => Promise<AxeResults> } };
    const { violations } = await axe.run(within ?? document, {
      resultTypes: ['violations'],
      iframes: false,
      preload: false,
      ...(rules && { runOnly: rules }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, options);
}
