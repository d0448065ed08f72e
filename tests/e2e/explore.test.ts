import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeInBothSchemes } from './axe.ts';
import { count, says, tooWide } from './bibliography.ts';
import { address, useBrowser, visit } from './visit.ts';

useBrowser();

const marks = (page: Page) => page.locator('svg.timeline a[data-at]');
const current = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
describe.each(['root', 'disk'] as const)('opened from %s', (name) => {
  test('the timeline is filtered, stretched, walked through, and its address brings the view back', () =>
    visit(address(name, 'timeline.html'), async (page) => {
      const all = await marks(page).count();
      expect(await page.locator('[data-work]').count()).toBe(all);
      await page.locator('#timeline-theme').selectOption('visual-generation');
      await page.locator('#timeline-kind').selectOption('method');
      await says(count(page), new RegExp(`^\\d+ of ${all} works`));
      const left = await page.locator('[data-work]:not([hidden])').count();
      expect(await page.locator('svg.timeline a:not(.is-out)').count()).toBe(left);
      expect(
        await page
          .locator('[data-work]:not([hidden])')
          .evaluateAll((works) => works.every((work) => (work as HTMLElement).dataset['theme'] === 'visual-generation')),
      ).toBe(true);

      const place = (): Promise<number> =>
        marks(page)
          .last()
          .evaluate((mark) => mark.getBoundingClientRect().x);
      const before = await place();
      await page.getByRole('button', { name: '2020–2023' }).click();
      await page.waitForURL(/from=2020-01&to=2023-09/);
      expect(await place()).not.toBe(before);
      expect(new URL(page.url()).hash).toContain('theme=visual-generation&kind=method');

      await page.reload();
      await says(count(page), new RegExp(`^${left} of ${all} works`));
      expect(await page.locator('#timeline-kind').inputValue()).toBe('method');
      await page.locator('#timeline-find').fill('controlnet zhang');
      await says(count(page), new RegExp(`^[1-9] of ${all}`));
      await page.locator('svg.timeline a[tabindex="0"]').focus();
      const first = await current(page);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      expect(await current(page)).toBe(first);
      await page.locator('#timeline-find').fill('');
      await page.locator('svg.timeline a[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const next = await current(page);
      expect(next).not.toBe(first);
      expect(await page.locator('.current-name').textContent()).toBe(next);
      expect(await page.locator('svg.timeline a[tabindex="0"]').count()).toBe(1);
    }));

  test('the map is searched, and one method is followed to its neighbors and its page', () =>
    visit(address(name, 'map.html'), async (page) => {
      await page.locator('#map-find').fill('controlnet');
      await says(count(page), /^[1-9]\d* of \d+ entries/);
      expect(await page.locator('[data-tile].is-found').allTextContents()).toContain('ControlNet');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'Chosen method' });
      await panel.getByText('Builds on').waitFor();
      expect(new URL(page.url()).hash).toBe('#m-controlnet');
      expect(await count(page).textContent()).toMatch(/^ControlNet: builds on [1-9]/);
      await panel.getByRole('button', { name: /^Stable Diffusion/ }).click();
      const near = await page.locator('svg.lineage a.is-near').count();
      expect(near).toBe((await panel.locator('li').count()) + 1);
      expect(await page.locator('svg.lineage .near-edges path').count()).toBe(near - 1);

      await page.locator('svg.lineage a.is-chosen').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).not.toBe('#m-stable-diffusion');
      expect(await page.locator('.map-name').textContent()).toBe((await current(page))?.replace(/, [^,]*$/, ''));
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await page.locator('svg.lineage.has-chosen').count()).toBe(0);
      await page.goto(address(name, 'map.html#m-clip'));
      await panel.getByRole('link', { name: 'Read about it' }).click();
      await page.waitForURL(/methods\/clip\.html$/);
      expect(await page.locator('.family-tree a').count()).toBeGreaterThan(5);
    }));
});

test('a finger moves the timeline, and a tap near a mark opens its card', () =>
  visit(
    address('root', 'timeline.html'),
    async (page) => {
      await page.locator('.names text').first().waitFor();
      const drawing = page.locator('[data-drawing]');
      await drawing.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.querySelector('[data-drawing]')!.scrollLeft > 100);
      const target = page.locator('svg.timeline .lane[data-theme="visual-understanding"] a[aria-label^="MAE,"]');
      const box = (await target.boundingBox())!;
      await page.touchscreen.tap(box.x + 14, box.y - 4);
      await page.locator('.preview-sheet').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.preview-sheet').waitFor({ state: 'hidden' });

      const client = await page.context().newCDPSession(page);
      const [x, y] = [300, box.y + 60];
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const step of [40, 80, 120])
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x - step, y }] });
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForFunction(
        (left) => document.querySelector('svg.timeline a[aria-label^="MAE,"]')!.getBoundingClientRect().x < left - 80,
        box.x,
      );
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ));

