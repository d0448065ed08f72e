import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../browsers.ts';
import { serveFolder } from '../serve-folder.ts';

/** How many times the catalogue is repeated, so that more than 5,000 rows stand on the page. */
const copies = 9;

/** Prints how long the catalogue takes for each filter when it has 5,000 rows and more, in the browser, layout included. */
export async function printCatalogueBench(): Promise<void> {
  const site = await serveFolder('dist');
  const browser = await chromium.launch({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.route('**/methods.html', (route) => route.fulfill({ contentType: 'text/html', body: longCatalogue() }));
    await page.goto(`${site.address}methods.html`);
    const rows = await page.locator('tr[data-slug]').count();
    const { first, times } = await page.evaluate(async () => {
      const find = document.querySelector<HTMLInputElement>('[name=find]')!;
      const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
      const filter = (words: string): number => {
        find.value = words;
        const started = performance.now();
        find.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - started;
      };
      // As a reader's hand on the field does: the rows are read before the first key.
      find.dispatchEvent(new Event('focusin', { bubbles: true }));
      await pause();
      const first = filter('c');
      const times: number[] = [];
      for (const words of ['cl', 'cli', 'clip', 'cli', '', 'contrastive', 'diffusion model', 'sam']) {
        await pause();
        times.push(filter(words));
      }
      return { first, times };
    });
    const sorted = [...times].sort((a, b) => a - b);
    console.log(
      `\nCatalogue of ${rows} rows, a filter as one types: first key ${first.toFixed(0)} ms, then ${sorted[4]!.toFixed(0)} ms in the middle, ${sorted.at(-1)!.toFixed(0)} ms at most`,
    );
  } finally {
    await browser.close();
    site.close();
  }
}

/** The built page of the catalogue with its rows repeated under names of their own: more than 5,000. */
export function longCatalogue(): string {
  const html = readFileSync('dist/methods.html', 'utf8');
  const entries = html.match(/<tr role="row" data-theme="[^"]*" data-slug="(?:(?!<\/tr>).)*<\/tr>/gs) ?? [];
  const more = Array.from({ length: copies - 1 }, (_, copy) =>
    entries.map((entry) => entry.replace(/data-slug="[^"]*/, `$&-${copy}`)).join(''),
  );
  return html.replace('</tbody>', `${more.join('')}</tbody>`);
}
