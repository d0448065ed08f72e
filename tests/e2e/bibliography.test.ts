import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axeInBothSchemes } from './axe.ts';
import { align, clip, count, entries, says, taken } from './bibliography.ts';
import { section } from './kinds.ts';
import { address, useBrowser, visit } from './visit.ts';

useBrowser();

describe.each(['root', 'sub-path', 'disk'] as const)('opened from %s', (name) => {
  test('the bibliography is filtered, says how many are left, and its address brings the view back', () =>
    visit(address(name, 'references.html'), async (page) => {
      const all = await entries(page).count();
      await page.locator('#find').fill('learning transferable radford');
      await says(count(page), new RegExp(`^1 of ${all} works`));
      expect(await entries(page).getAttribute('id')).toBe(`ref-${clip}`);
      await page.locator('#find').fill('');
      await page.locator('#theme').selectOption('visual-understanding');
      await page.locator('[name=from]').fill('2021');
      await page.locator('[name=to]').fill('2021');
      await page.locator('#kind').selectOption('paper-conference');
      await says(count(page), new RegExp(`^\\d+ of ${all} works`));
      const left = await entries(page).evaluateAll((items) => items.map(({ id }) => id));
      expect(left).toContain(`ref-${clip}`);
      expect(left.every((id) => /2021/.test(id))).toBe(true);
      expect(new URL(page.url()).search).toBe('?theme=visual-understanding&from=2021&to=2021&kind=paper-conference');

      await page.reload();
      await says(count(page), new RegExp(`^${left.length} of ${all} works`));
      expect(await page.locator('#kind').inputValue()).toBe('paper-conference');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await says(count(page), new RegExp(`^${all} works`));
      expect(new URL(page.url()).search).toBe('');
    }));

  test('the bibliography is ordered by times cited and back by author', () =>
    visit(address(name, 'references.html'), async (page) => {
      const before = await entries(page).evaluateAll((items) => items.map(({ id }) => id));
      await page.locator('#sort').selectOption('cited');
      await page.waitForURL(/sort=cited/);
      const times = await page
        .locator('.cited-times')
        .evaluateAll((cells) => cells.map((cell) => Number.parseInt(cell.textContent.slice(6), 10)));
      expect(times).toEqual([...times].sort((a, b) => b - a));
      await page.locator('#find').fill('clip');
      await page.locator('#sort').selectOption('author');
      await page.locator('#find').fill('');
      await page.waitForURL((url) => url.search === '');
      expect(await entries(page).evaluateAll((items) => items.map(({ id }) => id))).toEqual(before);
    }));

  test('exactly what is shown, or ticked, is taken away', () =>
    visit(address(name, 'references.html'), async (page) => {
      const take = page.getByRole('group', { name: /^Take/ });
      await page.locator('#find').fill('clip');
      await says(count(page), /of/);
      const shown = await entries(page).count();
      const ris = await taken(page, () => take.getByRole('button', { name: 'RIS' }).click());
      expect(ris.name).toBe('references.ris');
      expect(ris.text.match(/^TY {2}- /gm)).toHaveLength(shown);

      await page.locator('#find').fill('learning transferable radford');
      await says(count(page), /^1 of/);
      await page.locator(`#ref-${clip} > .tick`).check();
      await page.locator('#find').fill('scaling up visual jia');
      await says(count(page), /^1 of .*1 ticked/);
      await page.locator(`#ref-${align} > .tick`).check();
      await says(count(page), /2 ticked/);
      const bibtex = await taken(page, () => take.getByRole('button', { name: 'BibTeX' }).click());
      expect([...bibtex.text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key).sort()).toEqual([align, clip]);
      const csl = await taken(page, () => take.getByRole('button', { name: 'CSL-JSON' }).click());
      expect((JSON.parse(csl.text) as { id: string }[]).map(({ id }) => id).sort()).toEqual([align, clip]);
      const csv = await taken(page, () => take.getByRole('button', { name: 'CSV' }).click());
      expect(csv.text.trimEnd().split('\r\n')).toHaveLength(3);
      await page.getByRole('button', { name: 'Clear ticks' }).click();
      expect(await page.locator('.tick:checked').count()).toBe(0);
    }));
});

test('without script the bibliography is complete and offers nothing that does not work', () =>
  visit(
    address('root', 'references.html'),
    async (page) => {
      const works = JSON.parse(readFileSync('dist/data/references.json', 'utf8')) as unknown[];
      expect(await page.locator('.bibliography > li').count()).toBe(works.length);
      expect(await page.locator('[data-tools], [data-take], work-tools > *').filter({ visible: true }).count()).toBe(0);
      await page.goto(address('root', 'my-list.html'));
      expect(await page.locator('main').innerText()).toContain('The list needs script');
    },
    { javaScriptEnabled: false },
  ));

test('data that cannot be had is said, and the list stays', () =>
  visit(
    address('root', 'references.html'),
    async (page) => {
      await page.locator('#find').fill('clip');
      await says(count(page), /could not be loaded/);
      expect(await entries(page).count()).toBeGreaterThan(10);
    },
    // A refused request is told in the console; the test allows that one message.
    {
      before: async (page) =>
        void (await page.route('**/records.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))),
    },
  ));

test('a page of a work speaks to Zotero, Scholar and search engines', () =>
  visit(address('root', `references/${clip}.html`), async (page) => {
    const meta = (name: string): Promise<(string | null)[]> =>
      page.locator(`meta[name=${name}]`).evaluateAll((elements) => elements.map((element) => element.getAttribute('content')));
    expect(await meta('citation_title')).toEqual(['Learning Transferable Visual Models From Natural Language Supervision']);
    expect((await meta('citation_author'))[0]).toBe('Radford, Alec');
    expect(await meta('citation_publication_date')).toEqual(['2021/03']);
    expect(await meta('citation_conference_title')).toEqual(['ICML 2021']);
    expect(await meta('citation_arxiv_id')).toEqual(['2103.00020']);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').last().textContent()) ?? '') as Record<
      string,
      unknown
    >;
    expect(data).toMatchObject({ '@type': 'ScholarlyArticle', datePublished: '2021-03' });
    expect(await page.locator('#cited-with + ol > li').count()).toBeGreaterThan(2);
  }));

test.each([section, 'visual-understanding.html', 'methods/clip.html', `references/${clip}.html`, 'references.html', 'glossary.html'])(
  '%s offers a citation of itself and of the survey',
  (file) =>
    visit(address('root', file), async (page) => {
      await page.getByText('Cite this page or the survey').click();
      const records = await page.locator('.cite-this pre').allTextContents();
      expect(records[0]).toContain(file.replaceAll('_', '\\_'));
      expect(records[1]).toContain('10.1561/0600000110');
    }),
);

test('axe finds nothing in either scheme on the bibliography in use and on a list', () =>
  visit(address('root', 'references.html'), async (page) => {
    await page.locator('#find').fill('clip');
    await says(count(page), /of/);
    await page.locator('.tick:visible').first().check();
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.locator('[data-add]').click();
    await page.goto(address('root', `my-list.html#works=${align}`));
    await page.getByRole('button', { name: 'Not now' }).waitFor();
    expect(await axeInBothSchemes(page)).toEqual([]);
  }));

test('the tools fit every width from 320 px on', () =>
  visit(address('root', `my-list.html#works=${clip},${align}`), async (page) => {
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const width of [320, 390, 600, 820, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(), `list at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.goto(address('root', 'references.html?find=clip'));
    await says(count(page), /of/);
    for (const width of [320, 390, 600, 820, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(), `bibliography at ${width} px`).toBeLessThanOrEqual(0);
    }
  }));
