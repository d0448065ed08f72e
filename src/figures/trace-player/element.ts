import { outlines } from '../shared/agent-scene-drawing.ts';
import { FigureForm, setText } from '../shared/figure-form.ts';
import { readState } from '../shared/url-state.ts';
import { comparison, rowOf, verdict } from './drawing.ts';
import { systems, traceOf } from './model.ts';
import type { Fault } from './tools.ts';
import type { QuestionName, SystemName, Trace } from './trace.ts';

const figure = 'trace-player';
const pause = 1400;

/** Replays the run of a system step by step, with one tool broken if the reader wishes. */
class TracePlayerFigure extends HTMLElement {
  readonly #form = new FigureForm(this, figure);
  #timer: ReturnType<typeof setInterval> | undefined;
  #trace: Trace | undefined;

  connectedCallback(): void {
    this.#form.restore();
    const asked = Number(readState(figure)['step']);
    this.#run();
    this.#goTo(Number.isInteger(asked) && asked >= 1 ? asked : Infinity);
    this.addEventListener('input', (event) => {
      this.#stop();
      if (event.target === this.#range) this.#goTo(this.#range.valueAsNumber);
      else {
        this.#run();
        this.#goTo(Infinity);
      }
      this.#form.remember();
    });
    for (const button of this.querySelectorAll('[data-go]'))
      button.addEventListener('click', () => {
        this.#stop();
        this.#goTo(this.#range.valueAsNumber + Number(button.getAttribute('data-go')));
        this.#form.remember();
      });
    const play = this.querySelector<HTMLButtonElement>('[data-play]');
    if (play && matchMedia('(prefers-reduced-motion: reduce)').matches) play.hidden = true;
    play?.addEventListener('click', () => (this.#timer === undefined ? this.#play() : this.#stop()));
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  get #range(): HTMLInputElement {
    return this.#form.field('step');
  }

  #play(): void {
    const range = this.#range;
    this.#goTo(range.value === range.max ? 1 : range.valueAsNumber + 1);
    this.#timer = setInterval(() => {
      this.#goTo(range.valueAsNumber + 1);
      if (range.value === range.max) this.#stop();
    }, pause);
    this.#showPlaying();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#showPlaying();
  }

  #showPlaying(): void {
    const isPlaying = this.#timer !== undefined;
    setText(this, '[data-play]', isPlaying ? 'Stop' : 'Play');
    this.querySelector('[data-play]')?.setAttribute('aria-pressed', String(isPlaying));
    if (isPlaying || !this.#trace) return;
    this.#goTo(this.#range.valueAsNumber);
    this.#form.remember();
  }

  /** Runs the chosen system anew and lists its steps and the answers of all. */
  #run(): void {
    const values = this.#form.values();
    const question = values['question'] as QuestionName;
    const system = values['system'] as SystemName;
    const fault = { tool: values['tool'], manner: values['manner'] } as Fault;
    this.#trace = traceOf(system, question, fault);
    setText(this, '[data-planning]', systems[system].planning);
    this.querySelector('[data-trace]')?.replaceChildren(
      ...this.#trace.steps.map(rowOf).map((row) => {
        const item = element('li', row.class);
        for (const part of ['label', 'text', 'output', 'note'] as const)
          if (row[part] !== '') item.append(element('span', part, row[part]), ' ');
        return item;
      }),
    );
    this.querySelector('[data-comparison]')?.replaceChildren(
      ...comparison(question, fault).map((row) => {
        const line = document.createElement('tr');
        const head = element('th', '', row.system);
        head.setAttribute('scope', 'row');
        const mark = element('span', 'mark', row.mark);
        mark.setAttribute('aria-hidden', 'true');
        const reply = document.createElement('td');
        reply.append(mark, ' ', element('span', '', row.reply));
        line.append(head, reply, element('td', '', row.fate));
        return line;
      }),
    );
    this.#range.max = String(this.#trace.steps.length);
  }

  /** Shows the run up to a step, and marks in the scene what that step looked at. */
  #goTo(wanted: number): void {
    const trace = this.#trace;
    if (!trace) return;
    const last = trace.steps.length;
    const step = Math.min(last, Math.max(1, wanted));
    this.#range.value = String(step);
    this.#form.show('step', `${step} of ${last}`);
    for (const [index, item] of [...this.querySelectorAll<HTMLElement>('[data-trace] > li')].entries()) {
      item.hidden = index >= step;
      if (index === step - 1 && step < last) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
    const seen = step === last ? trace.steps.findLast(({ boxes }) => boxes.length > 0) : trace.steps[step - 1];
    for (const path of this.querySelectorAll('[data-boxes]')) path.setAttribute('d', outlines(seen?.boxes ?? []));
    const values = this.#form.values();
    const row = rowOf(trace.steps[step - 1] ?? { kind: 'plan', text: '', boxes: [] });
    if (this.#timer !== undefined && step < last) return;
    setText(
      this,
      '[data-verdict]',
      step === last
        ? verdict(values['question'] as QuestionName, trace)
        : [`Step ${step}, ${row.label}`, row.output, row.note].filter(Boolean).join(': '),
    );
  }
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

customElements.define('trace-player-figure', TracePlayerFigure);
