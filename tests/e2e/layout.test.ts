import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { kinds, section } from './kinds.ts';
import { address, inContext, useBrowser } from './visit.ts';

useBrowser();

/** A frame takes a new width much faster than a window, and its style sheets ask for the width of the frame. */
test(
  'every kind of page fits every width from 320 to 2560 px, in steps of 10',
  () =>
    inContext({ bypassCSP: true, viewport: { width: 2600, height: 900 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(address('root', '404.html'));
      const tooWide: string[] = [];
      for (const file of kinds) {
        const found = await page.evaluate(
          async (url) => {
            const frame = document.createElement('iframe');
            frame.style.cssText = 'display: block; border: 0; block-size: 800px; inline-size: 320px';
            document.body.replaceChildren(frame);
            await new Promise((resolve) => {
              frame.onload = resolve;
              frame.src = url;
            });
            const root = frame.contentDocument!.documentElement;
            const widths = Array.from({ length: 225 }, (_, step) => 320 + step * 10);
            return widths.filter((width) => {
              frame.style.inlineSize = `${width}px`;
              return root.scrollWidth > root.clientWidth;
            });
          },
          address('root', file),
        );
        if (found.length > 0) tooWide.push(`${file} at ${found.join(', ')} px`);
      }
      expect(tooWide).toEqual([]);
    }),
  600_000,
);

test.each([390, 1280])('at %i px nothing moves while a page of any kind loads, nor when a card opens', (width) =>
  inContext({ viewport: { width, height: 844 } }, async (context) => {
    await context.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node?: Node }[] }[]) {
          // Less than this is the width of a letter in a face that came late: no eye sees it.
          if (entry.value > 0.002)
            shifts.push(`${entry.value.toFixed(4)} of ${entry.sources.map(({ node }) => node?.nodeName).join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    const shifted: string[] = [];
    const read = async (what: string): Promise<void> => {
      // Two frames and a moment: an observer reports after the paint.
      await page.waitForTimeout(150);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      if (shifts.length > 0) shifted.push(`${what}: ${shifts.join('; ')}`);
    };
    // The first page fills the cache with the faces: how a text looks before they come is not what is asked here.
    await page.goto(address('root', section));
    await page.evaluate(() => document.fonts.ready);
    for (const file of [...kinds, 'search.html?q=clip']) {
      await page.goto(address('root', file), { waitUntil: 'load' });
      await read(file);
    }
    await page.goto(address('root', section));
    await page.locator('.prose a.citation').first().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.locator('#preview-card').waitFor({ state: 'visible' });
    await read('a card');
    expect(shifted).toEqual([]);
  }),
);

test('on a phone no first view of a section asks for more than 90 kB of fonts', async () => {
  const site = openBuiltSite('dist');
  const sections = [...site.files].filter((file) => file.endsWith('.html') && site.read(file).includes(' data-section='));
  const heavy: string[] = [];
  for (const file of sections.filter((one) => !one.endsWith('/all.html'))) {
    await inContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, async (context) => {
      const page = await context.newPage();
      const faces = new Set<string>();
      page.on('request', (request) => {
        if (request.url().endsWith('.woff2')) faces.add(request.url().replace(/.*\//, ''));
      });
      await page.goto(address('root', file));
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(200);
      const bytes = [...faces].reduce((sum, face) => sum + statSync(`dist/fonts/${face}`).size, 0);
      if (bytes > 90_000) heavy.push(`${file}: ${bytes} bytes, ${[...faces].join(', ')}`);
      expect(faces.size, file).toBeGreaterThan(1);
    });
  }
  expect(heavy).toEqual([]);
}, 120_000);

/** What lies far down is laid out only near the reader: the way there must end there all the same. */
test.each([390, 1280])('at %i px a link to a place far down a page ends there', (width) =>
  inContext({ viewport: { width, height: 844 } }, async (context) => {
    const page = await context.newPage();
    const missed: string[] = [];
    for (const [file, ...ids] of [
      ['methods.html', 'visual-generation', 'multimodal-agents'],
      ['references.html', 'ref-radford2021learning', 'ref-wei2022chain'],
      ['glossary.html', 'guidance-scale', 'zero-shot'],
      ['figures.html', 'tables'],
      ['map.html', 'taxonomy'],
      ['timeline.html', 'year-2021', 'year-2013'],
      [section, 'references'],
    ] as const)
      for (const id of ids) {
        await page.goto('about:blank');
        await page.goto(address('root', `${file}#${id}`));
        const away = async (): Promise<number> => page.locator(`[id="${id}"]`).evaluate((place) => place.getBoundingClientRect().top);
        // Once it has come to rest.
        let before = NaN;
        await expect.poll(async () => before === (before = await away()), { interval: 400, timeout: 10_000 }).toBe(true);
        const isAtEnd = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
        const top = await away();
        if (top < 0 || top > (isAtEnd ? 844 : 200)) missed.push(`${file}#${id}: ${top.toFixed(0)} px`);
      }
    expect(missed).toEqual([]);
  }),
);
