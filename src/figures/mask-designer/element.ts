import { FigureForm, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { cellOf, grid, origin } from './drawing.ts';
import { countsOf, sequence, type Pattern } from './model.ts';
import { sentenceFor } from './words.ts';

/** Redraws the mask and recounts it as the reader changes pattern and sequence. */
class MaskDesignerFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'mask-designer');

  connectedCallback(): void {
    // The sequence, drawn next, bounds the row; until then an address may ask for any.
    this.#form.field('row').max = '999';
    this.#form.bind(() => this.#draw());
    const svg = this.querySelector<SVGSVGElement>('.mask-designer');
    svg?.addEventListener('click', (event) => {
      const row = this.#form.field('row');
      const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
      const y = (event.clientY - svg.getBoundingClientRect().top) * scale - origin.top;
      const chosen = Math.floor(y / cellOf(Number(row.max))) + 1;
      if (chosen < 1 || chosen > Number(row.max)) return;
      row.value = String(chosen);
      row.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  #draw(): void {
    const values = this.#form.values();
    const pattern = (values['pattern'] ?? 'prefix') as Pattern;
    const positions = sequence(Number(values['images']), Number(values['tokens']), Number(values['words']));
    const row = this.#form.field('row');
    row.max = String(positions.length);
    const chosen = row.valueAsNumber - 1;
    const counts = countsOf(pattern, positions);
    drawParts(this.querySelector('[data-grid]'), grid(pattern, positions, chosen));
    for (const name of ['tokens', 'words']) this.#form.show(name, values[name] ?? '');
    this.#form.show('row', String(chosen + 1));
    for (const name of ['allowed', 'scored', 'length'] as const) say(this, name, String(counts[name]));
    say(this, 'sentence', sentenceFor(pattern, positions, chosen));
  }
}

customElements.define('mask-designer-figure', MaskDesignerFigure);
