import { spoken } from '../shared/amounts.ts';
import { FigureForm, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { llamaShapes } from '../shared/transformer-size.ts';
import { gigabytes, picture } from './drawing.ts';
import { billOf, systems, type Mode, type Plan, type SystemName } from './model.ts';
import { sentenceFor } from './words.ts';

/** Redraws the machine and its bill as the reader freezes, tunes and resizes. Choosing a system sets its own plan. */
class WhatIsTrainedFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'what-is-trained');

  connectedCallback(): void {
    this.#form.bind((changed) => {
      const system = this.#form.values()['system'] as SystemName;
      if (changed === 'system') this.#form.set(systems[system].modes);
      this.#draw();
    });
  }

  #draw(): void {
    const values = this.#form.values();
    const plan: Plan = {
      system: (values['system'] ?? 'llava-1') as SystemName,
      modes: {
        encoder: values['encoder'] as Mode,
        bridge: values['bridge'] as Mode,
        projection: values['projection'] as Mode,
        language: values['language'] as Mode,
      },
      language: llamaShapes.find(({ name }) => name === values['size']) ?? llamaShapes[1],
      bits: Number(values['bits']) as Plan['bits'],
      rank: Number(values['rank']),
      masterCopy: values['master'] === 'yes',
    };
    this.querySelector('[data-part=bridge]')?.toggleAttribute('hidden', systems[plan.system].bridge === 'none');
    drawParts(this.querySelector('[data-picture]'), picture(plan));
    const bill = billOf(plan);
    say(this, 'frozen-weights', gigabytes(bill.frozenWeights));
    say(this, 'trained-weights', gigabytes(bill.trainedWeights));
    say(this, 'gradients', gigabytes(bill.gradients));
    say(this, 'optimizer', gigabytes(bill.optimizer));
    say(this, 'trained', spoken(bill.trained));
    say(this, 'sentence', sentenceFor(plan));
  }
}

customElements.define('what-is-trained-figure', WhatIsTrainedFigure);
