import { FigureForm, setText } from '../shared/figure-form.ts';
import { layersOf, tallyText } from './drawing.ts';
import { stepCount, texts, ways, type Knobs } from './model.ts';

const reports = ['the wish as each way asks for it.', 'what carries the old image along.', 'the picture is being drawn.', 'the result.'];

/** Steps through the three ways at once and recomputes what each changes. */
class ThreeWaysFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'three-ways-of-editing');

  connectedCallback(): void {
    this.#form.restore();
    this.#form.onInput(() => this.#draw());
    this.querySelector('[data-next]')?.addEventListener('click', () => {
      this.#form.set({ step: (Number(this.#form.text('step')) + 1) % stepCount });
      this.#draw();
      this.#form.remember();
    });
    this.#draw();
  }

  #draw(): void {
    const form = this.#form;
    const step = Number(form.text('step'));
    const knobs: Knobs = { injected: form.number('injected') / 100, scale: form.number('scale'), margin: form.number('margin') };
    form.show('injected', `${form.number('injected')} %`);
    form.show('scale', String(knobs.scale));
    form.show('margin', String(knobs.margin));
    for (const way of ways) {
      const section = this.querySelector(`[data-way="${way}"]`);
      if (!section) continue;
      const layers = layersOf(way, knobs, step);
      const set = (name: string, paths: readonly string[]): void => {
        for (const [index, d] of paths.entries()) section.querySelector(`[data-${name}="${index}"]`)?.setAttribute('d', d);
      };
      set('base', layers.base);
      set('red', layers.red);
      set('carrier', layers.carrier);
      set('noise', layers.noise);
      section.querySelector('[data-veil]')?.setAttribute('visibility', step === 1 && way !== 'instruction' ? 'visible' : 'hidden');
      const title = section.querySelector('b')?.textContent ?? '';
      section.querySelector('svg')?.setAttribute('aria-label', `${title}, step ${step + 1} of ${stepCount}`);
      setText(section, '[data-text]', texts[way][step] ?? '');
      const { inside, outside } = tallyText(way, knobs);
      setText(section, '[data-inside]', inside);
      setText(section, '[data-outside]', outside);
    }
    const tallies = ways.map((way) => tallyText(way, knobs).outside).join(', ');
    setText(this, '[data-report]', `Step ${step + 1} of ${stepCount}: ${reports[step] ?? ''} Change outside the jacket: ${tallies}.`);
  }
}

customElements.define('three-ways-figure', ThreeWaysFigure);
