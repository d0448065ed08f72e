import { FigureForm, setText } from '../shared/figure-form.ts';
import { controlsOf, defaults, effortText, hintOf, maskPath, promptPath, replyOf } from './drawing.ts';
import { answer, kinds, markedPixels, markings, models, type Prompt, type Row } from './model.ts';
import { height, width } from './scene.ts';

const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));

/** Answers the prompt anew as the reader points, draws, types or chooses an example. */
class PromptBenchFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'prompt-bench');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    const picture = this.querySelector<SVGSVGElement>('[data-picture]');
    picture?.addEventListener('pointerdown', (event) => this.#point(picture, event));
  }

  /** A press sets the point; while it is held, it draws the box or the stroke. */
  #point(picture: SVGSVGElement, start: PointerEvent): void {
    const { kind } = this.#prompt;
    if (kind === 'words' || kind === 'example') return;
    const put = (event: PointerEvent, x: string, y: string): void => {
      const box = picture.getBoundingClientRect();
      this.#form.set({ [x]: within(((event.clientX - box.left) / box.width) * width, width) });
      this.#form.set({ [y]: within(((event.clientY - box.top) / box.height) * height, height) });
    };
    put(start, 'x', 'y');
    if (kind === 'click') {
      this.#form.redraw();
      return;
    }
    start.preventDefault();
    put(start, 'x2', 'y2');
    const stop = new AbortController();
    picture.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => {
      put(event, 'x2', 'y2');
      for (const path of this.querySelectorAll('[data-prompt]')) path.setAttribute('d', promptPath(this.#prompt));
    };
    const end = (): void => {
      stop.abort();
      this.#form.redraw();
    };
    picture.addEventListener('pointermove', move, stop);
    picture.addEventListener('pointerup', end, stop);
    picture.addEventListener('pointercancel', end, stop);
  }

  get #prompt(): Prompt {
    const state = this.#form.values();
    const at = (x: string, y: string): [number, number] => [Number(state[x]), Number(state[y])];
    const marked = state['marked'] ?? '';
    return {
      kind: kinds.find((kind) => kind === state['kind']) ?? defaults.kind,
      from: at('x', 'y'),
      to: at('x2', 'y2'),
      words: state['words'] ?? '',
      isCombined: state['combine'] === 'yes',
      marked: marked in markings ? marked : defaults.marked,
    };
  }

  #draw(): void {
    const prompt = this.#prompt;
    const shown = controlsOf[prompt.kind];
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const name = group.getAttribute('data-group') ?? '';
      group.hidden = !shown.includes(name) || (name === 'words' && shown.includes('combine') && !prompt.isCombined);
    }
    for (const path of this.querySelectorAll('[data-prompt]')) path.setAttribute('d', promptPath(prompt));
    this.querySelector('[data-picture]')?.classList.toggle('draws', prompt.kind === 'box' || prompt.kind === 'stroke');
    this.querySelector('[data-marked]')?.setAttribute('d', maskPath(markedPixels(prompt.marked)));
    this.#form.showRanges();
    const replies = models.map((model) => this.#answer(model, prompt));
    setText(this, '[data-hint]', hintOf[prompt.kind]);
    setText(this, '[data-effort]', effortText(prompt));
    setText(this, '[data-summary]', replies.join(' '));
  }

  #answer(model: (typeof models)[number], prompt: Prompt): string {
    const place = this.querySelector<HTMLElement>(`[data-model=${model}]`);
    if (!place) return '';
    const row = { ...place.dataset } as unknown as Row & { note: string };
    const given = answer(model, prompt, row);
    place.classList.toggle('refuses', !given);
    for (const [index, path] of place.querySelectorAll('.mask').entries()) path.setAttribute('d', maskPath(given?.masks[index] ?? []));
    const reply = replyOf(given, prompt.kind, row);
    setText(place, 'span', reply);
    return `${place.querySelector('strong')?.textContent ?? ''}: ${reply}.`;
  }
}

customElements.define('prompt-bench-figure', PromptBenchFigure);
