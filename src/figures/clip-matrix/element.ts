import { percentOrLess } from '../shared/amounts.ts';
import { FigureForm, setText } from '../shared/figure-form.ts';
import { cell, labelHeight, labelWidth, shapesOf } from './drawing.ts';
import { batchOf, cosinesOf, pairs, probabilities, sigmoidLoss, softmaxLoss, zeroShot, type Direction, type Scene } from './model.ts';

/** Recomputes the matrix, the losses and the zero-shot shares as the reader changes them. */
class ClipMatrixFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'clip-matrix');

  connectedCallback(): void {
    for (const name of ['row', 'column']) this.#form.field(name).max = this.#form.field('batch').max;
    this.#form.restore();
    this.#form.onInput(() => this.#draw());
    this.querySelector('.clip-matrix')?.addEventListener('click', (event) => {
      const [row, column] = ((event.target as Element).getAttribute('data-cell') ?? '').split(',').map(Number);
      if (row === undefined || column === undefined || Number.isNaN(row)) return;
      this.#form.set({ row: row + 1, column: column + 1 });
      this.#draw();
      this.#form.remember();
    });
    this.#draw();
  }

  get #direction(): Direction {
    return this.#form.text('direction') as Direction;
  }

  #draw(): void {
    const size = this.#form.number('batch');
    const tau = this.#form.number('temperature');
    const batch = batchOf(size, this.#form.isChecked('duplicate'));
    const cosines = cosinesOf(batch);
    const shares = probabilities(cosines, this.#direction, tau);
    for (const name of ['row', 'column']) this.#form.field(name).max = String(size);
    for (const rect of this.querySelectorAll('[data-cell]')) {
      const [row = 0, column = 0] = (rect.getAttribute('data-cell') ?? '').split(',').map(Number);
      rect.setAttribute('visibility', row < size && column < size ? 'visible' : 'hidden');
      rect.setAttribute('fill-opacity', (shares[row]?.[column] ?? 0).toFixed(3));
    }
    for (const label of this.querySelectorAll('[data-row]')) {
      const row = Number(label.getAttribute('data-row'));
      label.setAttribute('visibility', row < size ? 'visible' : 'hidden');
      const scene = batch[row]?.scene;
      if (scene && row === 1) drawScene(label, scene, cell - 8);
    }
    for (const label of this.querySelectorAll('[data-column]')) {
      const column = Number(label.getAttribute('data-column'));
      label.setAttribute('visibility', column < size ? 'visible' : 'hidden');
      label.textContent = batch[column]?.caption ?? '';
    }
    this.#form.showRanges();
    this.#readOut(cosines, shares, tau);
    this.#classify(tau);
  }

  #readOut(cosines: number[][], shares: number[][], tau: number): void {
    const set = (name: string, text: string): void => setText(this, `[data-${name}]`, text);
    const loss = (direction: Direction): number => softmaxLoss(probabilities(cosines, direction, tau));
    const isSigmoid = this.#direction === 'sigmoid';
    set(
      'loss-name',
      isSigmoid
        ? 'sigmoid loss, bias −10'
        : this.#direction === 'rows'
          ? 'image to text, mean of −ln share'
          : 'text to image, mean of −ln share',
    );
    set('loss', (isSigmoid ? sigmoidLoss(cosines, tau) : loss(this.#direction)).toFixed(2));
    set('loss-total', ((loss('rows') + loss('columns')) / 2).toFixed(2));
    set('chance', Math.log(cosines.length).toFixed(2));
    const row = this.#form.number('row') - 1;
    const column = this.#form.number('column') - 1;
    set('cell-name', `image ${row + 1} and text ${column + 1}`);
    set(
      'cell-value',
      `cosine ${(cosines[row]?.[column] ?? 0).toFixed(2)}, ${isSigmoid ? 'probability' : 'share'} ${percentOrLess(shares[row]?.[column] ?? 0)}`,
    );
    const cursor = this.querySelector('[data-cursor]');
    cursor?.setAttribute('x', String(labelWidth + column * cell));
    cursor?.setAttribute('y', String(labelHeight + row * cell));
  }

  #classify(tau: number): void {
    const scene = pairs[this.#form.number('picture') - 1]?.scene;
    const names = this.#form
      .text('names')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .slice(0, 8);
    const bars = this.querySelector('[data-bars]');
    const picture = this.querySelector('[data-picture]');
    if (!scene || !bars || !picture) return;
    drawScene(picture, scene, 50);
    const shares = zeroShot(scene, names, 'a photo of a {}', tau);
    bars.replaceChildren(
      ...names.map((name, index) => {
        const item = document.createElement('li');
        const meter = Object.assign(document.createElement('meter'), { min: 0, max: 1, value: shares[index] ?? 0 });
        meter.setAttribute('aria-label', name);
        item.append(text(name), ' ', meter, ' ', text(percentOrLess(shares[index] ?? 0)));
        return item;
      }),
    );
  }
}

function drawScene(parent: Element, scene: Scene, side: number): void {
  for (const old of parent.querySelectorAll('path')) old.remove();
  for (const { path, transform } of shapesOf(scene, side)) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    shape.setAttribute('d', path);
    shape.setAttribute('transform', transform);
    shape.setAttribute('class', `shape-${scene.color}`);
    parent.append(shape);
  }
}

function text(content: string): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { textContent: content });
}

customElements.define('clip-matrix-figure', ClipMatrixFigure);
