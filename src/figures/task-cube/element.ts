import { FigureForm, setText } from '../shared/figure-form.ts';
import { fillOf, inWords } from './drawing.ts';
import { cellsOf, compare, type Cell } from './model.ts';

/** Fills the cells that the chosen methods reach. */
class TaskCubeFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'task-cube');

  connectedCallback(): void {
    const second = this.#select('second');
    const chosen = second?.value ?? '';
    second?.lastElementChild?.remove();
    for (const option of this.#select('first')?.options ?? []) second?.append(option.cloneNode(true));
    if (second) second.value = chosen;
    this.#form.restore();
    this.addEventListener('input', () => {
      this.#draw();
      this.#form.remember();
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (!button) return;
      for (const name of ['first', 'second']) {
        const select = this.#select(name);
        if (select) select.value = button.getAttribute(`data-${name}`) ?? select.value;
      }
      this.#draw();
      this.#form.remember();
    });
    this.#draw();
  }

  #select(name: string): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }

  #cells(name: string): Set<Cell> {
    const facts = this.#select(name)?.selectedOptions[0]?.dataset;
    const list = (words: string | undefined): string[] => words?.split(',') ?? [];
    return facts?.['output'] ? cellsOf({ input: list(facts['input']), output: list(facts['output']) }) : new Set();
  }

  #draw(): void {
    const comparison = compare(this.#cells('first'), this.#cells('second'));
    for (const cell of this.querySelectorAll('[data-cell]'))
      cell.setAttribute('data-fill', fillOf(cell.getAttribute('data-cell') as Cell, comparison));
    for (const part of ['both', 'onlyFirst', 'onlySecond'] as const) {
      setText(this, `[data-count=${part}]`, String(comparison[part].length));
      setText(this, `[data-words=${part}]`, inWords(comparison[part]));
    }
  }
}

customElements.define('task-cube-figure', TaskCubeFigure);
