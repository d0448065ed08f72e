import { FigureForm, setText } from '../shared/figure-form.ts';
import { htmlElement } from '../shared/html-element.ts';
import { cellsOf, columnsOf, costOf, defaults, shapeOf, summaryOf, tagOf } from './drawing.ts';
import { detect, detections, modes, type Mode } from './model.ts';

const shapeNames: Record<Mode, string> = {
  closed: 'shares, regions × classes of W',
  crops: 'S, regions × phrases',
  late: 'S, regions × tokens',
  fused: 'S, regions × tokens',
};

/** Scores the regions anew as the reader types words or changes the way of scoring. */
class VocabularyDetectorFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'vocabulary-detector');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (!button) return;
      const words = this.querySelector<HTMLInputElement>('[name=words]');
      if (!words) return;
      const phrase = button.getAttribute('data-add');
      words.value =
        phrase === null
          ? defaults.words
          : [...words.value.split(',').map((one) => one.trim()), phrase].filter(Boolean).slice(-6).join(', ');
      this.#form.redraw();
    });
  }

  #draw(): void {
    const state = this.#form.values();
    const mode = modes.find((one) => one === state['mode']) ?? defaults.mode;
    const threshold = Number(state['threshold']);
    const groups = detect(mode, state['words'] ?? '');
    const found = detections(groups, threshold);
    for (const region of this.querySelectorAll('[data-region]')) {
      const hit = found[Number(region.getAttribute('data-region'))];
      region.classList.toggle('lit', hit !== undefined);
      setText(region, '.tag', hit ? tagOf(hit.name, hit.probability) : '');
    }
    const columns = columnsOf(groups).map(({ text, isFirst, isMean }) =>
      htmlElement('th', { scope: 'col', class: classes({ first: isFirst, mean: isMean }) }, htmlElement('span', {}, text)),
    );
    refill(this.querySelector('[data-head]'), columns);
    for (const row of this.querySelectorAll('[data-row]')) {
      const cells = cellsOf(groups, Number(row.getAttribute('data-row')), mode, threshold);
      refill(
        row,
        cells.map(({ text, shade, isFirst, isMean, isLit }) =>
          htmlElement('td', { class: classes({ first: isFirst, mean: isMean, lit: isLit }), 'data-shade': shade }, text),
        ),
      );
    }
    this.#form.show('threshold', threshold.toFixed(2));
    setText(this, '[data-shape-name]', shapeNames[mode]);
    setText(this, '[data-shape]', shapeOf(groups));
    setText(this, '[data-cost]', costOf[mode]);
    setText(this, '[data-summary]', summaryOf(groups, threshold, mode));
  }
}

const classes = (names: Record<string, boolean>): string =>
  Object.keys(names)
    .filter((name) => names[name])
    .join(' ');

/** Replaces all cells of a row but the first. */
function refill(row: Element | null, cells: readonly Element[]): void {
  const first = row?.firstElementChild;
  if (row && first) row.replaceChildren(first, ...cells);
}

customElements.define('vocabulary-detector-figure', VocabularyDetectorFigure);
