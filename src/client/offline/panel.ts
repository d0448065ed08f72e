import { megabytes } from '../../model/offline-edition.ts';
import { keeper, type Kept } from './keeper.ts';
import { keepWish, readWish } from './wish.ts';

const reasons = {
  stored: '',
  stopped: 'Storing is paused.',
  'no network': 'The network went away. What has come is kept, and storing goes on from there.',
  full: 'There is no room for it on this device.',
  changing: 'The server is just changing its edition. Try again in a few minutes.',
  elsewhere: 'Another tab is storing it.',
} as const;

/** What a reader is told, in a sentence or two. */
export function tellKept({ active, ready, offered, progress, ending }: Kept): string {
  const here = active ? `${active.label} is on this device: pages, search and figures open without network.` : '';
  if (progress) return `${here} Storing: ${megabytes(progress.bytes)} of ${megabytes(progress.total)}.`.trim();
  const reason = ending ? reasons[ending] : '';
  if (ready)
    return `A newer edition is on this device (${ready.label}) and waits until you want it, or until no page of the reader is open.`;
  if (active) return offered && offered.id !== active.id ? `${here} A newer one is out. ${reason}`.trim() : here;
  if (!offered) return 'There is no network, or this server offers no edition to store.';
  return `${reason} The whole reader takes ${megabytes(offered.bytes)} here and a download of about ${megabytes(offered.download)} where the server compresses.`.trim();
}

/** “Read offline” in the settings and wherever else a page offers it. It shows itself only where a browser can do this. */
class OfflineReading extends HTMLElement {
  #listening = new AbortController();
  readonly #words = document.createElement('p');
  readonly #bar = document.createElement('progress');
  readonly #buttons = document.createElement('div');

  connectedCallback(): void {
    this.#listening = new AbortController();
    const title = document.createElement('p');
    title.className = 'offline-title';
    title.textContent = 'Read offline';
    this.#bar.setAttribute('aria-label', 'Stored so far');
    this.#buttons.className = 'offline-buttons';
    this.replaceChildren(title, this.#words, this.#bar, this.#buttons);
    keeper.listen(() => this.#show(), this.#listening.signal);
    addEventListener('online', () => void keeper.look(), { signal: this.#listening.signal });
    this.#show();
    void keeper.look();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #show(): void {
    const { kept } = keeper;
    const { progress } = kept;
    this.#words.textContent = tellKept(kept);
    this.#bar.hidden = !progress;
    this.#bar.max = progress?.total ?? 1;
    this.#bar.value = progress?.bytes ?? 0;
    const focused = this.#buttons.contains(document.activeElement);
    const wanted = this.#wanted(kept);
    if (wanted.map(([name]) => name).join() === [...this.#buttons.children].map(({ textContent }) => textContent).join()) return;
    this.#buttons.replaceChildren(...wanted.map(([name, act]) => button(name, act)));
    // A button that went away under the reader's finger hands its place on.
    if (focused) this.#buttons.querySelector('button')?.focus();
  }

  #wanted({ active, ready, offered, progress }: Kept): [name: string, act: () => void][] {
    const store = (): void => {
      keepWish({ choice: 'wanted' });
      void keeper.start();
    };
    const remove: [string, () => void] = [active || progress ? 'Remove' : 'Never store it', () => void keeper.remove()];
    if (progress) return [['Pause', () => keeper.pause()], remove];
    if (ready) return [['Open the new edition', () => void keeper.switch()], remove];
    if (active) return offered && offered.id !== active.id ? [['Store the newer one', store], remove] : [remove];
    if (!offered) return [];
    return readWish().choice === 'declined' ? [['Store it', store]] : [['Store it', store], remove];
  }
}

export function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
customElements.define('offline-reading', OfflineReading);
