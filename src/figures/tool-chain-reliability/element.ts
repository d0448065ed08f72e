import { FigureForm, setText } from '../shared/figure-form.ts';
import { barParts, curve, dots, lengthAt, percent, plot, sentence, view, xOf, yOf } from './drawing.ts';
import { chainSuccess, expectedCalls, longestBetterChain } from './model.ts';

/** Redraws the curves and the bar as the reader changes steps, retries and check. */
class ToolChainReliabilityFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'tool-chain-reliability');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    const area = this.querySelector<SVGRectElement>('[data-catch]');
    const follow = (event: PointerEvent): void => {
      const box = this.querySelector('svg')?.getBoundingClientRect();
      if (!box) return;
      this.#form.set({ steps: lengthAt(((event.clientX - box.left) / box.width) * view.width) });
      this.#form.redraw();
    };
    area?.addEventListener('pointerdown', (event) => {
      area.setPointerCapture(event.pointerId);
      follow(event);
    });
    area?.addEventListener('pointermove', (event) => {
      if (area.hasPointerCapture(event.pointerId)) follow(event);
    });
  }

  #set(name: string, attributes: Record<string, number | string>): void {
    const shape = this.querySelector(`[data-${name}]`);
    for (const [key, value] of Object.entries(attributes)) shape?.setAttribute(key, typeof value === 'number' ? value.toFixed(1) : value);
  }

  #draw(): void {
    const number = (name: string): number => this.#form.number(name);
    const length = number('steps');
    const single = number('single') / 100;
    const chain = { success: number('success') / 100, retries: number('retries'), detection: number('detection') / 100 };
    const perfect = { ...chain, detection: 1 };
    const bare = { ...chain, retries: 0 };
    const success = chainSuccess(chain, length);

    this.#set('own', { d: curve(chain) });
    this.#set('dots', { d: dots(chain) });
    this.#set('perfect', { d: curve(perfect) });
    this.#set('bare', { d: curve(bare) });
    this.#set('single', { d: `M${plot.left} ${yOf(single)}H${plot.right}` });
    this.#set('cursor', { d: `M${xOf(length)} ${plot.top}V${plot.bottom}` });
    this.#set('mark', { cx: xOf(length), cy: yOf(success) });
    const isFarRight = length > 16;
    this.#set('value', {
      x: xOf(length) + (isFarRight ? -8 : 8),
      y: Math.max(plot.top + 12, yOf(success) - 8),
      'text-anchor': isFarRight ? 'end' : 'start',
    });
    for (const { name, x, width } of barParts(chain)) this.#set(`part=${name}`, { x, width });

    for (const name of ['steps', 'retries']) this.#form.show(name, number(name));
    for (const name of ['detection', 'success', 'single']) this.#form.show(name, percent(number(name) / 100));
    const longest = (one: typeof chain): string => String(longestBetterChain(one, single)).replace('Infinity', 'any');
    const texts = {
      value: percent(success),
      sentence: sentence(chain, length),
      'bare-value': percent(chainSuccess(bare, length)),
      'own-value': percent(success),
      'perfect-value': percent(chainSuccess(perfect, length)),
      calls: (length * expectedCalls(chain)).toFixed(1),
      longest: `${longest(bare)} and ${longest(chain)}`,
    };
    for (const [name, text] of Object.entries(texts)) setText(this, `[data-${name}]`, text);
  }
}

customElements.define('tool-chain-reliability-figure', ToolChainReliabilityFigure);
