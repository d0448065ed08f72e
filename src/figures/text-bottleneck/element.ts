import { FigureForm, setText } from '../shared/figure-form.ts';
import { barLeft, pictureOf } from './drawing.ts';
import { toolNames, type Question } from './worlds.ts';

/** Counts anew what crosses as the reader chooses question, tools and number of tokens. */
class TextBottleneckFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'text-bottleneck');
  #waiting = 0;

  connectedCallback(): void {
    this.#form.restore();
    this.addEventListener('input', () => {
      cancelAnimationFrame(this.#waiting);
      this.#waiting = requestAnimationFrame(() => {
        this.#draw();
        this.#form.remember();
      });
    });
    this.#draw();
  }

  #draw(): void {
    const values = this.#form.values();
    const grid = Number(values['grid']);
    const picture = pictureOf(
      values['question'] as Question,
      toolNames.filter((tool) => values[tool] === 'yes'),
      grid,
    );
    this.querySelector('[data-patches]')?.setAttribute('d', picture.grid);
    for (const { name, width, value } of picture.bars) {
      this.querySelector(`[data-bar=${name}]`)?.setAttribute('width', width.toFixed(1));
      this.querySelector(`[data-bits=${name}]`)?.setAttribute('x', (barLeft + width + 6).toFixed(1));
      setText(this, `[data-bits=${name}]`, value);
    }
    this.#form.show('grid', `${grid} × ${grid} = ${grid * grid}`);
    setText(this, '[data-sentence]', picture.sentence);
    this.querySelector('[data-reports]')?.replaceChildren(
      ...(picture.reports.length > 0 ? picture.reports : [{ tool: 'nothing', text: 'no tool was asked' }]).map((report) => {
        const item = document.createElement('li');
        const tool = made('span', report.tool);
        tool.className = 'tool';
        item.append(tool, ' ', made('span', report.text));
        return item;
      }),
    );
    for (const [index, line] of [...this.querySelectorAll('[data-facts] > tr')].entries()) {
      const row = picture.rows[index];
      if (!row) continue;
      line.classList.toggle('is-needed', row.isNeeded);
      for (const [column, text] of [row.text, row.tokens].entries()) {
        const cell = line.children[column + 2];
        if (cell) cell.textContent = text;
      }
    }
  }
}

function made(tag: string, text: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text });
}

customElements.define('text-bottleneck-figure', TextBottleneckFigure);
