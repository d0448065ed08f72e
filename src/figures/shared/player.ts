import { setText, type FigureForm } from './figure-form.ts';

interface Options {
  /** Key of the slider that is played. */
  field: string;
  /** What the button says: at rest, and to readers who want no motion, for whom it makes one step. */
  words: { play: string; step: string };
  /** Milliseconds between two places, and the length of a step without motion. */
  pause: number;
  stride: number;
  draw: () => void;
}

/** The button marked `data-play`: moves a slider to its end, or by one step where the reader wants no motion. */
export class Player {
  readonly #root: HTMLElement;
  readonly #form: FigureForm;
  readonly #options: Options;
  readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)');
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(root: HTMLElement, form: FigureForm, options: Options) {
    this.#root = root;
    this.#form = form;
    this.#options = options;
  }

  listen(): void {
    this.#root.querySelector('[data-play]')?.addEventListener('click', () => this.#press());
    this.#say(this.#rest);
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  stop(): void {
    if (!this.isPlaying) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#say(this.#rest);
  }

  get #rest(): string {
    return this.#isStill.matches ? this.#options.words.step : this.#options.words.play;
  }

  #press(): void {
    if (this.isPlaying) return this.#finish();
    const slider = this.#form.field(this.#options.field);
    if (slider.value === slider.max) slider.value = '0';
    else if (this.#isStill.matches) slider.stepUp(this.#options.stride);
    if (!this.#isStill.matches) {
      this.#say('Stop');
      this.#timer = setInterval(() => {
        slider.stepUp();
        if (slider.value === slider.max) this.#finish();
        else this.#options.draw();
      }, this.#options.pause);
    }
    this.#options.draw();
    this.#form.remember();
  }

  #finish(): void {
    this.stop();
    this.#options.draw();
    this.#form.remember();
  }

  #say(words: string): void {
    setText(this.#root, '[data-play]', words);
  }
}
