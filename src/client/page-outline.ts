import { elementOf } from './fragment.ts';

/**
 * Marks the heading being read, keeps its link in view, and steps aside (`data-yielding`) while a side note
 * or a wide table shares the margin with it. Without script it is a plain list of links.
 */
class PageOutline extends HTMLElement {
  #listening = new AbortController();
  #links = new Map<Element, HTMLAnchorElement>();
  #current: HTMLAnchorElement | undefined;
  #frame = 0;

  connectedCallback(): void {
    this.#links.clear();
    for (const link of this.querySelectorAll('a')) {
      const heading = elementOf(link.hash);
      if (heading) this.#links.set(heading, link);
    }
    this.#listening = new AbortController();
    const schedule = (): void => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        // Closed, as on a phone, it has nothing to mark.
        if (!this.firstElementChild?.checkVisibility()) return;
        this.#follow();
        this.#yield();
      });
    };
    for (const event of ['scroll', 'resize', 'load']) addEventListener(event, schedule, { signal: this.#listening.signal, passive: true });
    this.firstElementChild?.addEventListener('toggle', schedule, { signal: this.#listening.signal });
    schedule();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #follow(): void {
    const readingLine = innerHeight / 4;
    const headings = [...this.#links.keys()];
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    // From the top: to ask where a far heading stands would lay out text that nobody has come near.
    const next = atEnd ? -1 : headings.findIndex((each) => each.getBoundingClientRect().top > readingLine);
    const heading = next < 0 ? headings.at(-1) : headings[next - 1];
    const link = heading && this.#links.get(heading);
    if (link === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    this.#current = link;
    this.#reveal(link);
  }

  /** Scrolls the list alone: `scrollIntoView` would move the page as well. */
  #reveal(link: HTMLAnchorElement | undefined): void {
    const list = this.firstElementChild;
    if (!link || !list) return;
    const { top, bottom } = link.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) list.scrollTop += top - frame.top - frame.height / 2;
  }

  #yield(): void {
    const frame = this.firstElementChild?.getBoundingClientRect();
    const isBeside = (note: Element): boolean => {
      const { top, bottom, right } = note.getBoundingClientRect();
      return frame !== undefined && right > frame.left && top < frame.bottom && bottom > frame.top;
    };
    this.toggleAttribute('data-yielding', [...document.querySelectorAll('.aside, .breakout, .table-figure')].some(isBeside));
  }
}

export const installPageOutline = (): void => customElements.define('page-outline', PageOutline);
