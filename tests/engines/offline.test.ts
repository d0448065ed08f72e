import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';
import { writeOfflineEdition } from '../../scripts/portable/offline-edition.ts';
import { answerFrom, listen } from '../../scripts/serve-folder.ts';
import type { Engine } from '../e2e/engines/driver.ts';
import { engines } from '../e2e/engines/engines.ts';
import { withTab, type Tab } from '../e2e/engines/tab.ts';
import { walkGoldenPath } from '../e2e/golden-path.ts';

const base = '/any/sub/path/';

/** A part of the site that has all kinds of files, so that slow machines store it in seconds: a chapter, some methods, search, figures. */
const isStored = (file: string): boolean =>
  /^(?:(?:visual-understanding|assets|data|fonts|pagefind)\/|methods\/(?:a|clip)|[^/]+$)/.test(file);

/** A copy of the site on a server whose line can break, and a newer edition of it in which every method page has changed. */
async function ownServer(): Promise<{
  url: (file: string) => string;
  /** Gives this many answers more, then none: a line that breaks in the middle, however fast the machine is. */
  lasts: (answers: number) => void;
  off: () => void;
  on: () => void;
  /** The files that were sent since the last call. */
  sent: () => Set<string>;
  publish: () => void;
  end: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'reader-offline-'));
  // Without what was compressed beforehand, which would be older than the pages that change.
  cpSync('dist', folder, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  const offer = (label: string): void => {
    const site = openBuiltSite(folder);
    writeOfflineEdition({ ...site, files: new Set([...site.files].filter(isStored)) }, label);
  };
  offer('The older edition');
  let left = Infinity;
  let sent = new Set<string>();
  const answer = answerFrom(folder, base);
  const server = createServer((request, response) => {
    if (left-- <= 0) return void request.socket.destroy();
    sent.add(request.url ?? '');
    answer(request, response);
  });
  const port = await listen(server, 0);
  return {
    url: (file) => `http://localhost:${port}${base}${file}`,
    lasts: (answers) => void (left = answers),
    off: () => void (left = 0),
    on: () => void (left = Infinity),
    sent: () => {
      const files = sent;
      sent = new Set();
      return files;
    },
    publish: () => {
      for (const file of readdirSync(join(folder, 'methods'))) {
        const path = join(folder, 'methods', file);
        writeFileSync(path, readFileSync(path, 'utf8').replace(/<h1[^>]*>/, '$&New: '));
      }
      offer('The newer edition');
    },
    end: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const settings = async (tab: Tab): Promise<void> => {
  await tab.click('header button', 'Display settings');
  await tab.text('offline-reading p', 'Read offline');
};
/** Waits until the part “Read offline” says something. */
const says = async (tab: Tab, words: string): Promise<void> => {
  await tab
    .waitFor((sought) => document.querySelector('offline-reading')?.textContent.includes(sought) ?? false, words)
    .catch(async () => expect(await tab.text('offline-reading')).toContain(words));
};
const keptFiles = async (): Promise<number> => {
  const names = (await caches.keys()).filter((name) => name.startsWith('survey-reader'));
  const stores = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return stores.flat().length;
};

/** From the second file on, the page at hand finds no room for more. */
const fillDevice = (): void => {
  const put = Cache.prototype.put;
  let puts = 0;
  Cache.prototype.put = async function (...given) {
    if (++puts > 1) throw new DOMException('The device is full.', 'QuotaExceededError');
    return put.apply(this, given);
  };
};

describe.each(['chromium', 'firefox', 'webkit'] as const)('in %s', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engines[name]();
  });
  afterAll(() => engine.close());

  test('an edition is stored on demand, read without network, and replaced whole when the reader wants it', async () => {
    const server = await ownServer();
    try {
      await withTab(engine, async (tab) => {
        tab.patience = 120_000;
        await tab.open(server.url('index.html'));
        expect(await tab.run(keptFiles), 'a first visit stores nothing').toBe(0);
        await settings(tab);
        await says(tab, 'The whole reader takes');
        server.sent();
        server.lasts(60);
        await tab.click('offline-reading button', 'Store it');
        await says(tab, 'The network went away');
        const kept = await tab.run(keptFiles);
        expect(kept, 'what came before the line broke is kept').toBeGreaterThan(40);
        const first = server.sent();
        server.on();
        await tab.click('offline-reading button', 'Store it');
        await says(tab, 'is on this device');
        const again = server.sent();
        expect([...again].filter((file) => first.has(file)).length, 'what had come is not asked for again').toBeLessThan(10);
        expect(await tab.run(keptFiles)).toBeGreaterThan(kept);

        server.off();
        await tab.open(server.url('no/such/page.html'));
        await tab.text('h1', 'There is no such page');
        // An installed reader without network does all that one with a server does.
        await walkGoldenPath(tab, server.url);

        server.publish();
        server.on();
        await tab.open(server.url('methods/clip.html'));
        expect(await tab.text('h1'), 'an edition on the device is read, whatever the server has').not.toContain('New');
        // A reader who wanted the edition gets the newer one without asking, as soon as the page rests or the settings are seen.
        const before = await tab.run(keptFiles);
        server.lasts(14);
        await settings(tab);
        await says(tab, 'The network went away');
        expect(await tab.run(keptFiles), 'a part of the update is here').toBeGreaterThan(before);
        await tab.open(server.url('methods/align.html'));
        expect(await tab.text('h1'), 'half an update changes nothing').not.toContain('New');

        server.on();
        await tab.open(server.url('methods/clip.html'));
        await tab.run(fillDevice);
        await settings(tab);
        await says(tab, 'There is no room');
        await tab.open(server.url('methods/align.html'));
        expect(await tab.text('h1'), 'a full device still holds the edition that is read').not.toContain('New');
        expect(await tab.run(keptFiles), 'and has room for it alone').toBe(before);

        await tab.open(server.url('methods/clip.html'));
        await settings(tab);
        await says(tab, 'waits until you want it');
        await tab.open(server.url('methods/clip.html'));
        expect(await tab.text('h1'), 'nothing changes under a reader').not.toContain('New');
        await settings(tab);
        await tab.click('offline-reading button', 'Open the new edition');
        await tab.text('h1', 'New');
        server.off();
        await tab.open(server.url('methods/align.html'));
        await tab.text('h1', 'New');
        server.on();
        await settings(tab);
        await tab.click('offline-reading button', 'Remove');
        await says(tab, 'The whole reader takes');
        expect(await tab.run(keptFiles)).toBe(0);
      });
    } finally {
      server.end();
    }
  }, 600_000);
});
