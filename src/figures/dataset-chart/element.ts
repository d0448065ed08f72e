import { FigureForm, say } from '../shared/figure-form.ts';
import { stepsBetween, wordsOf } from './drawing.ts';
import type { DataSet } from './model.ts';

/** Compares two of the data sets that the page holds. */
class DatasetChartFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'dataset-chart');

  connectedCallback(): void {
    this.#form.bind(() => {
      this.#draw();
    });
    for (const mark of this.querySelectorAll<SVGGElement>('[data-set]')) {
      mark.addEventListener('click', () => {
        this.#form.set({ look: mark.dataset['set'] ?? '' });
        this.querySelector('select')?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    }
  }

  #mark(id: string | undefined): SVGGElement | undefined {
    return [...this.querySelectorAll<SVGGElement>('[data-set]')].find((mark) => mark.dataset['set'] === id);
  }

  #draw(): void {
    const { look, against, ratios, public: isPublicOnly } = this.#form.values();
    const [mark, other] = [this.#mark(look), this.#mark(against)];
    if (!mark || !other) return;
    for (const each of this.querySelectorAll<SVGGElement>('[data-set]')) {
      each.toggleAttribute('data-look', each === mark);
      each.setAttribute('visibility', isPublicOnly === 'yes' && !dataOf(each).isPublic ? 'hidden' : 'visible');
    }
    this.querySelector('[data-ratios]')?.setAttribute('visibility', ratios === 'yes' ? 'visible' : 'hidden');
    const steps = this.querySelector('[data-steps]');
    steps?.setAttribute('d', stepsBetween(placeOf(other), placeOf(mark)));
    steps?.setAttribute('visibility', isPublicOnly === 'yes' ? 'hidden' : 'visible');
    for (const [place, text] of Object.entries(wordsOf(dataOf(mark), dataOf(other)))) say(this, place, text as string);
    say(this, 'against', other.dataset['name'] ?? '');
  }
}

function dataOf({ dataset, classList }: SVGGElement): DataSet {
  const { set: id = '', name = '', images, classes, labels = '' } = dataset;
  return { id, name, images: Number(images), classes: Number(classes), labels, isPublic: classList.contains('is-public') };
}
function placeOf(mark: SVGGElement): [number, number] {
  const [x = 0, y = 0] = [...(mark.getAttribute('transform') ?? '').matchAll(/[\d.]+/g)].map(([number]) => Number(number));
  return [x, y];
}

customElements.define('dataset-chart-figure', DatasetChartFigure);
