/** How the boxes find their entries. */
export interface TickedEntries {
  keyOf: (entry: HTMLElement) => string;
  nameOf: (entry: HTMLElement) => string;
  /** Where in the entry the box is put, first. */
  placeOf?: (entry: HTMLElement) => Element | null;
}

/** Boxes with which a reader ticks entries. They are made as entries come into view; what is ticked is kept apart from them. */
export class Ticks {
  readonly keys = new Set<string>();
  readonly #boxes = new Map<string, HTMLInputElement>();
  readonly #how: TickedEntries;
  readonly #onChange: () => void;
  readonly #observer = new IntersectionObserver((seen) => this.#fit(seen), { rootMargin: '50%' });

  constructor(entries: readonly HTMLElement[], how: TickedEntries, onChange: () => void) {
    this.#how = how;
    this.#onChange = onChange;
    for (const entry of entries) this.#observer.observe(entry);
  }

  clear(): void {
    for (const key of this.keys) {
      const box = this.#boxes.get(key);
      if (box) box.checked = false;
    }
    this.keys.clear();
    this.#onChange();
  }

  #fit(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      this.#observer.unobserve(target);
      (this.#how.placeOf?.(target) ?? target).prepend(this.#box(target));
    }
  }

  #box(entry: HTMLElement): HTMLInputElement {
    const key = this.#how.keyOf(entry);
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'tick', checked: this.keys.has(key) });
    box.ariaLabel = `Tick ${this.#how.nameOf(entry) || key}`;
    box.addEventListener('change', () => {
      if (box.checked) this.keys.add(key);
      else this.keys.delete(key);
      this.#onChange();
    });
    this.#boxes.set(key, box);
    return box;
  }
}
