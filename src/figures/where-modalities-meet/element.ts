import { FigureForm, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { costsOf, explanations, imagesAt, matrixOf, pairsOf, stackOf, verdictWords, verdictsOf } from './drawing.ts';
import type { Meeting } from './model.ts';

/** Moves the meeting point, and tells tasks and costs. */
class WhereModalitiesMeetFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'where-modalities-meet');

  connectedCallback(): void {
    this.#form.bind(() => {
      this.#draw();
    });
  }

  #draw(): void {
    const values = this.#form.values();
    const meeting = values['meeting'] as Meeting;
    const [words, images] = [Number(values['words']), imagesAt(Number(values['images']))];
    drawParts(this.querySelector('[data-stack]'), stackOf(meeting));
    drawParts(this.querySelector('[data-matrix]'), matrixOf(meeting));
    say(this, 'explanation', explanations[meeting]);
    say(this, 'pairs', pairsOf(meeting, words));
    const [imagesOutput, wordsOutput] = this.querySelectorAll('output');
    if (imagesOutput) imagesOutput.textContent = images.toLocaleString('en');
    if (wordsOutput) wordsOutput.textContent = String(words);
    const verdicts = verdictsOf(meeting, words, images);
    for (const [index, item] of [...this.querySelectorAll('.tasks li')].entries()) {
      const verdict = verdicts[index]?.verdict ?? 'no';
      item.setAttribute('data-verdict', verdict);
      item.querySelector('strong')!.textContent = verdictWords[verdict];
    }
    for (const { meeting: own, bar, text } of costsOf(words, images)) {
      const item = this.querySelector(`[data-meeting=${own}]`);
      item?.toggleAttribute('data-current', own === meeting);
      item?.querySelector('meter')?.setAttribute('value', bar.toFixed(3));
      item!.querySelector('strong')!.textContent = text;
    }
  }
}

customElements.define('where-modalities-meet-figure', WhereModalitiesMeetFigure);
