/**
 * The service worker: answers from the edition on this device, and asks the network for everything else. It stores nothing itself;
 * pages do (`store-edition.ts`), since a browser ends a worker that works for minutes.
 */
import { fileAt } from '../../model/offline-edition.ts';
import { EditionStore } from './edition-store.ts';

/** What is used of the worker's world; TypeScript cannot know pages and workers in one project. */
interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface Worker {
  registration: { scope: string };
  clients: { matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<unknown[]>; claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'fetch', listener: (event: FetchEvent) => void) => void) &
    ((type: 'install' | 'activate', listener: (event: ExtendableEvent) => void) => void);
}
const worker = self as unknown as Worker;
const root = worker.registration.scope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // A page that stores an edition asks past the worker.
  const isStoring = request.destination === '' && request.cache === 'no-store';
  if (request.method === 'GET' && request.url.startsWith(root) && !isStoring) event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  // A store that cannot be read, or an address that is no valid encoding, must not stand between a reader and the network.
  const known = await look(request).catch(() => undefined);
  if (known?.kept) return known.kept;
  try {
    return await fetch(request);
  } catch (error) {
    const notFound = await known?.notFound().catch(() => undefined);
    if (!notFound) throw error;
    return new Response(notFound.body, { status: 404, statusText: 'Not Found', headers: notFound.headers });
  }
}

/** What the edition on this device has for a request, and its page for what is missing. */
async function look(request: Request): Promise<{ kept: Response | undefined; notFound: () => Promise<Response | undefined> }> {
  const store = await EditionStore.open(root);
  // On a full device nothing can be written; the edition that was read so far is then read on.
  if (request.mode === 'navigate') await takeReady(store).catch(() => undefined);
  const path = decodeURI(new URL(request.url).pathname).slice(new URL(root).pathname.length);
  const edition = await store.edition('active');
  return {
    kept: edition && (await store.file(edition, path)),
    // Without network only a page that the edition does not know is missing; one that it knows is merely out of reach.
    notFound: async () => (edition && request.mode === 'navigate' && !fileAt(edition, path) ? store.file(edition, '404.html') : undefined),
  };
}

/** A newer edition that waits is taken when no page of the old one is open. */
async function takeReady(store: EditionStore): Promise<void> {
  if (!(await store.edition('ready'))) return;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length === 0) await store.switchToReady();
}
