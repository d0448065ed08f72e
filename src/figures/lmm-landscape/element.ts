import { FigureForm, say } from '../shared/figure-form.ts';

const filters = ['modality', 'data', 'family'] as const;

/** Dims what a filter leaves out, in the drawing and in the list, and opens the card of a work. */
class LmmLandscapeFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'lmm-landscape');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    const svg = this.querySelector<SVGSVGElement>('.lmm-landscape');
    svg?.addEventListener('click', (event) => {
      const box = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / box.width;
      const card = this.#form.field<HTMLSelectElement>('card');
      const work = this.#nearest((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
      if (!work) return;
      card.value = work;
      card.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  #draw(): void {
    const values = this.#form.values();
    let shown = 0;
    let sized = 0;
    for (const item of this.querySelectorAll<HTMLElement>('[data-item]')) {
      const passes = filters.every(
        (name) => values[name] === 'all' || (item.dataset[name] ?? '').split(' ').includes(values[name] ?? 'all'),
      );
      item.hidden = !passes;
      this.#dot(item.dataset['item'])?.classList.toggle('out', !passes);
      if (passes) shown += 1;
      if (passes && item.dataset['sized']) sized += 1;
    }
    say(this, 'count', `${shown} works are shown; for ${sized} of them a size is stated.`);
    this.#open(values['card'] ?? 'none');
  }

  #open(work: string): void {
    const card = this.querySelector<HTMLElement>('[data-card]');
    const cursor = this.querySelector('[data-cursor]');
    const item = [...this.querySelectorAll<HTMLElement>('[data-item]')].find(({ dataset }) => dataset['item'] === work);
    const dot = this.#dot(work);
    cursor?.setAttribute('visibility', item ? 'visible' : 'hidden');
    if (!card) return;
    card.hidden = !item;
    if (card.dataset['work'] === work) return;
    card.dataset['work'] = work;
    card.replaceChildren(...(item ? [...item.childNodes].map((node) => node.cloneNode(true)) : []));
    if (!dot || !cursor) return;
    for (const name of ['cx', 'cy']) cursor.setAttribute(name, dot.getAttribute(name) ?? '0');
    cursor.setAttribute('r', String(Number(dot.getAttribute('r')) + 4));
  }

  /** The work whose dot is nearest to a place of the drawing, within a finger's width. */
  #nearest(x: number, y: number): string | null {
    let best: { distance: number; work: string | null } = { distance: 14, work: null };
    for (const dot of this.querySelectorAll('circle[data-work]')) {
      const distance = Math.hypot(Number(dot.getAttribute('cx')) - x, Number(dot.getAttribute('cy')) - y);
      if (distance < best.distance && !dot.classList.contains('out')) best = { distance, work: dot.getAttribute('data-work') };
    }
    return best.work;
  }

  #dot(work: string | undefined): Element | undefined {
    return [...this.querySelectorAll('circle[data-work]')].find((dot) => dot.getAttribute('data-work') === work);
  }
}

customElements.define('lmm-landscape-figure', LmmLandscapeFigure);
