import { entryNames } from '../../model/catalogue.ts';
import { mostCompared, type EntryRecord } from '../../model/comparison.ts';
import { matchNames } from '../../model/search/match-names.ts';
import type { NameIndex } from '../../model/search/name-index.ts';
import { nearNames } from '../../model/search/near-names.ts';
import { element } from '../search/element.ts';

const most = 6;

/** Offers entries to add: those that the typed words name; while nothing is typed, those often compared with the chosen ones. */
export class Picker {
  readonly #form: HTMLFormElement;
  readonly #onAdd: (slug: string) => void;
  #names: { index: NameIndex; slugs: string[] } | undefined;

  constructor(form: HTMLFormElement, onAdd: (slug: string) => void) {
    this.#form = form;
    this.#onAdd = onAdd;
    form.querySelector('[data-choices]')?.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
      if (button?.value) this.#onAdd(button.value);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const first = form.querySelector<HTMLButtonElement>('[data-choices] button');
      if (first && this.typed !== '') this.#onAdd(first.value);
    });
  }

  get input(): HTMLInputElement {
    return this.#form.querySelector('input')!;
  }
  get typed(): string {
    return this.input.value.trim();
  }

  offer(entries: ReadonlyMap<string, EntryRecord>, chosen: readonly string[]): void {
    const isFull = chosen.length >= mostCompared;
    const found = isFull
      ? []
      : (this.typed === '' ? beside(entries, chosen) : this.#named(entries)).filter((slug) => !chosen.includes(slug));
    const shown = found.slice(0, most).flatMap((slug) => entries.get(slug) ?? []);
    const choices = this.#form.querySelector('[data-choices]');
    choices?.replaceChildren(...shown.map((entry) => drawChoice(entry, this.typed !== '')));
    this.#say(
      isFull
        ? `${mostCompared} entries are as many as fit.`
        : this.typed === ''
          ? shown.length > 0
            ? 'Often compared with these:'
            : ''
          : shown.length === 0
            ? 'No entry is called so.'
            : `${shown.length === most ? 'The first ' : ''}${shown.length} ${shown.length === 1 ? 'entry' : 'entries'}:`,
    );
  }

  #named(entries: ReadonlyMap<string, EntryRecord>): string[] {
    this.#names ??= { index: entryNames([...entries.values()]), slugs: [...entries.keys()] };
    const { index, slugs } = this.#names;
    const named = matchNames(index, this.typed);
    return (named.length > 0 ? named : nearNames(index, this.typed)).map(({ record }) => slugs[record]!);
  }

  #say(words: string): void {
    const status = this.#form.querySelector('[data-status]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}

/** Entries that the pages of the chosen ones name beside them, those named by most first. */
function beside(entries: ReadonlyMap<string, EntryRecord>, chosen: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const slug of chosen.flatMap((one) => entries.get(one)?.comparedWith ?? [])) times.set(slug, (times.get(slug) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([slug]) => slug);
}

/** @param isFound whether it answers a query: then its kind and date tell it from its namesakes */
function drawChoice({ slug, name, kind, date, theme }: EntryRecord, isFound: boolean): HTMLElement {
  const button = element(
    'button',
    { type: 'button', value: slug, class: 'button', 'aria-label': `Add ${name}, ${kind}, ${date}` },
    `+ ${name}`,
  );
  if (isFound) button.append(element('span', { class: 'soft' }, `${kind}, ${date}`));
  return element('li', { 'data-theme': theme }, button);
}
