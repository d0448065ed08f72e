import { FigureForm } from '../shared/figure-form.ts';

/** Opens one organ, by its button or by its place in the drawing. */
class AgentAnatomyFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'agent-anatomy');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    this.querySelector('svg')?.addEventListener('click', (event) => {
      const organ = (event.target as Element).closest('[data-organ]')?.getAttribute('data-organ');
      const radio = [...this.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === organ);
      if (!radio) return;
      radio.checked = true;
      this.#form.redraw();
    });
  }

  #draw(): void {
    const chosen = this.#form.values()['organ'] ?? 'all';
    for (const panel of this.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = chosen !== 'all' && panel.getAttribute('data-panel') !== chosen;
    for (const organ of this.querySelectorAll('[data-organ]'))
      organ.classList.toggle('is-open', organ.getAttribute('data-organ') === chosen);
  }
}

customElements.define('agent-anatomy-figure', AgentAnatomyFigure);
