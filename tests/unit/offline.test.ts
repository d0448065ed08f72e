import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentName, hashLength, listFile, noticeFile, type OfflineEdition } from '../../src/model/offline-edition.ts';

const root = 'http://reader.test/';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, hashLength);

/** An edition of pages whose text is their path and a version. */
function editionOf(version: string, pages = 20): { edition: OfflineEdition; texts: Map<string, string> } {
  const texts = new Map(Array.from({ length: pages }, (_, page): [string, string] => [`${page}.html`, `${version} of page ${page}`]));
  texts.set('404.html', `${version}: no such page`);
  const files = Object.fromEntries([...texts].map(([path, text]) => [path, [hashOf(text), text.length] as const]));
  return { edition: { id: hashOf(JSON.stringify(files)), label: version, files }, texts };
}

/** Caches, locks and a network in memory, as browsers offer them; each can be made to fail. */
class Device {
  readonly kept = new Map<string, Response>();
  readonly asked: string[] = [];
  isFull = false;
  /** What a request does before it is answered; it may throw. */
  beforeAnswer: (path: string) => void = () => undefined;
  registrations = 0;
  #offered = editionOf('first');
  #isLocked = false;

  offer(offered: ReturnType<typeof editionOf>): void {
    this.#offered = offered;
  }

  readonly caches = {
    has: () => Promise.resolve(true),
    open: () =>
      Promise.resolve({
        match: (url: string) => Promise.resolve(this.kept.get(url)?.clone()),
        keys: () => Promise.resolve([...this.kept.keys()].map((url) => ({ url }))),
        put: async (url: string, response: Response) => {
          await Promise.resolve();
          if (this.isFull) throw new DOMException('The device is full.', 'QuotaExceededError');
          this.kept.set(url, response);
        },
        delete: (url: string) => Promise.resolve(this.kept.delete(url)),
      }),
  };

