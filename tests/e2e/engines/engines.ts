import { startChromium } from './chromium.ts';
import type { Engine } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startWebkit } from './webkit.ts';

/** Every engine that the tests drive, by its name. */
export const engines: Record<Engine['name'], () => Promise<Engine>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
};
