import { FigureForm, setText } from '../shared/figure-form.ts';
import { readState } from '../shared/url-state.ts';
import { barParts, lineOf, solvable, summary } from './drawing.ts';
import { expertNames, type ExpertName } from './experts.ts';
import { converse, shares } from './model.ts';

const figure = 'mini-mm-react';
/** Questions are kept as one conversation, the last few of them. */
const mostQuestions = 3;
const parting = '~';

/** Plays the loop anew whenever a card is added or a question asked. */
class MiniMmReactFigure extends HTMLElement {
  readonly #form = new FigureForm(this, figure);
  #questions: string[] = ['What is the price of a ticket?'];

  connectedCallback(): void {
    this.#form.restore();
    const asked = readState(figure)['asked'];
    if (asked !== undefined) {
      this.#questions = asked
        .split(parting)
        .map((question) => question.trim().slice(0, 80))
        .filter(Boolean)
        .slice(-mostQuestions);
    }
    const own = this.querySelector<HTMLInputElement>('[data-own]');
    this.addEventListener('change', (event) => {
      if (event.target !== own) this.#changed();
    });
    for (const button of this.querySelectorAll('[data-question]'))
      button.addEventListener('click', () => this.#ask(button.getAttribute('data-question') ?? ''));
    this.querySelector('[data-form]')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const question = own?.value.replaceAll(parting, ' ').trim() ?? '';
      if (question === '' || !own) return;
      this.#ask(question);
      own.value = '';
    });
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.#questions = [];
      this.#changed();
    });
    this.#draw();
  }

  #ask(question: string): void {
    this.#questions = [...this.#questions, question].slice(-mostQuestions);
    this.#changed();
  }

  #changed(): void {
    this.#draw();
    this.#form.remember({ asked: this.#questions.join(parting) });
  }

  #draw(): void {
    const values = this.#form.values();
    const present = expertNames.filter((name): name is ExpertName => values[name] === 'yes');
    const session = converse(present, this.#questions);
    for (const { name, x, width } of barParts(session)) {
      const part = this.querySelector(`[data-bar=${name}]`);
      part?.setAttribute('x', x.toFixed(1));
      part?.setAttribute('width', width.toFixed(1));
    }
    for (const [name, size] of Object.entries(shares(session))) setText(this, `[data-size=${name}]`, String(size));
    this.querySelector('[data-cards]')?.replaceChildren(...session.cards.map((card) => made('li', '', card)));
    this.querySelector('[data-turns]')?.replaceChildren(
      ...session.turns.map(lineOf).map((line) => {
        const item = made('li', line.class);
        item.append(made('span', 'speaker', line.speaker), ' ', made('span', 'text', line.text));
        return item;
      }),
    );
    for (const [index, { isSolvable }] of solvable(present).entries()) {
      const mark = this.querySelectorAll('[data-mark]')[index];
      if (mark) mark.textContent = isSolvable ? '✓' : '–';
    }
    setText(this, '[data-summary]', summary(present, session));
  }
}

function made(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

customElements.define('mini-mm-react-figure', MiniMmReactFigure);
