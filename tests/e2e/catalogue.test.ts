import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { longCatalogue } from '../../scripts/bench/catalogue-bench.ts';
import { axeInBothSchemes } from './axe.ts';
import { count, says, taken, tooWide } from './bibliography.ts';
import { address, useBrowser, visit } from './visit.ts';

useBrowser();

const rows = (page: Page): Locator => page.locator('tr[data-slug]:not([hidden])');
const slugs = (page: Page): Promise<(string | undefined)[]> =>
  rows(page).evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset['slug']));
const take = (page: Page, name: string): Locator => page.getByRole('group', { name: /^Take/ }).getByRole('button', { name, exact: true });

describe.each(['root', 'disk'] as const)('opened from %s', (name) => {
  test('the catalogue is found in, filtered, counted, sorted and taken away, and its address brings the view back', () =>
    visit(address(name, 'methods.html'), async (page) => {
      const all = await rows(page).count();
      expect(all).toBeGreaterThan(300);
      await page.locator('[name=find]').fill('blip2');
      await says(count(page), new RegExp(`^\\d+ of ${all} entries`));
      expect(await slugs(page)).toContain('blip-2');
      await page.locator('[name=find]').fill('dreambooht');
      await expect.poll(() => slugs(page)).toContain('dreambooth');
      expect(await rows(page).count()).toBeLessThan(5);

      await page.locator('[name=find]').fill('');
      await page.locator('[name=theme]').selectOption('visual-generation');
      await page.getByText('More filters').click();
      await page.locator('[name=trained]').selectOption('token embedding');
      await page.locator('[name=from]').fill('2022');
      await says(count(page), /of/);
      const left = await slugs(page);
      expect(left).toContain('textual-inversion');
      const option = page.locator('[name=theme] option[value=visual-generation]');
      expect(await option.textContent()).toBe(`Visual generation (${left.length})`);
      expect(new URL(page.url()).hash).toBe('#theme=visual-generation&trained=token+embedding&from=2022');
      await page.reload();
      await says(count(page), new RegExp(`^${left.length} of`));
      expect(await slugs(page)).toEqual(left);

      const csv = await taken(page, () => take(page, 'CSV').click());
      expect(csv.text.trimEnd().split('\r\n')).toHaveLength(left.length + 1);
      const json = JSON.parse((await taken(page, () => take(page, 'JSON').click())).text) as { id: string; works: string[] }[];
      expect(json.map(({ id }) => id)).toEqual(left);
      const bibtex = await taken(page, () => take(page, 'BibTeX').click());
      expect([...bibtex.text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key).sort()).toEqual(
        [...new Set(json.flatMap(({ works }) => works))].sort(),
      );
      expect((await taken(page, () => take(page, 'LaTeX').click())).text).toContain('\\begin{tabularx}');
      expect((await taken(page, () => take(page, 'Markdown').click())).text).toContain('| --- |');

      await page.getByRole('button', { name: 'Clear filters' }).click();
      await says(count(page), new RegExp(`^${all} entries`));
      await page.getByText('Order and columns').click();
      await page.getByLabel('Group by taxonomy').uncheck();
      await page.getByRole('button', { name: 'Name', exact: true }).click();
      const names = await page.locator('tr[data-slug] .method-link').allTextContents();
      const trimmed = names.map((one) => one.trim());
      expect(trimmed).toEqual([...trimmed].sort(new Intl.Collator('en', { numeric: true }).compare));
      await page.getByLabel('Kind').last().uncheck();
      expect(await page.locator('tr[data-slug] td:nth-child(3)').first().isVisible()).toBe(false);
      expect(new URL(page.url()).hash).toContain('sort=name');
    }));

  test('ticked entries are compared; entries are added by name with the keyboard and taken out', () =>
    visit(address(name, 'methods.html'), async (page) => {
      await page.locator('[name=find]').fill('clip');
      for (const slug of ['clip', 'openclip']) await page.locator(`tr[data-slug=${slug}] .tick`).check();
      await page.getByRole('link', { name: 'Compare 2' }).click();
      const head = page.locator('.comparison-table thead th');
      await head.nth(2).waitFor();
      expect(new URL(page.url()).hash).toBe('#clip,openclip');
      await page.locator('#compare-find').focus();
      await page.keyboard.type('siglp');
      await page.getByRole('button', { name: /^Add SigLIP,/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#clip,openclip,siglip/);
      expect(await head.locator('.method-link').allTextContents()).toEqual(['CLIP', 'OpenCLIP', 'SigLIP']);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare-find');

      const same = page.locator('.comparison-table tr.is-same');
      expect(await same.first().locator('th').textContent()).toMatch(/^=.*the same in all$/);
      const facts = await page.locator('.comparison-table tbody tr').count();
      await page.getByLabel('Only what differs').check();
      await expect.poll(() => same.count()).toBe(0);
      const differing = await page.locator('.comparison-table tbody tr').count();
      expect(differing).toBeLessThan(facts);
      const csv = await taken(page, () => take(page, 'CSV').click());
      expect(csv.name).toBe('compare-clip-openclip-siglip.csv');
      expect(csv.text.trimEnd().split('\r\n')).toHaveLength(differing + 1);
      expect(csv.text).toContain('radford2021learning');
      await page.getByRole('button', { name: 'Remove OpenCLIP' }).click();
      await page.waitForURL(/#clip,siglip$/);
      // Sources lead to the works, from disk too.
      await page
        .locator('.comparison-table')
        .getByRole('link', { name: /^Radford/ })
        .click();
      expect(await page.locator('h1').textContent()).toContain('Learning Transferable Visual Models');
    }));
});

test('with a finger on a phone: filters, a tick, a comparison', () =>
  visit(
    address('root', 'methods.html'),
    async (page) => {
      await page.getByText('More filters').tap();
      await page.locator('[name=layer]').selectOption('since');
      await says(count(page), /of/);
      await page.locator('tr[data-slug]:not([hidden]) .tick').nth(0).tap();
      await page.locator('tr[data-slug]:not([hidden]) .tick').nth(1).tap();
      expect(await tooWide(page, [390])).toEqual([]);
      await page.getByRole('link', { name: 'Compare 2' }).tap();
      await page.locator('.comparison-table').waitFor();
      expect(await tooWide(page, [390])).toEqual([]);
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ));

test('without script the catalogue is complete, comparisons lead to the tables in the text, and nothing is offered that does not work', () =>
  visit(
    address('root', 'methods.html'),
    async (page) => {
      const methods = JSON.parse(readFileSync('dist/data/methods.json', 'utf8')) as unknown[];
      expect(await rows(page).count()).toBe(methods.length);
      expect(await page.locator('[data-tools], [data-take]').filter({ visible: true }).count()).toBe(0);
      await page.goto(address('root', 'compare.html'));
      expect(await page.locator('main').innerText()).toContain('needs script');
      expect(await page.locator('method-comparison').isVisible()).toBe(false);
      expect(await page.locator('#in-the-text ~ div a').count()).toBeGreaterThan(20);
    },
    { javaScriptEnabled: false },
  ));

test('an address that names nothing known is said and shown as words', () =>
  visit(address('root', 'compare.html#clip,%3Cimg%20src=x%3E'), async (page) => {
    await page.getByText('No entry is called “<img src=x>”').waitFor();
    expect(await page.locator('.comparison-table thead th').count()).toBe(2);
  }));

test('five thousand rows are filtered at once', () =>
  visit(
    address('root', 'methods.html'),
    async (page) => {
      expect(await rows(page).count()).toBeGreaterThan(5000);
      const times = await page.evaluate(async () => {
        const find = document.querySelector<HTMLInputElement>('[name=find]')!;
        // As a reader's hand on the field does: the rows are read and the names indexed before the first key.
        find.dispatchEvent(new Event('focusin', { bubbles: true }));
        const measured: number[] = [];
        for (const words of ['c', 'cl', 'cli', 'clip', 'cli', '', 'contrastive', 'diffusion model']) {
          find.value = words;
          const started = performance.now();
          find.dispatchEvent(new Event('input', { bubbles: true }));
          document.body.getBoundingClientRect();
          measured.push(performance.now() - started);
          await new Promise((resolve) => setTimeout(resolve));
        }
        return measured;
      });
      console.log(`5,000 rows: ${times.map((time) => time.toFixed(0)).join(', ')} ms a filter`);
      // A machine that does much else at the same time is given its time.
      expect(times.sort((a, b) => a - b)[4]).toBeLessThan(700);
    },
    {
      before: (page) => page.route('**/methods.html', (route) => route.fulfill({ contentType: 'text/html', body: longCatalogue() })),
    },
  ));

test('a method names its relatives with the reason, its neighbors and a comparison', () =>
  visit(address('root', 'methods/llava.html'), async (page) => {
    expect(await page.locator('.related-methods small').first().textContent()).toMatch(/cited together|both build on|also in/);
    expect(await page.locator('.pagination a').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Compare them side by side' }).click();
    await page.locator('.comparison-table').waitFor();
    expect(await page.locator('.comparison-table thead .method-link').first().textContent()).toBe('LLaVA');
  }));

/** Widths at which the views change their shape. */
const widths = [320, 360, 820, 1280, 1920];

test('axe finds nothing in either scheme while the tools are open and in use, and they fit', () =>
  visit(address('root', 'methods.html#find=contrastive&sort=-date&group=no&hide=,'), async (page) => {
    await says(count(page), /of/);
    await page.getByText('More filters').click();
    await page.getByText('Order and columns').click();
    await page.locator('.tick:visible').first().check();
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await tooWide(page, widths)).toEqual([]);
    await page.goto(address('root', 'compare.html#clip,llava,coco,mm-react,dreambooth,mmbench'));
    await page.locator('.comparison-table').waitFor();
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await tooWide(page, widths)).toEqual([]);
  }));
