import { FigureForm } from '../shared/figure-form.ts';
import { drawInto } from '../shared/shapes.ts';
import { countWords, graphOf, matrixOf, type Follow } from './drawing.ts';
import { schemes, type SchemeId } from './schemes.ts';

/** Draws the scheme that the reader chooses. */
class SupervisionSwitchboardFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'supervision-switchboard');

  connectedCallback(): void {
    this.#form.bind(() => {
      this.#draw();
    });
  }

  #draw(): void {
    const { scheme, follow, batch } = this.#form.values();
    const [id, side, size] = [scheme as SchemeId, follow as Follow, Number(batch)];
    drawInto(this.querySelector('[data-graph]'), graphOf(id, side));
    drawInto(this.querySelector('[data-matrix]'), matrixOf(id, size));
    const { positive, negative } = countWords(id, size);
    const texts = { positive, negative, loss: schemes[id].loss, name: `${schemes[id].name}:`, say: schemes[id][side] };
    for (const [name, text] of Object.entries(texts)) {
      const place = this.querySelector(`[data-${name}]`);
      if (place && place.textContent !== text) place.textContent = text;
    }
    this.querySelector('output')!.textContent = String(size);
  }
}

customElements.define('supervision-switchboard-figure', SupervisionSwitchboardFigure);
