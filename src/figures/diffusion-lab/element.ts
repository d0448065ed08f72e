import { FigureForm, setText } from '../shared/figure-form.ts';
import { Player } from '../shared/player.ts';
import { arrowPath, curvePaths, curveX, curveY, initialRun, labelsOf, planePaths, report, timeOf } from './drawing.ts';
import { classes, dataSpread, run, spread, type ClassName, type Point, type Process, type Run, type Schedule } from './model.ts';

/** Runs the process anew when a setting changes, and moves through its steps by slider or by playing. */
class DiffusionLabFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'diffusion-lab');
  #settings: Run = initialRun;
  #path: Point[][] = [];
  #labels: number[] = [];
  #curves: ReturnType<typeof curvePaths> = { paths: {}, guesses: [] };
  readonly #player = new Player(this, this.#form, {
    field: 'step',
    words: { play: 'Play', step: 'Next step' },
    pause: 90,
    stride: 1,
    draw: () => this.#draw(),
  });

  connectedCallback(): void {
    const steps = this.querySelector<HTMLInputElement>('[name=steps]');
    const step = this.querySelector<HTMLInputElement>('[name=step]');
    if (!steps || !step) throw new Error('<diffusion-lab-figure> needs its sliders.');
    step.max = steps.max;
    this.#form.restore();
    this.#form.onInput((changed) => this.#onChange(changed));
    this.#player.listen();
    this.#run(false);
  }

  disconnectedCallback(): void {
    this.#player.stop();
  }

  #onChange(changed: string): void {
    this.#player.stop();
    if (changed === 'scale' && this.#form.text('class') === 'any') this.#form.set({ class: 'a' });
    if (changed === 'arrows') this.#makeArrowsSeen();
    if (['step', 'arrows', 'trails'].includes(changed)) this.#draw();
    else this.#run(changed !== 'scale' && changed !== 'class' && changed !== 'seed');
  }

  /** At the end of the way nothing is left to push; halfway there is. */
  #makeArrowsSeen(): void {
    const { signal } = timeOf(this.#settings, this.#form.number('step'));
    if (this.#form.isChecked('arrows') && arrowPath(this.#settings, signal) === '')
      this.#form.set({ step: Math.round(this.#settings.steps / 2) });
  }

  /** @param toEnd whether the slider moves to the last step, as after a change of the steps themselves */
  #run(toEnd: boolean): void {
    const form = this.#form;
    const label = classes.indexOf(form.text('class') as ClassName);
    this.#settings = {
      ...initialRun,
      process: form.text('process') as Process,
      schedule: form.text('schedule') as Schedule,
      steps: form.number('steps'),
      label: label < 0 ? undefined : label,
      scale: form.number('scale'),
      seed: form.number('seed'),
    };
    this.#path = run(this.#settings);
    this.#labels = labelsOf(this.#settings.process, this.#path);
    this.#curves = curvePaths(this.#settings, this.#path);
    const slider = form.field('step') as HTMLInputElement;
    slider.max = String(this.#settings.steps);
    if (toEnd) slider.value = slider.max;
    this.#paint(this.#curves.paths);
    const isNoising = this.#settings.process === 'noising';
    setText(this, '[data-from]', isNoising ? 'data, t = 0' : 'noise, t = 1000');
    setText(this, '[data-to]', isNoising ? 'noise, t = 1000' : 'sample, t = 0');
    form.show('scale', this.#settings.label === undefined ? 'no class' : String(this.#settings.scale));
    form.show('steps', String(this.#settings.steps));
    form.show('seed', `no. ${this.#settings.seed}`);
    setText(this, '[data-spread]', spread(this.#path.at(-1)!).toFixed(2));
    setText(this, '[data-truth]', dataSpread(this.#settings.label).toFixed(2));
    this.#draw();
  }

  #draw(): void {
    const step = this.#form.number('step');
    const { signal } = timeOf(this.#settings, step);
    const paths = planePaths(this.#settings, this.#path, this.#labels, step);
    if (!this.#form.isChecked('trails')) paths['trails'] = '';
    this.#paint({ ...paths, arrows: this.#form.isChecked('arrows') ? arrowPath(this.#settings, signal) : '' });
    const x = curveX(step / this.#settings.steps);
    this.querySelector('[data-cursor]')?.setAttribute('d', `M${x} ${curveY(1) - 4}V${curveY(0) + 4}`);
    this.#form.show('step', `${step} of ${this.#settings.steps}`);
    setText(this, '[data-signal]', signal.toFixed(3));
    if (!this.#player.isPlaying) setText(this, '[data-report]', report(this.#settings, this.#path, this.#curves.guesses, step));
  }

  #paint(paths: Record<string, string>): void {
    for (const [part, path] of Object.entries(paths)) this.querySelector(`[data-part="${part}"]`)?.setAttribute('d', path);
  }
}

customElements.define('diffusion-lab-figure', DiffusionLabFigure);
