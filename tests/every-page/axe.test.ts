import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { axeInBothSchemes, rulesOfColor } from '../e2e/axe.ts';
import { launch, watch } from '../e2e/browser.ts';
import { kinds } from '../e2e/kinds.ts';

/** A browser for each core of a small machine. */
const lanes = 2;
const built = openBuiltSite('dist');
/** An address that moved is left as soon as it is opened. */
const isLeft = (file: string): boolean => built.read(file).includes('http-equiv="refresh"');
const all = [...built.files].filter((file) => file.endsWith('.html') && !isLeft(file));
/** Of these there are hundreds that differ in nothing but their text. */
const isOneOfMany = (file: string): boolean => /^(?:methods|references)\//.test(file);
/** Long pages first, so that no lane is left with one at the end. */
const alone = all.filter((file) => !isOneOfMany(file));
const many = all.filter(isOneOfMany).sort();
/** `npm run test:every-page` opens all, for a quarter of an hour; `npm test` the pages of every kind with each tenth of the many. */
const isWhole = process.env['EVERY_PAGE'] === 'all';
const chosen = isWhole ? many : many.filter((file, place) => place % 10 === 0 || kinds.includes(file));
const files = [...alone, ...chosen];

let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  site = await serveFolder('dist');
});
afterAll(() => site.close());

/**
 * A browser with two pages: one of a phone's least width, in which every page is opened as a reader opens it, and a wide one for axe. There pages
 * of which there are hundreds are exchanged within one document, since axe is slow in each new one.
 */
class Lane {
  readonly #narrow: Page;
  readonly #wide: Page;
  readonly #complaints: string[];
  /** The folder whose pages are being exchanged in the wide page. */
  #folder = '';

  private constructor(narrow: Page, wide: Page) {
    this.#narrow = narrow;
    this.#wide = wide;
    this.#complaints = watch(narrow);
  }

  static async open(browser: Browser): Promise<Lane> {
    const settings = { colorScheme: 'light', reducedMotion: 'reduce' } as const;
    const pageOf = (width: number): Promise<Page> => browser.newPage({ ...settings, viewport: { width, height: 800 } });
    return new Lane(await pageOf(320), await pageOf(1280));
  }

  /** What is wrong with a page: every rule in light, in dark too on one page of each kind and else the rules of color, what the browser complains of, and its least width. */
  async faultsOf(file: string): Promise<string[]> {
    const address = site.address + file;
    await this.#narrow.goto(address, { waitUntil: 'load' });
    const over = await this.#narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const folder = isOneOfMany(file) ? file.slice(0, file.indexOf('/')) : file;
    if (folder === this.#folder) await exchange(this.#wide, address);
    else await this.#wide.goto(address, { waitUntil: 'load' });
    this.#folder = folder;
    return [
      ...(await axeInBothSchemes(this.#wide, { rulesInDark: kinds.includes(file) ? undefined : rulesOfColor })),
      ...(over > 0 ? [`overflows by ${over} px at 320 px`] : []),
      ...this.#complaints.splice(0),
    ];
  }
}

/** Shows another page of the same kind in the document that is open: its style sheets, its scripts and axe are there already. */
async function exchange(page: Page, address: string): Promise<void> {
  await page.evaluate(async (url) => {
    const next = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
    history.replaceState(null, '', url);
    document.title = next.title;
    document.documentElement.dataset['theme'] = next.documentElement.dataset['theme'] ?? '';
    document.body.replaceWith(document.adoptNode(next.body));
  }, address);
}

test(
  `axe finds nothing on ${files.length} pages in either scheme, and each fits a width of 320 px`,
  async () => {
    const waiting = [...files];
    const faults: string[] = [];
    const work = async (): Promise<void> => {
      const browser = await launch();
      const lane = await Lane.open(browser);
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
        for (const fault of await lane.faultsOf(file)) faults.push(`${file}: ${fault}`);
      await browser.close();
    };
    await Promise.all(Array.from({ length: lanes }, work));
    expect(all.length).toBeGreaterThan(1000);
    expect(kinds.filter((file) => !files.includes(file))).toEqual([]);
    expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
  },
  isWhole ? 3_600_000 : 1_200_000,
);
