import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bring } from './browser.ts';
import { section } from './kinds.ts';
import { address, useBrowser, visit } from './visit.ts';

const kinds = ['index.html', 'visual-understanding.html', section, 'methods.html', 'methods/clip.html', 'references.html', 'search.html'];
useBrowser();

const walk = (file: string, run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
  visit(address('root', file), run, { reducedMotion: 'reduce', ...options });

/** The element that has the focus: what it is, where it stands, and whether its focus can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A radio in a bar is clear; its label shows the focus.
    const rings = [element, element.closest('label'), element.parentElement].filter((one) => one !== null);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
      tag: element.localName,
      isInView: bottom > 0 && top < innerHeight && width > 0 && height > 0,
      hasRing: rings.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      }),
    };
  });

test('the first Tab shows the way to the text, and Enter takes it', () =>
  walk(section, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  }));

test('a key, a panel and a link answer before the first frame, when the rest of the script has not come', () =>
  walk(section, async (page) => {
    const display = page.getByRole('button', { name: 'Display' });
    await display.click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.addInitScript(() => {
      const frames: FrameRequestCallback[] = [];
      Object.assign(globalThis, {
        requestAnimationFrame: (run: FrameRequestCallback) => frames.push(run),
        letFramesCome: () => {
          Object.assign(globalThis, { requestAnimationFrame: (run: FrameRequestCallback) => setTimeout(run) });
          for (const run of frames) run(0);
        },
      });
    });
    await page.reload();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.locator('main a.citation[data-card]').first().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.locator('#preview-card:popover-open').waitFor();
    await page.keyboard.press('Escape');

    await display.click();
    await page.getByRole('radio', { name: 'Dark' }).waitFor();
    await page.evaluate(() => (globalThis as unknown as { letFramesCome: () => void }).letFramesCome());
    await page.getByRole('radio', { name: 'Dark', checked: true }).waitFor();
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await page.evaluate(() => document.documentElement.dataset['colorScheme'])).toBe('light');
  }));

test('the header is walked from left to right', () =>
  walk('index.html', async (page) => {
    const names: string[] = [];
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      names.push((await focused(page))?.name ?? '');
    }
    const order = ['Skip to the text', 'Multimodal Foundation Models, home', 'Methods', 'About', 'Search the survey', 'Display settings'];
    expect(names.filter((name) => order.includes(name))).toEqual(order);
  }));

test.each([
  [section, 1280],
  ['index.html', 390],
  ['methods.html', 1280],
] as const)('on %s at %i px every Tab moves on, stays in view and can be seen', (file, width) =>
  walk(
    file,
    async (page) => {
      const faults: string[] = [];
      for (let press = 0; press < 150; press++) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (!now) break;
        if (!now.hasRing || !now.isInView) faults.push(`${now.tag} “${now.name}”: ${now.hasRing ? 'out of view' : 'no ring'}`);
      }
      expect(faults).toEqual([]);
    },
    { viewport: { width, height: 800 } },
  ),
);

test('the symbols of an equation open as a card by keyboard', () =>
  walk(section, async (page) => {
    await page.keyboard.press('Tab');
    const link = page.locator('a.equation-symbols').first();
    await link.focus();
    const card = page.locator('#preview-card');
    await card.waitFor({ state: 'visible' });
    expect(await card.locator('dl.symbol-list dt math').count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  }));

test('a figure and a table answer to the keyboard', () =>
  walk(section, async (page) => {
    await bring(page, '#fig-clip-matrix');
    const slider = page.locator('clip-matrix-figure input[type=range]').first();
    await slider.focus();
    const before = await slider.inputValue();
    await page.keyboard.press('ArrowRight');
    expect(await slider.inputValue()).not.toBe(before);
    await bring(page, '#tbl-clip-variants');
    const sorter = page.locator('#tbl-clip-variants th button').nth(1);
    await sorter.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#tbl-clip-variants th[aria-sort=ascending]').count()).toBe(1);
  }));

const interactive = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'slider',
  'spinbutton',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'menuitem',
]);
test.each(kinds)('a screen reader hears a name for everything that can be used on %s', (file) =>
  walk(file, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const shown = nodes.filter(({ ignored, role }) => !ignored && interactive.has(String(role?.value)));
    const nameless = shown
      .filter(({ name }) => !String(name?.value ?? '').trim())
      .map(({ role, description }) => `${role?.value}: ${description?.value}`);
    expect(shown.length).toBeGreaterThan(10);
    expect(nameless).toEqual([]);
  }),
);

describe('a reader’s own settings', () => {
  test('forced colors keep the focus, the choice and the borders of what floats', () =>
    walk(
      section,
      async (page) => {
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await page.keyboard.press('Tab');
        expect((await focused(page))?.hasRing).toBe(true);
        const chosen = page.locator('.figure .segmented label:has(:checked)').first();
        expect(await chosen.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe('solid');
        await page.locator('.prose a.citation').first().focus();
        const card = page.locator('#preview-card');
        await card.waitFor({ state: 'visible' });
        expect(await card.evaluate((one) => getComputedStyle(one).borderInlineStartWidth)).toBe('1px');
        expect(
          await page
            .locator('.outline [aria-current], .chapters [aria-current]')
            .first()
            .evaluate((one) => getComputedStyle(one).textDecorationLine),
        ).toBe('underline');
      },
      { forcedColors: 'active', viewport: { width: 1440, height: 900 } },
    ));

  test('with reduced motion nothing moves by itself or at length', () =>
    walk('visual-generation/overview.html', async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
      await page.keyboard.press('Tab');
      await page.locator('.prose a.citation').first().focus();
      await page.locator('#preview-card').waitFor({ state: 'visible' });
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 10).length,
      );
      expect(moving).toBe(0);
    }));
});
