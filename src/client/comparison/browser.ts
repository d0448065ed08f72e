/** Entries side by side. Which ones stands in the address's fragment, `#clip,align,siglip`, so that a comparison can be shared and works from disk. */
import { compared, leastCompared, namedEntries, takenComparison, type ComparedRow, type EntryRecord } from '../../model/comparison.ts';
import { toggled } from '../../model/table/view.ts';
import { decoded } from '../fragment.ts';
import { loadEntries } from '../load-entries.ts';
import { takeRows } from '../table/take-rows.ts';
import { drawComparison, invitation } from './draw.ts';
import { Picker } from './picker.ts';

class MethodComparison extends HTMLElement {
  #entries: ReadonlyMap<string, EntryRecord> = new Map();
  #slugs: string[] = [];
  #picker: Picker | undefined;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-picker]');
    if (!form || this.#picker) return;
    const picker = new Picker(form, (slug) => this.#choose(toggled(this.#slugs, slug)));
    this.#picker = picker;
    form.querySelector('fieldset')?.removeAttribute('disabled');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-format]')) button.disabled = false;
    for (const sign of ['pointerenter', 'focusin']) form.addEventListener(sign, () => void this.#load(), { once: true });
    form.addEventListener('input', () => void this.#load().then((isLoaded) => isLoaded && picker.offer(this.#entries, this.#slugs)));
    this.querySelector('[name=differences]')?.addEventListener('change', () => this.#draw());
    this.querySelector('[data-take]')?.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-format]') : null;
      if (button) void this.#take(button.dataset['format']);
    });
    const follow = (): void => void this.#follow();
    addEventListener('hashchange', follow);
    follow();
  }

  async #load(): Promise<boolean> {
    if (this.#entries.size > 0) return true;
    try {
      this.#entries = await loadEntries();
      return true;
    } catch {
      this.#tell('The facts could not be loaded. Every entry has a page with its facts all the same.');
      return false;
    }
  }

  /** Shows what the address names. */
  async #follow(): Promise<void> {
    const fragment = decoded(location.hash);
    // A fragment that is a place on this page names no entries.
    if (fragment === '' || (document.getElementById(fragment.slice(1)) && !fragment.includes(','))) return;
    if (!(await this.#load())) return;
    const { slugs, unknown } = namedEntries(fragment, this.#entries);
    this.#slugs = slugs;
    this.#draw();
    if (unknown.length > 0) this.#tell(`No entry is called ${unknown.map((word) => `“${word.slice(0, 40)}”`).join(', ')}.`);
    if (slugs.length >= leastCompared) this.scrollIntoView({ block: 'nearest' });
  }

  #choose(slugs: string[]): void {
    this.#slugs = slugs;
    if (this.#picker) this.#picker.input.value = '';
    try {
      history.replaceState(history.state, '', slugs.length > 0 ? `#${slugs.join(',')}` : location.pathname);
    } catch {
      // A browser may refuse this from disk; the table shows it all the same.
    }
    this.#draw();
    this.#picker?.input.focus();
  }

  #chosen = (): EntryRecord[] => this.#slugs.flatMap((slug) => this.#entries.get(slug) ?? []);

  #rows(): ComparedRow[] {
    const rows = compared(this.#chosen(), (slug) => this.#entries.get(slug)?.name ?? slug);
    const onlyDifferences = this.querySelector<HTMLInputElement>('[name=differences]')?.checked ?? false;
    return onlyDifferences ? rows.filter(({ isSame }) => !isSame) : rows;
  }

  #draw(): void {
    const entries = this.#chosen();
    const isTable = entries.length > 0;
    const scroll = this.querySelector<HTMLElement>('[data-scroll]');
    const rows = this.#rows();
    scroll?.replaceChildren(...(isTable ? [drawComparison(entries, rows, (slug) => this.#choose(toggled(this.#slugs, slug)))] : []));
    scroll?.toggleAttribute('hidden', !isTable);
    this.querySelector('[data-tools]')?.toggleAttribute('hidden', entries.length < leastCompared);
    this.#tell(invitation(entries.length));
    const same = rows.filter(({ isSame }) => isSame).length;
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = `${entries.length} entries, ${rows.length} facts, ${same} the same in all`;
    this.#picker?.offer(this.#entries, this.#slugs);
  }

  async #take(format: string | undefined): Promise<void> {
    const problem = await takeRows(`compare-${this.#slugs.join('-')}`, format, takenComparison(this.#chosen(), this.#rows()));
    if (problem) this.#tell(problem);
  }

  #tell(words: string): void {
    const place = this.querySelector<HTMLElement>('[data-empty]');
    if (!place) return;
    place.textContent = words;
    place.hidden = words === '';
  }
}
customElements.define('method-comparison', MethodComparison);