test.each([
  ['timeline.html', 'ArrowLeft'],
  ['map.html', 'ArrowDown'],
])('on a phone %s rests until somebody uses it, and wakes where it stood', (file, arrow) =>
  visit(
    address('root', file),
    async (page) => {
      const drawing = page.locator('[data-drawing]');
      const mark = page.locator(file === 'map.html' ? '#m-align' : 'svg.timeline a[aria-label^="MAE,"]');
      await page.waitForFunction(() => document.querySelector('[data-drawing]')!.scrollLeft > 100);
      const before = (await mark.boundingBox())!;
      const frame = (await drawing.boundingBox())!;
      expect(before.x).toBeGreaterThan(frame.x);
      expect(before.x).toBeLessThan(frame.x + frame.width);
      expect(await page.locator('svg.is-live').count()).toBe(0);
      // What was put off comes by itself.
      await expect.poll(() => drawing.locator('a').filter({ visible: false }).count()).toBe(0);

      await page.getByRole('searchbox').focus();
      await page.locator('svg.is-live').waitFor();
      const after = (await mark.boundingBox())!;
      expect(Math.abs(after.x - before.x)).toBeLessThan(1);
      expect(Math.abs(after.y - before.y)).toBeLessThan(1);
      await page.locator('[data-drawing] a[tabindex="0"]').focus();
      await page.keyboard.press(arrow);
      expect(await page.evaluate(() => document.activeElement?.matches('[data-drawing] a'))).toBe(true);
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ),
);

test.each([390, 1280])(
  'without script both drawings and their lists are complete at %i px, and nothing is offered that does not work',
  (width) =>
    visit(
      address('root', 'timeline.html'),
      async (page) => {
        const tools = page.locator('.explore-tools, .explore-bar, .map-panel').filter({ visible: true });
        expect(await page.locator('[data-work]').count()).toBe(await marks(page).count());
        expect(await tools.count()).toBe(0);
        const unseen = page.locator('[data-drawing] a').filter({ visible: false });
        expect(await unseen.count()).toBe(0);
        await page.goto(address('root', 'map.html'));
        expect(await tools.count()).toBe(0);
        expect(await unseen.count()).toBe(0);
        const methods = await page.locator('svg.lineage a').count();
        expect(await page.locator('.lineage-list li').count()).toBe(methods);
        expect(await page.locator('[data-tile]').count()).toBeGreaterThan(methods);
      },
      { javaScriptEnabled: false, viewport: { width, height: 844 } },
    ),
);

/** Pages with what tells that their script has drawn. */
const drawn = [
  ['timeline.html', '.names text'],
  ['map.html#m-clip', '.map-name'],
  ['methods/clip.html', '.family-tree'],
] as const;

test.each(drawn)('axe finds nothing on %s in either scheme, and nothing sticks out from 320 px up', (file, ready) =>
  visit(address('root', file), async (page) => {
    await page.locator(ready).first().waitFor();
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await tooWide(page, [320, 390, 600, 820, 1280, 1920])).toEqual([]);
  }),
);

test.each(['light', 'dark'] as const)('nothing of the timeline shifts in the %s scheme', (colorScheme) =>
  visit(
    address('root', 'timeline.html'),
    async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 600);
          }),
      );
      expect(shift).toBe(0);
    },
    { colorScheme },
  ),
);

test('the map names the layers whole: none is cut at its left edge, and the one that the edge cuts keeps its name', () =>
  visit(address('root', 'map.html#m-clip'), async (page) => {
    await page.locator('svg.is-live a.is-chosen').waitFor();
    const frame = (await page.locator('svg.lineage').boundingBox())!;
    const firstName = async (): Promise<number> => {
      const lefts = await page
        .locator('[data-layer]:not(.is-crowded)')
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().x));
      return Math.min(...lefts) - frame.x;
    };
    for (let step = 0; step < 12; step++) {
      const [x, y] = [frame.x + 300, frame.y + frame.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 17, y, { steps: 3 });
      await page.mouse.up();
      await expect.poll(firstName).toBeGreaterThanOrEqual(0);
      expect(await firstName()).toBeLessThan(160);
    }
  }));
