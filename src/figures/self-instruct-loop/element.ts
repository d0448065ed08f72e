import { FigureForm, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { chart } from './drawing.ts';
import { mostRounds, run, type Setting } from './model.ts';
import { reasonOf, sentenceFor } from './words.ts';

/** Runs the loop anew from its seeds whenever the reader changes it; the buttons move the number of rounds. */
class SelfInstructLoopFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'self-instruct-loop');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    this.addEventListener('click', (event) => {
      const to = (event.target as Element).closest('[data-to]')?.getAttribute('data-to');
      const rounds = this.#form.field('rounds');
      if (!to) return;
      rounds.value = String({ next: rounds.valueAsNumber + 1, end: mostRounds, start: 0 }[to] ?? 0);
      rounds.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  #draw(): void {
    const values = this.#form.values();
    const setting: Setting = {
      seeds: Number(values['seeds']),
      leastNovelty: Number(values['novelty']) / 100,
      rounds: Number(values['rounds']),
      chance: Number(values['chance']),
    };
    const state = run(setting);
    drawParts(this.querySelector('[data-chart]'), chart(state, run({ ...setting, leastNovelty: 0.3, rounds: mostRounds })));
    this.#form.show('novelty', setting.leastNovelty.toFixed(2));
    for (const name of ['seeds', 'rounds']) this.#form.show(name, values[name] ?? '');
    say(this, 'sentence', sentenceFor(state, setting));
    this.querySelector('[data-to=next]')?.toggleAttribute('disabled', setting.rounds >= mostRounds);
    const last = state.rounds.at(-1);
    this.querySelector('.loop-round')?.toggleAttribute('hidden', !last);
    if (!last) return;
    say(this, 'heading', `Round ${setting.rounds}: shown to the writer`);
    this.querySelector('[data-examples]')?.replaceChildren(...last.examples.map((text) => item(text)));
    this.querySelector('[data-candidates]')?.replaceChildren(
      ...last.candidates.map((candidate) => {
        const line = item('', candidate.verdict);
        const text = Object.assign(document.createElement('span'), { textContent: candidate.text || '(nothing)' });
        line.append(text, ' ', Object.assign(document.createElement('small'), { textContent: reasonOf(candidate) }));
        return line;
      }),
    );
  }
}

const item = (textContent: string, className = ''): HTMLLIElement =>
  Object.assign(document.createElement('li'), { textContent, className });

customElements.define('self-instruct-loop-figure', SelfInstructLoopFigure);
