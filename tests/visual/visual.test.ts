/** Eight kinds of pages at four widths in both schemes, compared with pictures that somebody has looked at. */
import { expect, test } from 'vitest';
import { section } from '../e2e/kinds.ts';
import { address, inContext, useBrowser } from '../e2e/visit.ts';
import { compare } from './compare.ts';

const kinds = {
  home: 'index.html',
  opener: 'visual-understanding.html',
  section,
  method: 'methods/clip.html',
  bibliography: 'references.html',
  search: 'search.html?q=clip',
  glossary: 'glossary.html',
  about: 'about.html',
};
const widths = [360, 820, 1280, 1920];
const schemes = ['light', 'dark'] as const;

useBrowser();

test.each(Object.entries(kinds))('%s looks as it did', (kind, file) =>
  inContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } }, async (context) => {
    const page = await context.newPage();
    await page.goto(address('root', file), { waitUntil: 'load' });
    // The count comes with the last results.
    if (kind === 'search') await page.getByText(/^\d+ results\.$/).waitFor();
    const faults: (string | undefined)[] = [];
    // One load serves all pictures: the window is resized and the scheme asked for anew.
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(async () => {
          scrollTo({ top: 0, behavior: 'instant' });
          await document.fonts.ready;
        });
        faults.push(compare(`${kind}-${width}-${colorScheme}`, await page.screenshot({ animations: 'disabled', caret: 'hide' })));
      }
    }
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  }),
);
