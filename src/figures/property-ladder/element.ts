import { enable, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { readState, writeState } from '../shared/url-state.ts';
import { cellAt, ladders } from './drawing.ts';
import { differences, properties, readTicks, surveyReading } from './model.ts';
import { comparison, rowInWords } from './words.ts';

const figure = 'property-ladder';

/** Lets the reader tick the properties and compares them with the survey's reading. */
class PropertyLadderFigure extends HTMLElement {
  connectedCallback(): void {
    enable(this);
    const written = readTicks(readState(figure)['ticks']);
    if (written) this.#set(written);
    this.addEventListener('input', (event) => this.#changed(Number((event.target as Element).getAttribute('data-cell'))));
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest('[data-do]')?.getAttribute('data-do');
      if (action === 'compare') this.#compare();
      else if (action) {
        this.#set(action === 'empty' ? '0'.repeat(surveyReading.length) : surveyReading);
        say(this, 'words', action === 'empty' ? 'All ladders are empty. Tick what each model has.' : 'This is the survey’s reading.');
        writeState(figure, { ticks: this.#ticks });
      }
    });
    const svg = this.querySelector<SVGSVGElement>('.property-ladder');
    svg?.addEventListener('click', (event) => {
      const box = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / box.width;
      const cell = cellAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
      const input = cell && this.#boxes[cell[0] * properties.length + cell[1]];
      if (!input) return;
      input.checked = !input.checked;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-cell]')];
  }
  get #ticks(): string {
    return this.#boxes.map(({ checked }) => (checked ? '1' : '0')).join('');
  }
  #set(ticks: string): void {
    for (const [index, box] of this.#boxes.entries()) box.checked = ticks[index] === '1';
    this.#draw([]);
  }
  #draw(marked: [number, number][]): void {
    drawParts(this.querySelector('[data-ladders]'), ladders(this.#ticks, marked));
    for (const box of this.#boxes) {
      const cell = Number(box.getAttribute('data-cell'));
      const isMarked = marked.some(([model, property]) => model * properties.length + property === cell);
      box.closest('td')?.classList.toggle('wrong', isMarked);
    }
  }
  #changed(cell: number): void {
    this.#draw([]);
    say(this, 'words', rowInWords(this.#ticks, Math.floor(cell / properties.length)));
    writeState(figure, { ticks: this.#ticks });
  }
  #compare(): void {
    this.#draw(differences(this.#ticks));
    say(this, 'words', comparison(this.#ticks));
  }
}

customElements.define('property-ladder-figure', PropertyLadderFigure);
