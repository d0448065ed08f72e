import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { leanChromium } from '../../scripts/browsers.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';

/** A way in which a reader opens the built site. `url` makes an address from a file below the site's root. */
export interface Opening {
  name: 'root' | 'sub-path' | 'disk';
  url: (file: string) => string;
  close: () => void;
}

/** The three ways of opening the same `dist/`: at a server's root, below a path, from disk. */
export async function openings(): Promise<Opening[]> {
  const root = await serveFolder('dist');
  const below = await serveFolder('dist', { base: '/any/sub/path/' });
  const disk = `${pathToFileURL(resolve('dist')).href}/`;
  return [
    { name: 'root', url: (file) => root.address + file, close: root.close },
    { name: 'sub-path', url: (file) => below.address + file, close: below.close },
    { name: 'disk', url: (file) => disk + file, close: () => undefined },
  ];
}

/** Chromium without any traffic of its own; the leanest there is, unless a path names another. */
export const launch = (executablePath = leanChromium()): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Brings a figure or a table into view and waits until its script runs. */
export async function bring(page: Page, selector: string): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  await page.locator(`${selector}[data-live], ${selector} [data-live]`).first().waitFor();
}

/** Collects everything that must not happen on a page: errors, warnings, requests to other hosts. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['file:', 'data:', 'blob:'].includes(protocol) && hostname !== 'localhost') complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}
