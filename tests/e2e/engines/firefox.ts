import puppeteer from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.ts';
import type { Engine } from './driver.ts';

/** Firefox through WebDriver BiDi. Puppeteer's profile already keeps the browser from asking its makers for anything. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: requireBrowser('firefox'), headless: true });
  return {
    name: 'firefox',
    open: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      return {
        goto: async (url) => {
          // Firefox never answers some navigations that begin while another page is still arriving: 8 of 80 measured, though the page came.
          await page.waitForFunction(() => document.readyState === 'complete');
          await page.goto(url);
        },
        back: async () => void (await page.goBack()),
        run: (source, args) => page.evaluate(`(${source})(...${JSON.stringify(args)})`),
        clickAt: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        screenshot: () => page.screenshot(),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
