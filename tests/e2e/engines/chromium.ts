import { requireBrowser } from '../../../scripts/browsers.ts';
import { launch } from '../browser.ts';
import type { Engine } from './driver.ts';

/** The whole Chromium that a reader has, through Playwright. */
export async function startChromium(): Promise<Engine> {
  const browser = await launch(requireBrowser('chromium'));
  return {
    name: 'chromium',
    open: async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url)),
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
