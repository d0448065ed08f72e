import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { requireBrowser } from '../browsers.ts';
import { serveFolder } from '../serve-folder.ts';

/** What search costs a reader, measured on the built site in Chromium. */
export interface Cost {
  /** Bytes of a first search for each number of words: of the names with the interface, and of the text beyond them. */
  cold: { words: number; names: number; text: number }[];
  /** Milliseconds from a letter typed to the list of names, and from a query asked a second time to its last result. */
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

export async function measureCost(queries: readonly string[]): Promise<Cost> {
  const server = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const cold: Cost['cold'] = [];
    const byLength = Map.groupBy(queries, (query) => query.trim().split(/\s+/).length);
    for (const words of [1, 2, 3, 4, 5]) {
      // Every question of this length would take minutes; four spread over the list tell as much.
      const asked = byLength.get(words) ?? [];
      const chosen = [0, 1, 2, 3].flatMap((quarter) => asked[Math.floor((quarter / 4) * asked.length)] ?? []);
      const loads: { names: number; text: number }[] = [];
      for (const query of chosen) loads.push(await coldLoad(browser, server.address, query));
      const worst = (field: 'names' | 'text'): number => Math.max(...loads.map((load) => load[field]));
      cold.push({ words, names: worst('names'), text: worst('text') });
    }
    return { cold, ...(await latencies(browser, server.address, queries)) };
  } finally {
    await browser.close();
    server.close();
  }
}

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
  await page.locator('.search-results[data-complete]').waitFor();
  await context.close();
  const sum = (list: string[]): number => list.reduce((total, file) => total + transferred(file), 0);
  return { names: sum([...files].filter(isOfNames)), text: sum([...files].filter((file) => !isOfNames(file))) };
}

/** Types every query into the search page, twice, and times what the list shows. */
async function latencies(browser: Browser, address: string, queries: readonly string[]): Promise<Pick<Cost, 'names' | 'text'>> {
  const page = await browser.newPage();
  await page.goto(`${address}search.html?q=clip`);
  await page.locator('.search-results[data-complete]').waitFor();
  const ask = (query: string): Promise<{ names: number; text: number }> =>
    page.evaluate(async (typed) => {
      const list = document.querySelector('.search-results');
      const field = document.querySelector<HTMLInputElement>('#search-query');
      if (!list || !field) throw new Error('The search page has no field and list.');
      const started = performance.now();
      let names = 0;
      const finished = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          names ||= performance.now() - started;
          if (!list.hasAttribute('data-complete')) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        list.removeAttribute('data-complete');
        observer.observe(list, { childList: true, attributes: true });
        observer.takeRecords();
      });
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const text = await finished;
      return { names, text };
    }, query);
  for (const query of queries) await ask(query);
  const warm: { names: number; text: number }[] = [];
  for (const query of queries) warm.push(await ask(query));
  return { names: warm.map(({ names }) => names), text: warm.map(({ text }) => text) };
}
