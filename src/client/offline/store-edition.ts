import {
  bytesOf,
  contentsOf,
  listFile,
  noticeFile,
  parseEdition,
  parseNotice,
  type EditionNotice,
  type OfflineEdition,
} from '../../model/offline-edition.ts';
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

async function askJson(file: string, signal?: AbortSignal): Promise<unknown> {
  const response = await ask(file, signal);
  return response.ok ? response.json() : undefined;
}

/** What the server offers now; nothing without network, or from a server that offers none (as the development server). */
export const offeredEdition = async (signal?: AbortSignal): Promise<EditionNotice | undefined> =>
  parseNotice(await askJson(noticeFile, signal).catch(() => undefined));

/**
 * Stores the edition that the server offers. What is here already, from a broken attempt or from an older edition, is not asked for
 * again. The edition that is read stays as it is, whatever happens. Only one page of the reader stores at a time.
 */
export async function storeEdition(report: (progress: Progress) => void, signal: AbortSignal): Promise<Ending> {
  try {
    const offered = await offeredEdition(signal);
    if (!offered) return signal.aborted ? 'stopped' : 'no network';
    const edition = parseEdition(await askJson(listFile(offered.id), signal));
    if (edition?.id !== offered.id) return 'changing';
    // Whoever stopped it meanwhile wants nothing of it on the device.
    signal.throwIfAborted();
    const editions = await EditionStore.open(siteRoot);
    return await editions.alone<Ending>(
      () => store(editions, edition, report, signal),
      () => 'elsewhere',
    );
  } catch {
    return signal.aborted ? 'stopped' : 'no network';
  }
}

/** Asks for what is missing, a few files at a time, and leaves nothing running when it ends. */
async function store(
  editions: EditionStore,
  edition: OfflineEdition,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Ending> {
  await editions.clean(edition);
  await navigator.serviceWorker.register(`${siteRoot}sw.js`, { scope: siteRoot, updateViaCache: 'none' });
  const missing = await editions.missing(edition);
  const total = bytesOf(contentsOf(edition));
  let bytes = total - bytesOf(missing);
  report({ bytes, total });

  // The first file that fails ends the work on all others.
  const work = new AbortController();
  const stop = (): void => work.abort(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const queue = missing.values();
  const take = async (): Promise<void> => {
    try {
      for (const wanted of queue) {
        work.signal.throwIfAborted();
        const response = await ask(wanted.path, work.signal);
        if (!response.ok || !(await editions.keep(wanted, response))) throw new ChangedFile();
        bytes += wanted.bytes;
        report({ bytes, total });
      }
    } catch (error) {
      work.abort(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  signal.removeEventListener('abort', stop);
  try {
    work.signal.throwIfAborted();
    return (await editions.finish(edition)) ? 'stored' : 'changing';
  } catch (error) {
    return endingOf(error, editions, signal);
  }
}

async function endingOf(error: unknown, editions: EditionStore, signal: AbortSignal): Promise<Ending> {
  if (signal.aborted) return 'stopped';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    // The room goes back to the edition that is read.
    await editions.clean();
    return 'full';
  }
  // A file that is not what the list says was cut off, if nobody answers any more.
  return error instanceof ChangedFile && (await offeredEdition()) ? 'changing' : 'no network';
}

/** A file is not what the list of its edition says. */
class ChangedFile extends Error {}
