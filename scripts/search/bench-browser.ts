import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { queryStems } from '../../src/model/search/about-query.ts';
import { requireBrowser } from '../browsers.ts';
import { serveFolder } from '../serve-folder.ts';

/** What search costs a reader, measured on the built site in Chromium. */
export interface Cost {
  /** Bytes of a first search for each number of words that carry meaning: of the names with the interface, and of the text beyond them. */
  cold: { words: number; names: number; text: number }[];
  /** Milliseconds, for queries asked a second time, from the letter typed to the list of names and to the last result. */
  names: number[];
  text: number[];
}

const dist = 'dist';
/** Files of the names layer and the interface; whatever else is loaded serves descriptions and text. */
const isOfNames = (file: string): boolean => /^assets\/search\/(?:names|search)\.js$/.test(file);

/** As a host sends it: text is compressed, and what is compressed already or of an unknown type goes as it is. */
function transferred(file: string): number {
  const bytes = readFileSync(join(dist, file));
  return /\.(?:js|json|css|html|svg|xml)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
}

/** Lengths of the questions whose first answer is measured, and how many of each: every question would take minutes. */
const lengths = [1, 2, 3, 4, 5, 6, 7];
const questionsOfALength = 3;
/** Questions asked again and again for the times. */
const timedQuestions = 90;
/** An answer that takes longer is a fault, and the bench says so instead of waiting. */
const patience = 15_000;

/**
 * Asks questions of each length in fresh contexts and notes the dearest, then types many and times them. Needs a build in `dist`;
 * fails without Chromium, and on an answer that does not come in time.
 * @param queries questions of readers
 */
export async function measureCost(queries: readonly string[]): Promise<Cost> {
  const server = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const cold: Cost['cold'] = [];
    for (const words of lengths) {
      const ofLength = queries.filter((query) => queryStems(query).length === words);
      const loads: { names: number; text: number }[] = [];
      for (const query of spread(ofLength, questionsOfALength)) loads.push(await coldLoad(browser, server.address, query));
      const worst = (field: 'names' | 'text'): number => Math.max(0, ...loads.map((load) => load[field]));
      if (loads.length > 0) cold.push({ words, names: worst('names'), text: worst('text') });
    }
    return { cold, ...(await latencies(browser, server.address, spread(queries, timedQuestions))) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Some items of a list, evenly from its beginning to its end. */
const spread = <Item>(list: readonly Item[], count: number): Item[] =>
  list.length <= count ? [...list] : Array.from({ length: count }, (_, place) => list[Math.floor((place * list.length) / count)] as Item);

/** Asks in a fresh browser context and sums what was loaded for it. */
async function coldLoad(browser: Browser, address: string, query: string): Promise<{ names: number; text: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = new Set<string>();
  page.on('requestfinished', (request) => {
    const file = decodeURIComponent(new URL(request.url()).pathname.slice(1));
    if (/^(?:assets\/search|pagefind)\//.test(file)) files.add(file);
  });
  await page.goto(`${address}search.html?q=${encodeURIComponent(query)}`);
  await page.locator('.search-results[data-complete]').waitFor({ timeout: patience });
  await context.close();
  const sum = (list: string[]): number => list.reduce((total, file) => total + transferred(file), 0);
  return { names: sum([...files].filter(isOfNames)), text: sum([...files].filter((file) => !isOfNames(file))) };
}

/** Types each query into the search page, twice, and times what the list shows the second time. */
async function latencies(browser: Browser, address: string, queries: readonly string[]): Promise<Pick<Cost, 'names' | 'text'>> {
  const page = await browser.newPage();
  await page.goto(`${address}search.html?q=clip`);
  await page.locator('.search-results[data-complete]').waitFor({ timeout: patience });
  const ask = (query: string): Promise<{ names: number | undefined; text: number }> =>
    page.evaluate(
      async ([typed, most]) => {
        const list = document.querySelector('.search-results');
        const field = document.querySelector<HTMLInputElement>('#search-query');
        if (!list || !field) throw new Error('The search page has no field and list.');
        const started = performance.now();
        let names: number | undefined;
        const finished = new Promise<number>((resolve, reject) => {
          const observer = new MutationObserver(() => {
            if (!list.hasAttribute('data-complete')) {
              names ??= performance.now() - started;
              return;
            }
            observer.disconnect();
            resolve(performance.now() - started);
          });
          list.removeAttribute('data-complete');
          observer.observe(list, { childList: true, attributes: true });
          observer.takeRecords();
          setTimeout(() => (observer.disconnect(), reject(new Error(`“${typed}” had no answer in ${most / 1000} seconds.`))), most);
        });
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const text = await finished;
        return { names, text };
      },
      [query, patience] as const,
    );
  for (const query of queries) await ask(query);
  const warm: { names: number | undefined; text: number }[] = [];
  for (const query of queries) warm.push(await ask(query));
  return { names: warm.flatMap(({ names }) => names ?? []), text: warm.map(({ text }) => text) };
}