  readonly navigator = {
    serviceWorker: { register: () => Promise.resolve(this.registrations++) },
    locks: {
      request: async (_: string, __: object, run: (lock: unknown) => Promise<unknown>) => {
        if (this.#isLocked) return run(null);
        this.#isLocked = true;
        try {
          return await run({});
        } finally {
          this.#isLocked = false;
        }
      },
    },
  };

  readonly fetch = async (asked: string | Request, { signal }: RequestInit = {}): Promise<Response> => {
    const path = (typeof asked === 'string' ? asked : asked.url).slice(root.length);
    this.asked.push(path);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    this.beforeAnswer(path);
    const { edition, texts } = this.#offered;
    if (path === noticeFile) return Response.json({ id: edition.id, label: edition.label, bytes: 1, download: 1 });
    if (path === listFile(edition.id)) return Response.json(edition);
    const text = texts.get(path);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };

  role = async (name: string): Promise<string | undefined> => this.kept.get(`${root}__stored/${name}`)?.clone().text();
  contents = (): number => [...this.kept.keys()].filter((url) => url.includes('/content/')).length;
}

let device: Device;
beforeEach(() => {
  vi.resetModules();
  device = new Device();
  vi.stubGlobal('HTMLScriptElement', Map);
  vi.stubGlobal('document', { currentScript: null });
  vi.stubGlobal('location', { href: `${root}assets/offline.js` });
  vi.stubGlobal('caches', device.caches);
  vi.stubGlobal('navigator', device.navigator);
  vi.stubGlobal('fetch', device.fetch);
});
afterEach(() => vi.unstubAllGlobals());

async function store(signal = new AbortController().signal): Promise<string> {
  const { storeEdition } = await import('../../src/client/offline/store-edition.ts');
  return storeEdition(() => undefined, signal);
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test('a line that breaks ends all requests, and what came is not asked for again', async () => {
  let isBroken = false;
  device.beforeAnswer = () => {
    if (isBroken || device.asked.length <= 12) return;
    isBroken = true;
    throw new TypeError('The line broke, and holds again.');
  };
  expect(await store()).toBe('no network');
  const asked = device.asked.length;
  await settle();
  expect(device.asked).toHaveLength(asked);
  const kept = device.contents();
  expect(kept).toBeGreaterThan(0);

  device.beforeAnswer = () => undefined;
  device.asked.length = 0;
  expect(await store()).toBe('stored');
  expect(device.asked.filter((path) => path.endsWith('.html'))).toHaveLength(21 - kept);
  expect(await device.role('active')).toBe(editionOf('first').edition.id);
});

test('a full device gives its room back at once, and nothing fills it again', async () => {
  device.beforeAnswer = () => (device.isFull = device.asked.length > 10);
  expect(await store()).toBe('full');
  device.isFull = false;
  await settle();
  expect(device.contents()).toBe(0);
});

test('an edition that is read is not announced as a newer one when it is stored again', async () => {
  expect(await store()).toBe('stored');
  expect(await store()).toBe('stored');
  expect(await device.role('ready')).toBeUndefined();
});

test('an edition is never complete while a file of it is missing', async () => {
  expect(await store()).toBe('stored');
  const second = editionOf('second');
  device.offer(second);
  const path = '3.html';
  device.beforeAnswer = () => {
    // Another tab lets a file go that had just come.
    if (device.asked.length > 30) device.kept.delete(`${root}__stored/${contentName(path, hashOf(second.texts.get(path) ?? ''))}`);
  };
  expect(await store()).toBe('changing');
  expect(await device.role('ready')).toBeUndefined();
  device.beforeAnswer = () => undefined;
  expect(await store()).toBe('stored');
  expect(await device.role('ready')).toBe(second.edition.id);
});

test('switching while another tab stores lets nothing go of what that tab has stored', async () => {
  expect(await store()).toBe('stored');
  device.offer(editionOf('second'));
  expect(await store()).toBe('stored');
  const { EditionStore } = await import('../../src/client/offline/edition-store.ts');
  const third = editionOf('third');
  device.offer(third);
  let isSwitched = false;
  device.beforeAnswer = (path) => {
    if (isSwitched || path !== '15.html') return;
    isSwitched = true;
    void EditionStore.open(root).then((editions) => editions.switchToReady());
  };
  expect(await store()).toBe('stored');
  expect(isSwitched).toBe(true);
  expect(await (await EditionStore.open(root)).missing(third.edition)).toEqual([]);
  expect(await device.role('ready')).toBe(third.edition.id);
});

test('who stops it before anything came has nothing of it on the device', async () => {
  const stopping = new AbortController();
  device.beforeAnswer = (path) => {
    if (path.startsWith('offline/files')) stopping.abort();
  };
  expect(await store(stopping.signal)).toBe('stopped');
  expect([device.registrations, device.kept.size]).toEqual([0, 0]);
});

/** Starts the worker. @returns its answer to a navigation, as a browser would ask for it */
async function startWorker(): Promise<(path: string) => Promise<Response>> {
  let onFetch: ((event: object) => void) | undefined;
  vi.stubGlobal('self', {
    registration: { scope: root },
    clients: { matchAll: () => Promise.resolve([]) },
    addEventListener: (type: string, listener: (event: object) => void) => {
      if (type === 'fetch') onFetch = listener;
    },
  });
  await import('../../src/client/offline/worker.ts');
  return (path) =>
    new Promise((resolve, reject) => {
      const request = { url: root + path, method: 'GET', mode: 'navigate', destination: 'document', cache: 'default' };
      onFetch?.({ request, respondWith: (answer: Promise<Response>) => void answer.then(resolve, reject) });
    });
}

test('a newer edition that waits on a full device leaves the old one readable', async () => {
  await store();
  const navigate = await startWorker();
  device.offer(editionOf('second'));
  await store();
  device.isFull = true;
  expect(await (await navigate('3.html')).text()).toBe('first of page 3');
  device.isFull = false;
  expect(await (await navigate('3.html')).text()).toBe('second of page 3');
});

test('a store that fails, and an address that is no valid encoding, are left to the network', async () => {
  await store();
  const navigate = await startWorker();
  device.asked.length = 0;
  expect((await navigate('%E0%A4%A.html')).status).toBe(404);
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('Out of order.', 'UnknownError')) });
  expect(await (await navigate('4.html')).text()).toBe('first of page 4');
  expect(device.asked).toEqual(['%E0%A4%A.html', '4.html']);
});

test('without network a page that no edition knows is missing', async () => {
  await store();
  const navigate = await startWorker();
  device.beforeAnswer = () => {
    throw new TypeError('No network.');
  };
  expect(await (await navigate('2.html')).text()).toBe('first of page 2');
  const missing = await navigate('no/such/page.html');
  expect([missing.status, await missing.text()]).toEqual([404, 'first: no such page']);
});
