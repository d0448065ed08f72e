import { FigureForm, setText } from '../shared/figure-form.ts';
import { boxesOf, labelsOf } from './drawing.ts';
import { grouped, roughly, sizesOf, stageNames, stageParts, stageText, type Mode, type Settings } from './model.ts';

const flow = 'M230 66L236 70 230 74M293 148L297 142 301 148M126 204L132 208 126 212M190 204L196 208 190 212';

/** Recomputes shapes and calls as sizes change, and lights the parts of one stage. */
class LatentPipelineFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'latent-pipeline');

  connectedCallback(): void {
    this.#form.restore();
    this.#form.onInput(() => this.#draw());
    this.#draw();
  }

  #draw(): void {
    const form = this.#form;
    const settings: Settings = {
      mode: form.text('mode') as Mode,
      height: form.number('height'),
      width: form.number('width'),
      factor: Number(form.text('factor')),
      channels: Number(form.text('channels')),
      tokens: form.number('tokens'),
      steps: form.number('steps'),
      hasGuidance: form.isChecked('guidance'),
    };
    // A training step is one call, without guidance.
    for (const name of ['steps', 'guidance']) form.field(name).disabled = settings.mode === 'train';
    const stage = Number(form.text('stage'));
    const sizes = sizesOf(settings);
    const { image, latent, bars } = boxesOf(settings);
    this.#place('[data-box=image]', image);
    this.#place('[data-box=latent]', latent);
    for (const [index, bar] of bars.entries()) this.#place(`[data-bar="${index}"]`, bar);
    for (const [name, text] of Object.entries(labelsOf(settings))) setText(this, `[data-label="${name}"]`, text);
    const head = settings.mode === 'generate' ? 'M112 66L106 70 112 74' : 'M144 66L150 70 144 74';
    this.querySelector('[data-coder-flow]')?.setAttribute('d', head + flow);
    this.querySelector('[data-loop]')?.setAttribute('visibility', settings.mode === 'generate' ? 'visible' : 'hidden');
    const lit = stageParts[settings.mode][stage] ?? [];
    for (const part of this.querySelectorAll('[data-part]')) {
      part.classList.toggle('is-lit', lit.includes(part.getAttribute('data-part') ?? ''));
    }
    for (const [index, name] of stageNames[settings.mode].entries()) setText(this, `[data-stage="${index}"]`, `${index + 1} ${name}`);
    setText(this, '[data-report]', stageText(settings, stage));
    for (const name of ['height', 'width', 'tokens', 'steps']) form.show(name, form.text(name));
    const outputs = {
      pixels: grouped(sizes.pixelValues),
      latents: grouped(sizes.latentValues),
      ratio: `${Number(sizes.compression.toPrecision(3))} : 1`,
      map: `${grouped(sizes.h * sizes.w)} × ${settings.tokens}`,
      pairs: roughly(sizes.latentPairs),
      'pixel-pairs': roughly(sizes.pixelPairs),
      calls: grouped(sizes.calls.unet),
    };
    for (const [name, text] of Object.entries(outputs)) setText(this, `[data-out="${name}"]`, text);
  }

  #place(selector: string, box: object): void {
    const rect = this.querySelector(selector);
    for (const [name, value] of Object.entries(box)) rect?.setAttribute(name, Number(value).toFixed(1));
  }
}

customElements.define('latent-pipeline-figure', LatentPipelineFigure);
