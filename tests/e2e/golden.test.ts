import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openings, type Opening } from './browser.ts';
import type { Engine } from './engines/driver.ts';
import { engines } from './engines/engines.ts';
import { withTab } from './engines/tab.ts';

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
    await withTab(engine, async (tab) => {
      await tab.open(way(opening).url('index.html'));
      await tab.click('main a', 'Visual Understanding');
      await tab.text('h1', 'Visual Understanding');
      await tab.click('main .section-list a', 'Contrastive Language-Image');
      await tab.text('h1', 'Contrastive Language-Image Pre-training');

      await tab.click('.prose a.citation');
      expect(await tab.waitFor(() => location.hash)).toMatch(/^#ref-/);
      await tab.click(':target a', 'Back to citation 1');
      expect(await tab.waitFor(() => !location.hash.startsWith('#ref-') && location.hash)).toMatch(/^#cite-/);
    });
  });
});
