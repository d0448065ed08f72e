import { afterAll, beforeAll, describe, test } from 'vitest';
import { openings, type Opening } from '../e2e/browser.ts';
import type { Engine } from '../e2e/engines/driver.ts';
import { engines } from '../e2e/engines/engines.ts';
import { withTab } from '../e2e/engines/tab.ts';
import { walkGoldenPath } from '../e2e/golden-path.ts';

let ways: Opening[];
beforeAll(async () => {
  ways = await openings();
});
afterAll(() => {
  for (const way of ways) way.close();
});
const way = (name: Opening['name']): Opening => ways.find((one) => one.name === name)!;

describe.each(['chromium', 'firefox', 'webkit'] as const)('in %s', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engines[name]();
  });
  afterAll(() => engine.close());

  test.each(['root', 'sub-path', 'disk'] as const)('the golden path, opened from %s', async (opening) => {
    const { url } = way(opening);
    await withTab(engine, (tab) => walkGoldenPath(tab, url));
  });
});
