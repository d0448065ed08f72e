import { FigureForm, setText } from '../shared/figure-form.ts';
import { Player } from '../shared/player.ts';
import { coursePaths, cursorPath, densityPath, report, tickPath } from './drawing.ts';
import { train, type Snapshot } from './model.ts';

/** Trains anew when a setting changes, and moves through the updates by slider or by playing. */
class RewardTuningFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'reward-tuning');
  #snapshots: Snapshot[] = [];
  readonly #player = new Player(this, this.#form, {
    field: 'update',
    words: { play: 'Climb', step: 'Ten updates' },
    pause: 60,
    stride: 10,
    draw: () => this.#draw(),
  });

  connectedCallback(): void {
    this.#form.restore();
    this.#form.onInput((changed) => {
      this.#player.stop();
      if (changed === 'update') this.#draw();
      else this.#train();
    });
    this.#player.listen();
    this.#train();
  }

  disconnectedCallback(): void {
    this.#player.stop();
  }

  #train(): void {
    const form = this.#form;
    for (const name of ['penalty', 'rate', 'batch']) form.show(name, String(form.number(name)));
    form.show('seed', `no. ${form.number('seed')}`);
    this.#snapshots = train({
      penalty: form.number('penalty'),
      rate: form.number('rate'),
      batch: form.number('batch'),
      seed: form.number('seed'),
    });
    this.#paint(coursePaths(this.#snapshots));
    setText(this, '[data-out=best]', Math.max(...this.#snapshots.map((one) => one.quality)).toFixed(2));
    this.#draw();
  }

  #draw(): void {
    const update = this.#form.number('update');
    const now = this.#snapshots[update];
    if (!now) return;
    this.#paint({ density: densityPath(now.mean), ticks: tickPath(now.samples), cursor: cursorPath(update) });
    this.#form.show('update', String(update));
    for (const name of ['reward', 'quality', 'divergence'] as const) setText(this, `[data-out=${name}]`, now[name].toFixed(2));
    if (!this.#player.isPlaying) setText(this, '[data-report]', report(this.#snapshots, update));
  }

  #paint(paths: Record<string, string>): void {
    for (const [part, path] of Object.entries(paths)) this.querySelector(`[data-part=${part}]`)?.setAttribute('d', path);
  }
}

customElements.define('reward-tuning-figure', RewardTuningFigure);
