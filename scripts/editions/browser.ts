import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../browsers.ts';

/** Chromium for drawing pages, or none when this system has none. */
export async function openChromium(): Promise<Browser | undefined> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) return undefined;
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
