import { FigureForm, setText } from '../shared/figure-form.ts';
import { rowPlace, suiteY, summaryOf, xOf } from './drawing.ts';
import { orders, ranksOf, summarize, type Sizes } from './model.ts';

/** Averages the suite that the reader puts together, and orders the benchmarks. */
class ZeroShotTransferFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'zero-shot-transfer');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
  }

  #draw(): void {
    const state = this.#form.values();
    const counts = [0, 1, 2].map((index) => Number(state[`n${index}`]));
    const summary = summarize(counts);
    const hasAverage = state['average'] === 'yes' && summary.count > 0;
    for (const [index, pile] of this.querySelectorAll('[data-pile]').entries()) {
      pile.setAttribute('visibility', counts[index] ? 'visible' : 'hidden');
      setText(pile, 'text', String(counts[index]));
      this.#form.show(`n${index}`, counts[index] ?? 0);
    }
    this.querySelector('[data-spread]')?.setAttribute('d', `M${xOf(summary.lowest)} ${suiteY}H${xOf(summary.highest)}`);
    const mean = this.querySelector('[data-mean]');
    mean?.setAttribute('transform', `translate(${xOf(summary.mean)} ${suiteY})`);
    mean?.setAttribute('visibility', hasAverage ? 'visible' : 'hidden');
    setText(this, '[data-range]', summary.count > 0 ? `${summary.lowest.toFixed(1)} to ${summary.highest.toFixed(1)}` : 'none');
    setText(this, '[data-deviation]', summary.deviation.toFixed(1));
    setText(this, '[data-average]', hasAverage ? summary.mean.toFixed(1) : 'not shown yet');
    setText(this, '[data-summary]', summaryOf(summary, hasAverage));

    const places = [...this.querySelectorAll<SVGGElement>('[data-row]')];
    const size = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
    const rows = places.map(({ dataset }): Sizes => ({
      name: '',
      year: Number(dataset['year']),
      classes: size(dataset['classes']),
      images: size(dataset['images']),
      sets: undefined,
    }));
    const ranks = ranksOf(rows, orders.find((order) => order === state['order']) ?? 'classes');
    for (const [index, place] of places.entries()) place.setAttribute('transform', rowPlace(ranks[index] ?? index));
  }
}

customElements.define('zero-shot-transfer-figure', ZeroShotTransferFigure);
