import { FigureForm, say } from '../shared/figure-form.ts';
import { columnLeft, width, wordsOf } from './drawing.ts';
import { items } from './items.ts';
import { columnOf, type Dated } from './model.ts';

/** Shows the works up to a year, of the stages that the reader wants to see. */
class EvolutionTimelineFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'evolution-timeline');

  connectedCallback(): void {
    this.#form.bind(() => {
      this.#draw();
    });
  }

  #draw(): void {
    const values = this.#form.values();
    const year = Number(values['year']);
    const shown = new Set<string>();
    const dated = items.map((item): Dated => {
      const link = this.querySelector<SVGAElement>(`[data-item="${item.id}"]`)!;
      const date = { year: Number(link.dataset['year']), month: Number(link.dataset['month']) };
      const isShown = date.year <= year && values[item.stage] === 'yes';
      link.setAttribute('visibility', isShown ? 'visible' : 'hidden');
      if (isShown) shown.add(item.id);
      return { ...item, ...date };
    });
    for (const loan of this.querySelectorAll('[data-loan]')) {
      const [from = '', to = ''] = (loan.getAttribute('data-loan') ?? '').split(' ');
      const isShown = values['loans'] === 'yes' && shown.has(from) && shown.has(to);
      if (loan instanceof HTMLElement) loan.hidden = !isShown;
      else loan.setAttribute('visibility', isShown ? 'visible' : 'hidden');
    }
    this.#scrollTo(year);
    this.querySelector('output')!.textContent = String(year);
    for (const [place, text] of Object.entries(wordsOf(dated, year))) say(this, place, text as string);
  }

  /** Where the drawing is wider than the screen, brings the column of the year into view. */
  #scrollTo(year: number): void {
    const picture = this.querySelector('.figure-picture');
    if (!picture || picture.scrollWidth <= picture.clientWidth) return;
    const right = (columnLeft(columnOf(year) + 1) / width) * picture.scrollWidth;
    picture.scrollLeft = right - picture.clientWidth;
  }
}

customElements.define('evolution-timeline-figure', EvolutionTimelineFigure);
