import { FigureForm, setText } from '../shared/figure-form.ts';
import { readState, writeState } from '../shared/url-state.ts';
import { coverOf, defaults, sentence, targets, unpackColors, wordsOf, type Target } from './drawing.ts';
import { blockMask, grid, packMask, patchSide, randomMask, unpackMask, type Design, type EncoderId, type Mask } from './model.ts';

const figure = 'masking-bench';

/** Masks patches as the reader chooses or paints, and tells what that costs. */
class MaskingBenchFigure extends HTMLElement {
  readonly #form = new FigureForm(this, figure);
  #mask: Mask = randomMask(defaults.ratio / 100, defaults.seed);
  #seed: number = defaults.seed;
  /** While the reader paints: whether patches are being hidden or shown. */
  #brush: boolean | undefined;
  #said = 0;
  #colors = unpackColors(this.dataset['colors'] ?? '');

  connectedCallback(): void {
    this.#form.restore();
    const state = readState(figure);
    const seed = Number(state['seed']);
    if (Number.isInteger(seed) && seed > 0 && seed < 1000) this.#seed = seed;
    const painted = unpackMask(state['mask'] ?? '');
    if (painted && state['style'] === 'painted') this.#mask = painted;
    else this.#make();
    this.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement));
    this.querySelector('[data-action=again]')?.addEventListener('click', () => {
      this.#seed = (this.#seed % 999) + 1;
      if (this.#form.text('style') === 'painted') this.#form.set({ style: 'random' });
      this.#make();
      this.#draw();
    });
    this.querySelector('[data-action=turn]')?.addEventListener('click', () => {
      const patch = (Number(this.#form.text('row')) - 1) * grid + Number(this.#form.text('column')) - 1;
      this.#paint(patch, !this.#mask[patch]);
    });
    this.#listenToBrush();
    if (Object.keys(state).length > 0) this.#draw();
  }

  #listenToBrush(): void {
    const canvas = this.querySelector<SVGSVGElement>('.masking-paint');
    if (!canvas) return;
    const patchAt = ({ clientX, clientY }: PointerEvent): number => {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const [column, row] = [Math.floor(((clientX - left) / width) * grid), Math.floor(((clientY - top) / height) * grid)];
      return column < 0 || row < 0 || column >= grid || row >= grid ? -1 : row * grid + column;
    };
    canvas.addEventListener('pointerdown', (event) => {
      const patch = patchAt(event);
      if (patch < 0 || event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      this.#brush = !this.#mask[patch];
      this.#paint(patch, this.#brush);
    });
    canvas.addEventListener('pointermove', (event) => {
      const patch = patchAt(event);
      if (this.#brush !== undefined && patch >= 0 && this.#mask[patch] !== this.#brush) this.#paint(patch, this.#brush);
    });
    for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => (this.#brush = undefined));
  }

  #paint(patch: number, isHidden: boolean): void {
    this.#mask[patch] = isHidden;
    this.#form.set({ style: 'painted', row: String(Math.floor(patch / grid) + 1), column: String((patch % grid) + 1) });
    this.#draw();
  }

  #changed(input: HTMLInputElement): void {
    if (input.name === 'ratio' && this.#form.text('style') === 'painted') this.#form.set({ style: 'random' });
    if (input.name === 'ratio' || input.name.endsWith('style')) this.#make();
    this.#draw();
  }

  /** A new mask of the chosen kind; a painted one stays as it is. */
  #make(): void {
    const { style, ratio } = this.#form.values();
    if (style !== 'painted') this.#mask = (style === 'block' ? blockMask : randomMask)(Number(ratio) / 100, this.#seed);
  }

  #draw(): void {
    const values = this.#form.values();
    const target = values['target'] as Target;
    this.querySelector('[data-cover=hidden]')?.setAttribute('d', coverOf(this.#mask, true));
    this.querySelector('[data-cover=visible]')?.setAttribute('d', coverOf(this.#mask, false));
    for (const layer of this.querySelectorAll('[data-target]')) {
      layer.setAttribute('visibility', layer.getAttribute('data-target') === target ? 'visible' : 'hidden');
    }
    setText(this, '[data-target-name]', targets[target]);
    const cursor = this.querySelector('[data-cursor]');
    cursor?.setAttribute('x', String((Number(values['column']) - 1) * patchSide));
    cursor?.setAttribute('y', String((Number(values['row']) - 1) * patchSide));
    cursor?.setAttribute('visibility', 'visible');
    for (const output of this.querySelectorAll('output'))
      output.textContent = output.previousElementSibling ? this.#outputOf(output, values) : '';
    const words = wordsOf(this.#mask, values['encoder'] as EncoderId, values['design'] as Design, this.#colors);
    for (const [key, text] of Object.entries(words)) setText(this, `[data-word=${key}]`, text as string);
    clearTimeout(this.#said);
    this.#said = setTimeout(() => {
      setText(this, '[data-sentence]', sentence(words));
      const { style, ratio, design, encoder } = values;
      const base = {
        style: style ?? '',
        ratio: ratio ?? '',
        seed: String(this.#seed),
        target,
        design: design ?? '',
        encoder: encoder ?? '',
      };
      writeState(figure, style === 'painted' ? { ...base, mask: packMask(this.#mask) } : base);
    }, 300) as unknown as number;
  }

  #outputOf(output: HTMLOutputElement, values: Record<string, string>): string {
    const name = output.htmlFor.value.replace(`${figure}-`, '');
    return name === 'ratio' && values['style'] === 'painted' ? '–' : (values[name] ?? '');
  }
}

customElements.define('masking-bench-figure', MaskingBenchFigure);
