import { FigureForm, setText } from '../shared/figure-form.ts';
import { arrowsOf, shapesOf } from './drawing.ts';
import { stageNames, stages, workFor, workInWords } from './model.ts';

/** Redraws the parts of a stage as the reader moves on. */
class WhoDoesTheThinkingFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'who-does-the-thinking');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
  }

  #draw(): void {
    const values = this.#form.values();
    const [number, tasks, tools] = [Number(values['stage']), Number(values['tasks']), Number(values['tools'])];
    const stage = stageNames[number - 1] ?? 'specific';
    this.querySelector('[data-arrows]')?.setAttribute('d', arrowsOf(stage, tasks, tools));
    this.querySelector('[data-request]')?.setAttribute('visibility', stage === 'chained' ? 'visible' : 'hidden');
    this.querySelector('[data-shapes]')?.replaceChildren(
      ...shapesOf(stage, tasks, tools).map(({ kind, x, y, width, height, label }) => {
        const group = drawn('g', { class: `box-${kind}` });
        const text = drawn('text', { x: x + width / 2, y: y + height / 2 + 4.5, 'text-anchor': 'middle' });
        text.textContent = label;
        group.append(drawn('rect', { x, y, width, height, rx: 3 }), text);
        return group;
      }),
    );
    this.#form.show('stage', `${number}, ${stages[stage].title.toLowerCase()}`);
    this.#form.show('tasks', tasks);
    this.#form.show('tools', tools);
    setText(this, '[data-sentence]', `Trained: ${stages[stage].trained}. What to do next is decided by ${stages[stage].decides}.`);
    setText(this, '[data-count-head]', `Your work for ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`);
    for (const [index, row] of [...this.querySelectorAll('[data-row]')].entries()) {
      const one = stageNames[index] ?? 'specific';
      const work = workFor(one, tasks, tools);
      row.classList.toggle('is-shown', one === stage);
      setText(row, '[data-work]', workInWords(work, one));
      setText(row, '[data-models]', String(work.models));
    }
  }
}

function drawn(tag: string, attributes: Record<string, string | number>): SVGElement {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes))
    shape.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  return shape;
}

customElements.define('who-does-the-thinking-figure', WhoDoesTheThinkingFigure);
