import { enable } from '../shared/figure-form.ts';
import { readState, writeState } from '../shared/url-state.ts';
import { comparing, curve, defaultStart, every, measureNames, nameOf, place, plotX, plotY, presetOf, sentence,
  signed, total, translate } from './drawing.ts'; // prettier-ignore
import { observe, verdictOf, type Snapshot } from './measures.ts';
import { change, createLab, ingredients, presets, train, type Comparison, type Ingredient, type Lab, type Preset, type Recipe } from './model.ts'; // prettier-ignore

const figure = 'collapse-lab';
/** Steps drawn in a frame, and milliseconds that a frame may compute. */
const stepsOfFrame = 10;
const budget = 12;

/** Trains the network as the reader changes its ingredients; the slider shows any step of the run. */
class CollapseLabFigure extends HTMLElement {
  #recipe: Recipe = presets.simsiam;
  #start = defaultStart;
  #lab: Lab | undefined;
  #run: Snapshot[] = [];
  /** Step on show, and step to compute up to. */
  #step = total;
  #goal = total;
  #frame = 0;
  #watching = new AbortController();

  connectedCallback(): void {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    enable(this);
    this.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement), { signal });
    this.querySelector('button')?.addEventListener('click', () => (this.#frame ? this.#rest() : this.#again(total)), { signal });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#watching.abort();
    cancelAnimationFrame(this.#frame);
  }

  #restore(): void {
    const state = readState(figure);
    const parts = state['parts']?.split(',');
    if (!parts) return;
    this.#recipe = ingredients.reduce<Recipe>(
      (recipe, part) => (parts.includes(part) ? change(recipe, part, true) : recipe),
      { ...presets.simsiam, stop: false, predictor: false, comparison: state['compare'] === 'assignments' ? 'assignments' : 'embeddings' }, // prettier-ignore
    );
    const centered = this.#recipe.comparison === 'assignments';
    for (const part of ['centering', 'sharpening'] as const) this.#recipe[part] = centered && parts.includes(part);
    const start = Number(state['start']);
    if (Number.isInteger(start) && start >= 1 && start <= 6) this.#start = start;
    const step = Number(state['step']);
    this.#again(Number.isFinite(step) ? Math.round(Math.max(0, Math.min(total, step)) / every) * every : total, false);
  }

  #changed(control: HTMLInputElement): void {
    if (control.name === 'step') {
      this.#goTo(control.valueAsNumber);
      return;
    }
    if (control.name === 'start') this.#start = Number(control.value);
    else if (control.name === 'collapse-lab-preset') this.#recipe = presets[control.value as Preset];
    else if (control.name === 'collapse-lab-comparison') this.#recipe = change(this.#recipe, 'comparison', control.value as Comparison);
    else this.#recipe = change(this.#recipe, control.name as Ingredient, control.checked);
    this.#again(total);
  }

  /** Starts over and trains; the curve of the run before stays in the plot. */
  #again(goal: number, animated = true): void {
    this.#text('name-before', this.#text('name-now'));
    this.querySelector('[data-before]')?.setAttribute('d', this.querySelector('[data-curve]')?.getAttribute('d') ?? '');
    this.#begin();
    this.#step = 0;
    this.#goTo(goal, animated);
  }

  #begin(): void {
    this.#lab = createLab(this.#recipe, this.#start);
    this.#run = [observe(this.#lab, NaN)];
  }

  /** Shows a step, computing up to it when it has not been reached. */
  #goTo(step: number, animated = false): void {
    cancelAnimationFrame(this.#frame);
    if (!this.#lab) this.#begin();
    this.#goal = step;
    const isStepwise = animated && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const advance = (): void => {
      const end = performance.now() + budget;
      const stop = isStepwise ? this.#run.length * every + stepsOfFrame : Infinity;
      while ((this.#run.length - 1) * every < Math.min(this.#goal, stop) && performance.now() < end) this.#compute();
      const computed = (this.#run.length - 1) * every;
      if (computed >= this.#goal) {
        this.#step = this.#goal;
        this.#rest();
        return;
      }
      this.#frame = requestAnimationFrame(advance);
      this.#step = computed;
      if (isStepwise) this.#draw();
    };
    this.#frame = 1;
    advance();
  }

  #compute(): void {
    if (!this.#lab) return;
    let loss = NaN;
    for (let step = 0; step < every; step++) loss = train(this.#lab);
    this.#run.push(observe(this.#lab, loss));
  }

  #rest(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#draw();
    const now = this.#run[this.#step / every];
    if (now) this.#text('verdict', sentence(verdictOf(now, this.#recipe)));
    const parts = ingredients.filter((part) => this.#recipe[part]).join(',');
    writeState(figure, { parts: parts || 'none', compare: this.#recipe.comparison, start: String(this.#start), step: String(this.#step) });
  }

  #draw(): void {
    const now = this.#run[this.#step / every];
    if (!now) return;
    const { comparison } = this.#recipe;
    for (const [image, mark] of [...this.querySelectorAll('[data-image]')].entries()) {
      mark.setAttribute('transform', translate(place(now.places[image]!, image, comparison)));
    }
    for (const map of this.querySelectorAll('[data-map]')) show(map, map.getAttribute('data-map') === comparison);
    this.#text('map-name', comparison === 'embeddings' ? 'Embeddings' : 'Targets: shares of three outputs');
    this.querySelector('[data-curve]')?.setAttribute('d', curve(this.#run));
    const dot = this.querySelector('[data-now]');
    dot?.setAttribute('cx', String(plotX(this.#step)));
    dot?.setAttribute('cy', String(plotY(now.spread)));
    this.#text('name-now', nameOf(this.#recipe));
    this.#text('spread-name', measureNames[comparison].spread);
    this.#text('agreement-name', measureNames[comparison].agreement);
    this.#text('spread', now.spread.toFixed(2));
    this.#text('agreement', signed(now.agreement));
    this.#text('loss', Number.isNaN(now.loss) ? '–' : signed(now.loss));
    this.#drawWiring();
    this.#showState();
  }

  #drawWiring(): void {
    const recipe = this.#recipe;
    for (const part of this.querySelectorAll('[data-part]')) show(part, recipe[part.getAttribute('data-part') as Ingredient]);
    for (const part of this.querySelectorAll('[data-not]')) show(part, !recipe[part.getAttribute('data-not') as Ingredient]);
    this.#text('lower-name', recipe.momentum ? 'f′' : 'f');
    this.#text('target-name', [recipe.centering ? 'center' : '', recipe.sharpening ? 'sharpen' : ''].filter(Boolean).join(', '));
    this.#text('compare', comparing(recipe));
  }

  #showState(): void {
    const preset = presetOf(this.#recipe);
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      input.checked = input.name === 'collapse-lab-preset' ? input.value === preset : input.value === this.#recipe.comparison;
    }
    for (const part of ingredients) this.querySelector<HTMLInputElement>(`input[name=${part}]`)!.checked = this.#recipe[part];
    this.querySelector<HTMLInputElement>('input[name=step]')!.value = String(this.#step);
    this.querySelector('output')!.textContent = String(this.#step);
    this.querySelector('select')!.value = String(this.#start);
    this.querySelector('button')!.textContent = this.#frame ? 'Stop' : 'Train again';
  }

  /** Text of the place with this mark; with a second argument, sets it. */
  #text(name: string, text?: string): string {
    const spot = this.querySelector(`[data-${name}]`);
    if (spot && text !== undefined && spot.textContent !== text) spot.textContent = text;
    return spot?.textContent ?? '';
  }
}

const show = (element: Element, isShown: boolean): void => element.setAttribute('visibility', isShown ? 'visible' : 'hidden');

customElements.define('collapse-lab-figure', CollapseLabFigure);
