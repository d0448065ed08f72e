/** What comes when: what the device keeps, the second script, what an installed app needs. */
import { expect, test } from 'vitest';
import { address, inContext, useBrowser, visit } from './visit.ts';

useBrowser();

test.each(['index.html', 'visual-understanding/overview.html', 'my-list.html', 'notes.html', 'on-this-device.html', 'search.html'])(
  'from disk %s asks for what is stored with its first frame and not before, when Chromium may have nothing yet',
  (file) =>
    inContext({ colorScheme: 'light' }, async (context) => {
      const page = await context.newPage();
      await page.addInitScript(() => {
        let isBeforeFrame = true;
        requestAnimationFrame(() => (isBeforeFrame = false));
        const asked = { before: 0, after: 0 };
        const read = Storage.prototype.getItem;
        Storage.prototype.getItem = function (key) {
          asked[isBeforeFrame ? 'before' : 'after']++;
          return read.call(this, key);
        };
        Object.assign(globalThis, { asked });
      });
      const isIn = (scheme: string) => page.waitForFunction((name) => document.documentElement.dataset['colorScheme'] === name, scheme);
      await page.goto(address('disk', file));
      await isIn('system');
      await page.evaluate(() => localStorage.setItem('survey-reader.display', '{"colorScheme":"dark"}'));
      await page.reload();
      await isIn('dark');
      expect(await page.evaluate(() => (globalThis as unknown as { asked: object }).asked)).toMatchObject({ before: 0 });
    }),
);

test('without its second script a page reads on, and fetches it again when the network is back', () =>
  inContext({}, async (context) => {
    const page = await context.newPage();
    let isLost = true;
    await page.route('**/assets/later.js', (route) => (isLost ? route.abort() : route.continue()));
    const lost = page.waitForEvent('requestfailed');
    await page.goto(address('root', 'methods/clip.html'));
    await lost;
    expect(await page.locator('work-tools button').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await page.evaluate(() => localStorage.getItem('survey-reader.display'))).toContain('"dark"');
    await page.keyboard.press('Escape');
    isLost = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('work-tools button').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['colorScheme'])).toBe('dark');
  }));

test.each(['root', 'sub-path', 'disk'] as const)(
  'opened from %s a page names what an installed app needs where it can be installed',
  (name) =>
    visit(address(name, 'methods/clip.html'), async (page) => {
      await page.locator('work-tools button').first().waitFor();
      const named = (): Promise<string[]> =>
        page.locator('link[rel=manifest]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
      if (name === 'disk') {
        expect(await named()).toEqual([]);
      } else {
        await expect.poll(named).toEqual([address(name, 'app.webmanifest')]);
        const answer = await page.request.get(address(name, 'app.webmanifest'));
        const { icons } = (await answer.json()) as { icons: { src: string }[] };
        for (const { src } of icons) expect((await page.request.get(address(name, src))).status(), src).toBe(200);
      }
    }),
);
