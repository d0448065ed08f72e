import { FigureForm, setText } from '../shared/figure-form.ts';
import { htmlElement } from '../shared/html-element.ts';
import {
  balloonPath,
  basketPath,
  binChoices,
  chipsOf,
  cornersInWords,
  defaults,
  lengthText,
  prefixes,
  rectOf,
  refusal,
  scale,
  smallestSide,
  stepsText,
  tidy,
} from './drawing.ts';
import {
  boxesOf,
  formats,
  headsOf,
  imageHeight,
  imageWidth,
  largestError,
  overlap,
  readBack,
  tasks,
  write,
  type Box,
  type Scene,
} from './model.ts';

const edges = ['x0', 'y0', 'x1', 'y1'] as const;
type Grip = 'box' | '0' | '1';

/** Writes the answer anew as the reader moves the box or changes the task. */
class TranslateATaskFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'translate-a-task');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    // Only when a field is left: a number that is being typed is no box yet.
    this.addEventListener('change', () => {
      this.#setBox(this.#box);
      this.#form.redraw();
    });
    this.#setBox(this.#box);
    const picture = this.querySelector<SVGSVGElement>('.translate-a-task');
    picture?.addEventListener('pointerdown', (event) => {
      const grip = gripOf(event.target as Element);
      if (grip) this.#drag(picture, event, grip);
    });
  }

  #input(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name=${name}]`);
  }

  get #box(): Box {
    const value = (name: (typeof edges)[number]): number => {
      const typed = this.#input(name)?.valueAsNumber ?? NaN;
      return Number.isFinite(typed) ? typed : defaults.box[name];
    };
    return tidy({ x0: value('x0'), y0: value('y0'), x1: value('x1'), y1: value('y1') });
  }

  #setBox(box: Box): void {
    for (const name of edges) {
      const input = this.#input(name);
      if (input) input.value = String(Math.round(box[name]));
    }
  }

  #drag(picture: SVGSVGElement, start: PointerEvent, grip: Grip): void {
    start.preventDefault();
    const before = this.#box;
    const pixels = imageWidth / picture.getBoundingClientRect().width;
    const stop = new AbortController();
    const live = this.querySelector('[aria-live]');
    live?.setAttribute('aria-live', 'off');
    picture.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => {
      const dx = (event.clientX - start.clientX) * pixels;
      const dy = (event.clientY - start.clientY) * pixels;
      this.#setBox(moved(before, grip, dx, dy));
      this.#draw();
    };
    const end = (): void => {
      stop.abort();
      live?.setAttribute('aria-live', 'polite');
      this.#form.remember();
    };
    picture.addEventListener('pointermove', move, stop);
    picture.addEventListener('pointerup', end, stop);
    picture.addEventListener('pointercancel', end, stop);
  }

  #draw(): void {
    const state = this.#form.values();
    const box = this.#box;
    const bins = binChoices[Number(state['bins'])] ?? binChoices[defaults.bins];
    const boxes = boxesOf(Number(state['count']), box);
    const corners = Number(state['corners']);
    const scene: Scene = { task: tasks.find((task) => task === state['task']) ?? defaults.task, boxes, bins, corners };
    this.#drawPicture(box, boxes.slice(1), readBack(box, bins));
    for (const [name, text] of Object.entries({
      count: String(boxes.length),
      bins: bins.toLocaleString('en'),
      corners: cornersInWords(corners),
    }))
      this.#form.show(name, text);
    this.#write(scene);
    setText(this, '[data-error]', `${largestError(imageWidth, bins).toFixed(2)} pixels`);
    setText(this, '[data-overlap]', `overlap ${overlap(box, readBack(box, bins)).toFixed(3)}`);
  }

  #drawPicture(box: Box, others: readonly Box[], back: Box): void {
    const set = (selector: string, attributes: Record<string, string | number>): void => {
      for (const [name, value] of Object.entries(attributes)) this.querySelector(selector)?.setAttribute(name, String(value));
    };
    set('[data-baskets]', { d: others.map(basketPath).join('') });
    set('[data-others]', { d: others.map(balloonPath).join('') });
    set('[data-basket]', { d: basketPath(box) });
    set('[data-own]', { d: balloonPath(box) });
    set('[data-box]', rectOf(box));
    set('[data-back]', rectOf(back));
    set('[data-handle="0"]', { transform: `translate(${box.x0 * scale} ${box.y0 * scale})` });
    set('[data-handle="1"]', { transform: `translate(${box.x1 * scale} ${box.y1 * scale})` });
  }

  #write(scene: Scene): void {
    const lengths: number[] = [];
    for (const format of formats) {
      const place = this.querySelector(`[data-format="${format}"]`);
      const tokens = write(format, scene);
      if (tokens) lengths.push(tokens.length);
      if (!place) continue;
      setText(place, '[data-length]', lengthText(tokens));
      const { chips, rest } = chipsOf(tokens ?? []);
      const parts = tokens
        ? [
            htmlElement('span', { class: 'prefix' }, prefixes[scene.task] ?? ''),
            ...chips.map(({ text, kind }) => htmlElement('span', { class: kind }, text)),
            ...(rest > 0 ? [htmlElement('span', { class: 'rest' }, `… ${rest} more`)] : []),
          ]
        : [refusal(format, scene)];
      place.querySelector('.tokens')?.replaceChildren(...parts);
    }
    const { lines, steps } = headsOf(scene);
    setText(this, '[data-steps]', stepsText(steps));
    this.querySelector('[data-heads]')?.replaceChildren(...lines.map((line) => htmlElement('span', {}, line)));
    const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
    setText(this, '[data-waits]', `${shortest === longest ? longest : `${shortest} to ${longest}`} steps, ${stepsText(steps)}`);
  }
}

function gripOf(target: Element): Grip | undefined {
  const handle = target.closest('[data-handle]')?.getAttribute('data-handle');
  if (handle === '0' || handle === '1') return handle;
  return target.matches('[data-box], [data-own], [data-back]') ? 'box' : undefined;
}

/** A box after a drag of its body, which keeps its size, or of a corner. */
function moved(box: Box, grip: Grip, dx: number, dy: number): Box {
  if (grip === '0')
    return tidy({ ...box, x0: Math.min(box.x0 + dx, box.x1 - smallestSide), y0: Math.min(box.y0 + dy, box.y1 - smallestSide) });
  if (grip === '1')
    return tidy({ ...box, x1: Math.max(box.x1 + dx, box.x0 + smallestSide), y1: Math.max(box.y1 + dy, box.y0 + smallestSide) });
  const x = Math.max(-box.x0, Math.min(dx, imageWidth - box.x1));
  const y = Math.max(-box.y0, Math.min(dy, imageHeight - box.y1));
  return tidy({ x0: box.x0 + x, y0: box.y0 + y, x1: box.x1 + x, y1: box.y1 + y });
}

customElements.define('translate-a-task-figure', TranslateATaskFigure);
