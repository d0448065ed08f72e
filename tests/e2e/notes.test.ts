import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { taken } from './bibliography.ts';
import { watch } from './browser.ts';
import { section } from './kinds.ts';
import { address, inContext, useBrowser } from './visit.ts';

const key = 'survey-reader.notes';
useBrowser();

/** Selects the first words of the paragraph that stands at a place in the text, as a mouse would. */
const select = (page: Page, paragraph: number, characters: number): Promise<string> =>
  page.evaluate(
    ([index, length]) => {
      const text = document.querySelectorAll('.prose > p')[index!]!.firstChild as Text;
      text.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()!.setBaseAndExtent(text, 0, text, length!);
      return getSelection()!.toString();
    },
    [paragraph, characters],
  );
const stored = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{"notes":[]}').notes, key);
const highlights = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['reader-highlight', 'reader-note'].flatMap((name) =>
      [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map((range) => range.toString()),
    ),
  );

test.each(['sub-path', 'disk'] as const)('passages are marked, noted, found again, listed and taken away, opened from %s', (name) =>
  inContext({}, async (context) => {
    const page = await context.newPage();
    const complaints = watch(page);
    await page.goto(address(name, section));
    expect(await page.evaluate(() => [...document.scripts].some(({ src }) => src.endsWith('/notes.js')))).toBe(false);

    // A highlight, by the bar at the selection.
    const marked = await select(page, 0, 40);
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Highlight' }).click();
    await page.locator('.note-mark[data-kind=highlight]').waitFor();
    expect(await highlights(page)).toEqual([marked.trim()]);

    // A note on a whole paragraph, by keyboard alone and without selecting.
    await page.locator('[data-mark-paragraphs]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.prose > p').nth(2).locator('.note-add').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Compare <b>with</b> chapter 5');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.note-mark[data-kind=note]').waitFor();
    expect(await stored(page)).toHaveLength(2);

    // Both stand after a reload, without a shift of the text.
    await page.reload();
    await page.locator('.note-mark').nth(1).waitFor({ state: 'attached' });
    expect(await highlights(page)).toHaveLength(2);

    // A small edit of the text is survived; a passage that is gone is kept as lost.
    await page.evaluate((name_) => {
      const record = JSON.parse(localStorage.getItem(name_)!);
      record.notes[0].quote.exact = record.notes[0].quote.exact.replace(/ \w+/, ' anything');
      record.notes[1].quote = { exact: 'Words that never stood in this section at all, in any edition of it', prefix: 'zz', suffix: 'qq' };
      localStorage.setItem(name_, JSON.stringify(record));
    }, key);
    await page.reload();
    await page.locator('.note-mark').first().waitFor({ state: 'attached' });
    expect((await highlights(page))[0]).toBe(marked.trim());
    expect((await stored(page)).map(({ isLost }) => isLost)).toEqual([false, true]);

    // The list of all: what was written stays text; Markdown; removal with a way back.
    await page.goto(address(name, 'notes.html'));
    expect(await page.locator('.note-text').textContent()).toBe('Compare <b>with</b> chapter 5');
    expect(await page.locator('.note-lost').count()).toBe(1);
    const { text: markdown } = await taken(page, () => page.getByRole('button', { name: 'Markdown' }).click());
    expect(markdown).toContain('Compare <b>with</b> chapter 5');
    expect(markdown).toMatch(/^> .+$/m);
    await page.getByRole('button', { name: 'Remove all' }).click();
    expect(await stored(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await stored(page)).toHaveLength(2);

    // From the list to the passage.
    await page.getByRole('link', { name: 'To the passage' }).first().click();
    const isOnMark = () => page.evaluate(() => document.activeElement?.classList.contains('note-mark'));
    await expect.poll(isOnMark).toBe(true);
    // It stays there when another tab changes the notes.
    await page.evaluate((name_) => dispatchEvent(new StorageEvent('storage', { key: name_ })), key);
    expect(await isOnMark()).toBe(true);
    expect(complaints).toEqual([]);
  }),
);

test('a store that is spoilt or full does no harm and says so', () =>
  inContext({}, async (context) => {
    const page = await context.newPage();
    const complaints = watch(page);
    await page.addInitScript((name) => {
      localStorage.setItem(name, '{"notes":[{"page":"visual-understanding/overview"},7]}');
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }, key);
    await page.goto(address('root', section));
    await select(page, 0, 40);
    await page.getByRole('button', { name: 'Highlight' }).click();
    await page.getByText('This browser did not keep it').waitFor();
    expect(await highlights(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
  }));

test('one page shows, gives out, brings in and clears all that is kept', () =>
  inContext({}, async (context) => {
    const page = await context.newPage();
    const complaints = watch(page);
    // The page itself counts how often it was opened, once it is shown.
    const counted = (times: number) =>
      page.waitForFunction((pages) => localStorage.getItem('survey-reader.offline')?.includes(`"pages":${pages}`), times);
    await page.goto(address('root', 'on-this-device.html'));
    await counted(1);
    await page.evaluate(() => {
      localStorage.setItem('survey-reader.display', '{"colorScheme":"dark"}');
      localStorage.setItem('search-recent', 'spoilt');
    });
    await page.reload();
    await counted(2);
    const entry = page.locator('[data-key="survey-reader.display"]');
    expect(await entry.locator('pre').textContent()).toContain('"dark"');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save all as a file' }).click()]);
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, 'utf8')).stored).toEqual({
      'survey-reader.display': { colorScheme: 'dark' },
      'search-recent': 'spoilt',
      'survey-reader.offline': { choice: 'automatic', pages: 2, told: false },
    });
    await entry.getByRole('button', { name: 'Clear' }).click();
    expect(await page.evaluate(() => localStorage.getItem('survey-reader.display'))).toBeNull();
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Bring in' }).click()]);
    await chooser.setFiles(file);
    await page.getByText('Brought in.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('survey-reader.display'))).toBe('{"colorScheme":"dark"}');
    expect(complaints).toEqual([]);
  }));
