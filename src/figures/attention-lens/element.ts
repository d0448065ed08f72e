import { FigureForm, setText } from '../shared/figure-form.ts';
import { cellOf, picturePaths, report, rowShares, shapesOf, side } from './drawing.ts';
import { wordsOf, type Settings, type Subject } from './model.ts';

/** Recomputes the map as the reader changes sizes, words and edits. */
class AttentionLensFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'attention-lens');

  connectedCallback(): void {
    for (const name of ['row', 'column']) this.querySelector<HTMLInputElement>(`[name=${name}]`)!.max = '24';
    this.#form.restore();
    this.#form.onInput(() => this.#draw());
    for (const grid of this.querySelectorAll<SVGSVGElement>('[data-grid]')) {
      grid.addEventListener('click', (event) => {
        const box = grid.getBoundingClientRect();
        const cell = cellOf(this.#settings());
        const placeOf = (offset: number, length: number): number => Math.floor(((offset / length) * (side + 4) - 2) / cell) + 1;
        this.#form.set({ column: Math.max(1, placeOf(event.clientX - box.left, box.width)) });
        this.#form.set({ row: Math.max(1, placeOf(event.clientY - box.top, box.height)) });
        this.#draw();
        this.#form.remember();
      });
    }
    this.#draw();
  }

  #settings(): Settings {
    const form = this.#form;
    return {
      h: form.number('h'),
      w: form.number('w'),
      tokens: form.number('tokens'),
      d: form.number('d'),
      temperature: form.number('temperature'),
      weight: form.number('weight'),
      subject: form.text('subject') as Subject,
      isInjected: form.text('map') === 'injected',
      token: Number(form.text('token')),
    };
  }

  #draw(): void {
    const form = this.#form;
    const settings = this.#settings();
    for (const [name, most] of [
      ['row', settings.h],
      ['column', settings.w],
    ] as const)
      (form.field(name) as HTMLInputElement).max = String(most);
    const [row, column] = [form.number('row') - 1, form.number('column') - 1];
    const { map, column: heat, output } = picturePaths(settings);
    for (const [index, d] of heat.entries()) this.querySelector(`[data-heat="${index}"]`)?.setAttribute('d', d);
    for (const [word, paths] of output.entries()) {
      for (const [index, d] of paths.entries()) this.querySelector(`[data-output="${word},${index}"]`)?.setAttribute('d', d);
    }
    const cell = cellOf(settings);
    for (const ground of this.querySelectorAll('[data-ground]')) set(ground, { width: cell * settings.w, height: cell * settings.h });
    for (const cursor of this.querySelectorAll('[data-cursor]')) {
      set(cursor, { x: column * cell, y: row * cell, width: cell, height: cell });
    }
    for (const { name, shape } of shapesOf(settings)) setText(this, `[data-shape="${name}"]`, shape);
    for (const name of ['h', 'w', 'tokens', 'temperature', 'row', 'column']) form.show(name, form.text(name));
    form.show('weight', `× ${settings.weight}`);
    setText(this, '[data-word="2"]', settings.subject);
    setText(this, '[data-subject]', settings.subject);
    this.dataset['swapped'] = settings.subject;
    setText(this, '[data-name]', wordsOf(settings.subject)[settings.token - 1] ?? '');
    for (const [index, { name, share }] of rowShares(map, settings, row, column).entries()) {
      setText(this, `[data-bar-name="${index}"]`, name);
      setText(this, `[data-bar-share="${index}"]`, `${Math.round(100 * share)} %`);
      const meter = this.querySelector<HTMLMeterElement>(`[data-bar="${index}"]`);
      if (!meter) continue;
      meter.value = share;
      meter.setAttribute('aria-label', name);
    }
    setText(this, '[data-report]', report(map, settings, row, column));
  }
}

function set(element: Element, attributes: Record<string, number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value.toFixed(2));
}

customElements.define('attention-lens-figure', AttentionLensFigure);
