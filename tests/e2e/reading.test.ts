import { describe, expect, test } from 'vitest';
import { bring } from './browser.ts';
import { section } from './kinds.ts';
import { address, inContext, useBrowser, visit } from './visit.ts';

useBrowser();

describe.each(['root', 'sub-path', 'disk'] as const)('opened from %s', (name) => {
  test('home leads to a chapter and on to the section', () =>
    visit(address(name, 'index.html'), async (page) => {
      await page
        .locator('main')
        .getByRole('link', { name: /Visual Understanding$/i })
        .first()
        .click();
      expect(await page.locator('h1').textContent()).toContain('Visual Understanding');
      await page
        .locator('main .section-list')
        .getByRole('link', { name: /Contrastive Language-Image/ })
        .click();
      expect(await page.locator('h1').textContent()).toContain('Contrastive Language-Image Pre-training');
    }));

  test('a citation leads to its entry, and the entry back to the citation', () =>
    visit(address(name, section), async (page) => {
      const citation = page.locator('.prose a.citation').first();
      const id = await citation.getAttribute('id');
      await citation.click();
      const entry = page.locator(':target');
      expect(await entry.getAttribute('id')).toMatch(/^ref-/);
      const box = await entry.boundingBox();
      const header = await page.locator('header').first().boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(header!.y + header!.height - 1);
      await entry.getByRole('link', { name: /Back to citation 1/ }).click();
      expect(new URL(page.url()).hash).not.toMatch(/^#ref-/);
      expect(id).toMatch(/^cite-/);
    }));

  test('an entry leads to the page of the work, which names the sections that cite it', () =>
    visit(address(name, section), async (page) => {
      await page.locator('#ref-radford2021learning a.work-title').click();
      expect(await page.locator('h1').textContent()).toContain('Learning Transferable Visual Models');
      await page
        .locator('.cited-by')
        .getByRole('link', { name: /Contrastive Language-Image Pre-training$/ })
        .first()
        .click();
      expect(page.url()).toContain('contrastive-language-image-pre-training.html');
    }));

  test('a method link shows a card after a rest, and Escape closes it', () =>
    visit(address(name, section), async (page) => {
      const link = page.locator('.prose a.method-link').first();
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      const card = page.locator('#preview-card');
      await card.waitFor({ state: 'visible' });
      expect(await card.textContent()).toMatch(/(model|training method) · \d{4}/);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
    }));

  test('the figure computes: a duplicated caption cannot be told apart', () =>
    visit(address(name, section), async (page) => {
      await bring(page, '#fig-clip-matrix');
      const figure = page.locator('clip-matrix-figure');
      const loss = figure.locator('[data-loss]');
      await figure.locator('input[name=temperature]').fill('40');
      const before = Number(await loss.textContent());
      await figure.locator('input[name=duplicate]').check();
      expect(Number(await loss.textContent())).toBeGreaterThan(before + 0.2);
      expect(new URL(page.url()).searchParams.get('clip-matrix')).toContain('duplicate.yes');
      await page.reload();
      await bring(page, '#fig-clip-matrix');
      expect(await figure.locator('input[name=duplicate]').isChecked()).toBe(true);
    }));

  test('a table is sorted by its header buttons', () =>
    visit(address(name, section), async (page) => {
      await bring(page, '#tbl-clip-variants');
      const table = page.locator('#tbl-clip-variants table');
      const pairs = table.getByRole('button', { name: /Pairs/ });
      await pairs.click();
      await pairs.click();
      const values = await table
        .locator('td[data-value].numeric')
        .evaluateAll((cells) =>
          cells.map((cell) => Number((cell as HTMLElement).dataset['value'])).filter((value) => value < 1900 || value > 2100),
        );
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(await table.locator('th[aria-sort=descending]').count()).toBe(1);
    }));
});

test('the section reads in full without script', () =>
  visit(
    address('root', section),
    async (page) => {
      expect(await page.locator('.prose').innerText()).toContain('Basics of CLIP training');
      expect(await page.locator('.equation math').count()).toBeGreaterThan(5);
      expect(await page.locator('figure.code pre').first().isVisible()).toBe(true);
      await page.locator('.prose a.citation').first().click();
      expect(await page.locator(':target').getAttribute('id')).toMatch(/^ref-/);
    },
    { javaScriptEnabled: false },
  ));

test('a missing page of any depth shows the way back to this folder, and what the address named is searched', () =>
  inContext({}, async (context) => {
    const page = await context.newPage();
    await page.goto(address('sub-path', 'methods/no/such-method.html'));
    expect(await page.locator('h1').textContent()).toBe('There is no such page');
    const links = page.locator('[data-ways] a');
    await links.first().waitFor();
    expect(await links.first().getAttribute('href')).toBe('/any/sub/path/index.html');
    await page.getByRole('link', { name: 'Search for it' }).click();
    expect(await page.locator('h1').textContent()).toBe('Search');
    await expect.poll(() => page.locator('#search-query').inputValue()).toBe('methods no such method');
  }));

test('from disk no page can reach back over the network, and fonts and styles load all the same', () =>
  visit(address('disk', section), async (page) => {
    const family = await page
      .locator('.prose p')
      .first()
      .evaluate((paragraph) => getComputedStyle(paragraph).fontFamily);
    expect(family).toContain('Source Serif');
    expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4"'))).toBe(true);
  }));

test.each(['root', 'disk'] as const)('opened from %s a page is printed with its own faces', (name) =>
  visit(address(name, 'about.html'), async (page) => {
    await page.evaluate(() => document.fonts.ready);
    const printed = (await page.pdf()).toString('latin1');
    // A face of many weights stands in a PDF as Type 3, and one of a single weight by its name.
    expect(printed).toContain('/Type3');
    expect(printed).toContain('SourceSerif4-Italic');
    expect(printed).not.toMatch(/LiberationSerif|TimesNewRoman|Georgia/);
  }),
);

test('a field that the browser has brought back stands as the figure is drawn', () =>
  visit(address('root', 'about.html'), async (page) => {
    let go: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/figures/clip-matrix.js', async (route) => (await waits, route.continue()));
    await page.goto(address('root', section));
    const figure = page.locator('clip-matrix-figure');
    const shown = await figure.locator('output[for="clip-matrix-temperature"]').textContent();
    const field = figure.locator('input[name=temperature]');
    const before = await field.inputValue();
    // As Firefox does between the page and its scripts.
    await figure.evaluate((element) => {
      for (const input of element.querySelectorAll('input')) {
        if (input.type === 'range') input.value = input.min;
        else input.checked = !input.checked;
      }
    });
    go();
    await bring(page, '#fig-clip-matrix');
    expect(await field.inputValue()).toBe(before);
    expect(await figure.locator('output[for="clip-matrix-temperature"]').textContent()).toBe(shown);
    const changed = await figure
      .locator('input')
      .evaluateAll((inputs) =>
        (inputs as HTMLInputElement[])
          .filter((input) => input.checked !== input.defaultChecked)
          .map(({ name, value }) => `${name} ${value}`),
      );
    expect(changed).toEqual([]);
  }));
