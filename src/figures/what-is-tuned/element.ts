import { FigureForm, setText } from '../shared/figure-form.ts';
import { columnsOf, glowOf, outputs, pointsOf, report, type Glow } from './drawing.ts';
import { tuningOf, type Kind, type Method } from './model.ts';

/** Lights the weights that the chosen method moves, and counts them for the chosen widths. */
class WhatIsTunedFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'what-is-tuned');

  connectedCallback(): void {
    this.#form.restore();
    this.#form.onInput(() => this.#draw());
    for (const point of this.querySelectorAll('[data-point]')) {
      point.addEventListener('click', () => {
        this.#form.set({ method: point.getAttribute('data-point') ?? '' });
        this.#draw();
        this.#form.remember();
      });
    }
    this.#draw();
  }

  #draw(): void {
    const form = this.#form;
    const method = form.text('method') as Method;
    const [base, rank, bytes] = [form.number('base'), form.number('rank'), Number(form.text('bytes'))];
    const tuning = tuningOf(method, base, rank);
    for (const cell of this.querySelectorAll('[data-kind]')) glow(cell, glowOf(tuning, cell.getAttribute('data-kind') as Kind));
    glow(this.querySelector('[data-token]'), tuning.token ? 'moves' : 'rests');
    glow(this.querySelector('[data-image]'), method === 'encoder' ? 'added' : 'rests');
    for (const [index, { block }] of columnsOf(base).entries()) setText(this, `[data-width="${index}"]`, String(block.width));
    for (const { method: one, x, y } of pointsOf(base, rank)) {
      const point = this.querySelector(`[data-point="${one}"]`);
      point?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      point?.classList.toggle('is-current', one === method);
    }
    for (const [name, text] of Object.entries(outputs(method, base, rank, bytes))) setText(this, `[data-out="${name}"]`, text);
    form.show('base', String(base));
    form.show('rank', String(rank));
    setText(this, '[data-report]', report(method, base, rank));
  }
}

function glow(cell: Element | null, kind: Glow): void {
  cell?.setAttribute('class', `cell ${kind}`);
}

customElements.define('what-is-tuned-figure', WhatIsTunedFigure);
