import { enable } from '../shared/figure-form.ts';
import { drawInto, shape, type Shape } from '../shared/shapes.ts';
import { readState, writeState } from '../shared/url-state.ts';
import { bestSingle, candidates, labelMap, masksOf, runsOf, type Mask, type Prompt } from './model.ts';
import { defaults, detail, mostPoints, packPrompt, rankOf, sentence, unpackPrompt } from './prompt.ts';
import { sceneHeight, sceneWidth } from './scene.ts';

const figure = 'click-to-segment';
const clamp = (value: number, most: number): number => Math.max(0, Math.min(most - 1, value));

/** Sets points and boxes where the reader clicks, and shows which masks they leave open. */
class ClickToSegmentFigure extends HTMLElement {
  #prompt: Prompt = defaults;
  /** First corner of a box that is being set. */
  #corner: readonly [number, number] | undefined;
  /** The place of the mask that is meant, among those left open. */
  #meant = 1;
  #masks: Mask[] | undefined;

  connectedCallback(): void {
    enable(this);
    this.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement));
    this.querySelector('.segment-scene')?.addEventListener('click', (event) => this.#clicked(event as MouseEvent));
    const actions = {
      set: () => this.#set(this.#range('x').valueAsNumber, this.#range('y').valueAsNumber),
      undo: () => this.#undo(),
      clear: () => this.#update({ points: [] }),
    };
    for (const [name, act] of Object.entries(actions)) this.querySelector(`[data-action=${name}]`)?.addEventListener('click', act);
    const { points, box = '', meant } = readState(figure);
    if (points === undefined) return;
    this.#prompt = unpackPrompt(points, box);
    if (['0', '1', '2'].includes(meant ?? '')) this.#meant = Number(meant);
    this.#draw();
  }

  #range(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  }

  #clicked({ clientX, clientY, currentTarget }: MouseEvent): void {
    const { left, top, width, height } = (currentTarget as Element).getBoundingClientRect();
    const x = clamp(((clientX - left) / width) * sceneWidth, sceneWidth);
    const y = clamp(((clientY - top) / height) * sceneHeight, sceneHeight);
    this.#range('x').value = String(Math.floor(x));
    this.#range('y').value = String(Math.floor(y));
    this.#set(Math.floor(x), Math.floor(y));
  }

  #set(x: number, y: number): void {
    const tool = this.querySelector<HTMLInputElement>(`input[name=${figure}-tool]:checked`)?.value;
    const { points, box } = this.#prompt;
    if (tool !== 'box') {
      this.#update({ points: [...points, { x, y, isOn: tool === 'on' }].slice(-mostPoints), box });
    } else if (this.#corner && this.#corner[0] !== x && this.#corner[1] !== y) {
      const [a, b] = this.#corner;
      this.#update({ points, box: [Math.min(a, x), Math.min(b, y), Math.max(a, x), Math.max(b, y)] });
    } else {
      this.#corner = [x, y];
      this.#draw();
    }
  }

  #undo(): void {
    const { points, box } = this.#prompt;
    if (this.#corner) this.#update(this.#prompt);
    else this.#update(box ? { points } : { points: points.slice(0, -1) });
  }

  #update(prompt: Prompt): void {
    this.#corner = undefined;
    this.#prompt = prompt;
    this.#meant = Math.min(this.#meant, Math.max(0, this.#open().length - 1));
    this.#draw();
    this.#remember();
  }

  #changed(input: HTMLInputElement): void {
    if (input.name === `${figure}-meant`) this.#meant = Number(input.value);
    this.#draw();
    if (input.name === `${figure}-meant`) this.#remember();
  }

  #open(): Mask[] {
    this.#masks ??= masksOf(labelMap());
    return candidates(this.#masks, this.#prompt);
  }

  #draw(): void {
    const open = this.#open();
    const meant = open[Math.min(this.#meant, open.length - 1)];
    for (const [index, card] of [...this.querySelectorAll('[data-candidate]')].entries()) {
      const mask = open[index];
      card.toggleAttribute('hidden', !mask);
      if (!mask || !meant) continue;
      card.querySelector('path')?.setAttribute('d', runsOf(mask));
      card.querySelector('input')!.checked = mask === meant;
      card.querySelector('strong')!.textContent = rankOf(index, open.length);
      card.querySelector('small')!.textContent = detail(mask, meant);
    }
    this.querySelector('[data-meant]')?.setAttribute('d', meant ? runsOf(meant) : '');
    drawInto(this.querySelector('[data-prompt]'), this.#marks());
    const [x, y] = [this.#range('x').valueAsNumber, this.#range('y').valueAsNumber];
    const cursor = this.querySelector('[data-cursor]');
    cursor?.setAttribute('transform', `translate(${x} ${y})`);
    cursor?.setAttribute('visibility', 'visible');
    for (const [index, output] of [...this.querySelectorAll('output')].entries()) output.textContent = String(index === 0 ? x : y);
    const texts = {
      count: String(open.length),
      single: open.length ? bestSingle(open).toFixed(2) : '–',
      corrected: meant ? (open.length > 1 ? `the ${rankOf(open.indexOf(meant), open.length)} alone` : 'the one mask') : '–',
      sentence: this.#corner ? 'Set the opposite corner of the box.' : sentence(open, this.#prompt),
    };
    for (const [name, text] of Object.entries(texts)) {
      const place = this.querySelector(`[data-${name}]`);
      if (place && place.textContent !== text) place.textContent = text;
    }
  }

  #marks(): Shape[] {
    const { points, box } = this.#prompt;
    const marks = points.map(({ x, y, isOn }) =>
      shape('g', { class: `point point-${isOn ? 'on' : 'off'}`, transform: `translate(${x} ${y})` }, [
        shape('circle', { r: 6 }),
        shape('path', { d: isOn ? 'M-3 0H3M0-3V3' : 'M-3 0H3' }),
      ]),
    );
    if (box) marks.push(shape('rect', { class: 'box', x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] }));
    if (this.#corner) marks.push(shape('path', { class: 'box', d: `M${this.#corner[0] - 6} ${this.#corner[1]}h12m-6 -6v12` }));
    return marks;
  }

  #remember(): void {
    writeState(figure, { ...packPrompt(this.#prompt), meant: String(this.#meant) });
  }
}

customElements.define('click-to-segment-figure', ClickToSegmentFigure);
