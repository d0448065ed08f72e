import { bytesOf, contentsOf, listFile, noticeFile, parseEdition, parseNotice, type EditionNotice } from '../../model/offline-edition.ts';
import { siteRoot } from '../site-root.ts';
import { EditionStore } from './edition-store.ts';

export interface Progress {
  bytes: number;
  total: number;
}
/** How storing ended: everything is here; the reader stopped it; the network did; the device is full; the server is changing its edition. */
export type Ending = 'stored' | 'stopped' | 'no network' | 'full' | 'changing' | 'elsewhere';

/** Requests at a time: enough to fill a line, few enough that a page the reader opens meanwhile comes at once. */
const atOnce = 4;

/** Asks past the worker and past every cache. */
const ask = (file: string, signal?: AbortSignal): Promise<Response> =>
  fetch(siteRoot + file, { cache: 'no-store', ...(signal && { signal }) });

async function askJson(file: string): Promise<unknown> {
  const response = await ask(file);
  return response.ok ? response.json() : undefined;
}

/** What the server offers now; nothing without network, or from a server that offers none (as the development server). */
export const offeredEdition = async (): Promise<EditionNotice | undefined> => parseNotice(await askJson(noticeFile).catch(() => undefined));

/**
 * Stores the edition that the server offers. What is here already, from a broken attempt or from an older edition, is not asked for
 * again. The edition that is read stays as it is, whatever happens. Only one page of the reader stores at a time.
 */
export const storeEdition = (report: (progress: Progress) => void, signal: AbortSignal): Promise<Ending> =>
  navigator.locks.request(`survey-reader ${siteRoot}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return 'elsewhere';
    try {
      return await store(report, signal);
    } catch (error) {
      if (signal.aborted) return 'stopped';
      if (error instanceof DOMException && error.name === 'QuotaExceededError') {
        // The room goes back to the edition that is read.
        await (await EditionStore.open(siteRoot)).clean();
        return 'full';
      }
      return 'no network';
    }
  });

async function store(report: (progress: Progress) => void, signal: AbortSignal): Promise<Ending> {
  const offered = await offeredEdition();
  if (!offered) return 'no network';
  const edition = parseEdition(await askJson(listFile(offered.id)));
  if (edition?.id !== offered.id) return 'changing';
  const editions = await EditionStore.open(siteRoot);
  await editions.clean(edition);
  await navigator.serviceWorker.register(`${siteRoot}sw.js`, { scope: siteRoot, updateViaCache: 'none' });

  const missing = await editions.missing(edition);
  const total = bytesOf(contentsOf(edition));
  let bytes = total - bytesOf(missing);
  report({ bytes, total });
  const queue = missing.values();
  let isChanging = false;
  const work = async (): Promise<void> => {
    for (const wanted of queue) {
      if (isChanging) return;
      signal.throwIfAborted();
      const response = await ask(wanted.path, signal);
      if (!response.ok || !(await editions.keep(wanted, response))) {
        isChanging = true;
        return;
      }
      bytes += wanted.bytes;
      report({ bytes, total });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // A file that is not what the list says was cut off, if nobody answers any more.
  if (isChanging) return (await offeredEdition()) ? 'changing' : 'no network';
  await editions.finish(edition);
  return 'stored';
}
