import type { EditionNotice, OfflineEdition } from '../../model/offline-edition.ts';
import { siteRoot } from '../site-root.ts';
import { EditionStore } from './edition-store.ts';
import { offeredEdition, storeEdition, type Ending, type Progress } from './store-edition.ts';
import { keepWish } from './wish.ts';

/** What this page knows about the editions on the device. */
export interface Kept {
  active?: OfflineEdition | undefined;
  /** A newer one that is complete and waits. */
  ready?: OfflineEdition | undefined;
  /** What the server offers; nothing without network. */
  offered?: EditionNotice | undefined;
  /** While this page stores. */
  progress?: Progress | undefined;
  /** How the last storing of this page ended. */
  ending?: Ending | undefined;
}

/** Stores, pauses, removes and switches editions on the reader's word, and tells those who listen. */
class Keeper {
  kept: Kept = {};
  #storing: AbortController | undefined;
  /** Fulfilled when nothing of the last storing runs any more. */
  #ended: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  listen(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  /** Looks at the device and asks the server what it offers. */
  async look(): Promise<Kept> {
    const store = (await EditionStore.exists(siteRoot)) ? await EditionStore.open(siteRoot) : undefined;
    const [active, ready, offered] = await Promise.all([store?.edition('active'), store?.edition('ready'), offeredEdition()]);
    // Without network, what the server offered before is the best that is known.
    return this.#tell({ active, ready, offered: offered ?? this.kept.offered });
  }

  async start(): Promise<void> {
    if (this.#storing) return;
    const storing = new AbortController();
    this.#storing = storing;
    this.#tell({ ending: undefined });
    await this.#ended;
    const ended = storeEdition((progress) => this.#storing === storing && this.#tell({ progress }), storing.signal);
    this.#ended = ended;
    const ending = await ended;
    if (this.#storing !== storing) return;
    this.#storing = undefined;
    this.#tell({ ending, progress: undefined });
    await this.look();
  }

  pause(): void {
    keepWish({ choice: 'paused' });
    this.#stop();
  }

  /** Lets everything go; the pages are then the server's again. */
  async remove(): Promise<void> {
    keepWish({ choice: 'declined' });
    this.#stop();
    await this.#ended;
    await EditionStore.remove(siteRoot);
    const registration = await navigator.serviceWorker.getRegistration(siteRoot);
    if (registration?.scope === siteRoot) await registration.unregister();
    this.#tell({ ending: undefined });
    await this.look();
  }

  async switch(): Promise<void> {
    await (await EditionStore.open(siteRoot)).switchToReady();
    location.reload();
  }

  #stop(): void {
    this.#storing?.abort();
    this.#storing = undefined;
    this.#tell({ progress: undefined, ending: 'stopped' });
  }

  #tell(news: Kept): Kept {
    this.kept = { ...this.kept, ...news };
    for (const listener of this.#listeners) listener();
    return this.kept;
  }
}
export const keeper = new Keeper();
