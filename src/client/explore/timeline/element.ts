/** The timeline at work: stretched and moved by `viewport`, filtered by its form, walked through with arrow keys. */
import { readMonth } from '../../../model/explore/months.ts';
import { firstColumn } from '../../../model/explore/timeline.ts';
import { readTimelineView, writeTimelineView, wholeTimeline, type TimelineView } from '../../../model/explore/timeline-view.ts';
import { mayRest, restUntilUsed } from '../rest.ts';
import { installRoving, type Place } from '../roving.ts';
import { openViewport, type Viewport } from '../viewport.ts';
import {
  drawCurrent,
  drawDates,
  drawMarks,
  drawNames,
  middleOf,
  nearestMark,
  placeLaneNames,
  readMarks,
  type Mark,
  type Stretch,
} from './drawing.ts';
import { WorksList } from './works-list.ts';

/** Widest that a month may be drawn. */
const widestMonth = 180;
/** A drawing at rest shows the years before this column, in which most happened. */
const narrowEnd = readMonth('2024-01') ?? 0;

class WorksTimeline extends HTMLElement {
  #svg: SVGSVGElement | undefined;
  #form: HTMLFormElement | undefined;
  #viewport: Viewport | undefined;
  #marks: Mark[] = [];
  #list = new WorksList(this);
  #view: TimelineView = wholeTimeline;
  #current: Mark | undefined;
  #renewStops: () => void = () => undefined;
  #width = 0;
  #height = 0;
  #lastColumn = 0;
  /** Width of a month at which the marks stand. */
  #drawnMonth = 0;
  #frame = 0;
  /** Whether the span in view was chosen, and so belongs into the address. */
  #isChosen = false;

  connectedCallback(): void {
    const svg = this.querySelector('svg');
    const form = this.querySelector('form');
    const drawing = svg?.parentElement;
    if (!svg || !form || !drawing || this.#svg) return;
    [this.#svg, this.#form] = [svg, form];
    this.#lastColumn = Number(svg.dataset['columns']?.split(' ')[1]);
    this.#drawnMonth = svg.viewBox.baseVal.width / (this.#lastColumn - firstColumn);
    form.querySelector('fieldset')?.removeAttribute('disabled');
    for (const button of this.querySelectorAll<HTMLButtonElement>('.view-buttons button')) button.disabled = false;
    const start = (): void => this.#start(svg, form, drawing);
    if (!mayRest(location.hash.includes('='))) start();
    else
      restUntilUsed(
        this,
        drawing,
        ({ clientWidth }) => {
          const left = Math.round((narrowEnd - firstColumn) * this.#drawnMonth - clientWidth);
          placeLaneNames(svg, left);
          return [left, 0];
        },
        start,
      );
  }

  #start(svg: SVGSVGElement, form: HTMLFormElement, drawing: HTMLElement): void {
    // Read before anything changes, so that styles and places are worked out once for the whole of the first drawing.
    const { clientWidth, scrollLeft } = drawing;
    this.#height = svg.viewBox.baseVal.height;
    this.#marks = readMarks(svg, this.#drawnMonth);
    this.#viewport = openViewport(svg, (_, isDone) => this.#moved(isDone));
    this.#renewStops = installRoving(
      svg,
      () => this.#places(),
      ({ element }) => this.#arrive(element),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () =>
      this.#apply({ ...this.#view, ...(Object.fromEntries(new FormData(form)) as Partial<TimelineView>) }),
    );
    this.querySelector('.view-buttons')?.addEventListener(
      'click',
      ({ target }) => target instanceof HTMLButtonElement && this.#press(target),
    );
    svg.addEventListener('pointerover', ({ target }) => this.#point(target));
    svg.addEventListener('focusout', () => this.#point(null));
    svg.addEventListener('click', (event) => this.#tap(event));
    addEventListener('hashchange', () => this.#open());
    this.#open();
    svg.classList.add('is-live');
    placeLaneNames(svg, 0);
    const from = firstColumn + scrollLeft / this.#drawnMonth;
    this.#resize(clientWidth, scrollLeft > 0 ? [from, from + clientWidth / this.#drawnMonth] : undefined);
    if (clientWidth > 0) this.#draw(true);
    new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0)).observe(svg);
  }

  #stretch(): Stretch {
    const { k, x } = this.#viewport?.view ?? { k: 1, x: 0 };
    const month = (this.#width / (this.#lastColumn - firstColumn)) * k;
    return { start: x - firstColumn * month, month };
  }

  /** @param shown columns to show at first, where nothing else is asked for */
  #resize(width: number, shown?: [from: number, to: number]): void {
    if (width === 0 || width === this.#width || !this.#viewport) return;
    const isFirst = this.#width === 0;
    const span = this.#span();
    this.#width = width;
    this.#svg?.setAttribute('viewBox', `0 0 ${width} ${this.#height}`);
    const most = (widestMonth * (this.#lastColumn - firstColumn)) / width;
    this.#viewport.resize([width, this.#height], [width, this.#height], [1, most]);
    if (!isFirst) this.#showSpan(span[0], span[1]);
    else if (this.#view.from !== undefined && this.#view.to !== undefined) this.#showSpan(this.#view.from, this.#view.to + 1);
    else if (shown) this.#showSpan(...shown);
  }

  /** First column in view, and the one after the last. */
  #span(): [from: number, to: number] {
    const { start, month } = this.#stretch();
    return [-start / month, (this.#width - start) / month];
  }

  #showSpan(from: number, to: number): void {
    const whole = this.#lastColumn - firstColumn;
    const middle = (((from + to) / 2 - firstColumn) / whole) * this.#width;
    this.#viewport?.show(Math.max(1, whole / (to - from)), middle, this.#height / 2);
  }

  #press({ dataset }: HTMLButtonElement): void {
    this.#isChosen = true;
    if (dataset['zoom'] === 'in') this.#viewport?.zoomBy(1.7);
    else if (dataset['zoom'] === 'out') this.#viewport?.zoomBy(1 / 1.7);
    else if (dataset['zoom'] === 'whole') this.#showSpan(firstColumn, this.#lastColumn);
    else this.#showSpan(readMonth(dataset['from'] ?? null) ?? 0, (readMonth(dataset['to'] ?? null) ?? 0) + 1);
  }

  #moved(isDone: boolean): void {
    if (this.#width === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw(isDone));
  }

  #draw(isDone: boolean): void {
    if (!this.#svg) return;
    cancelAnimationFrame(this.#frame);
    const stretch = this.#stretch();
    this.#drawnMonth = drawMarks(this.#svg, this.#marks, stretch, this.#drawnMonth);
    drawDates(this.#svg, stretch, this.#width, this.#height, this.#lastColumn);
    drawNames(this.#svg, this.#marks, stretch, this.#width);
    drawCurrent(this.#svg, this.#current, stretch, this.#width);
    if (isDone) this.#remember();
  }

  /** Keeps filters and span in the address. */
  #remember(): void {
    const [from, to] = this.#span().map(Math.round) as [number, number];
    const isWhole = (this.#viewport?.view.k ?? 1) < 1.01;
    const span = !isWhole && this.#isChosen ? { from: Math.max(0, from), to: to - 1 } : { from: undefined, to: undefined };
    this.#view = { ...this.#view, ...span };
    // An address that leads to a year of the list stays.
    if (location.hash !== '' && !location.hash.includes('=')) return;
    try {
      history.replaceState(history.state, '', writeTimelineView(this.#view) || location.pathname + location.search);
    } catch {
      // A browser may refuse this from disk; the timeline shows it all the same.
    }
  }

  /** Takes the view from the address. */
  #open(): void {
    if (!this.#form) return;
    if (location.hash !== '' && !location.hash.includes('=')) return;
    const view = readTimelineView(location.hash);
    for (const name of ['find', 'theme', 'class', 'kind', 'layer'] as const) {
      const control = this.#form.elements.namedItem(name);
      if (control instanceof HTMLInputElement) control.value = view[name];
      if (control instanceof HTMLSelectElement) {
        control.value = view[name];
        if (control.selectedIndex < 0) control.selectedIndex = 0;
      }
    }
    this.#isChosen = view.from !== undefined;
    this.#apply({ ...view, ...(Object.fromEntries(new FormData(this.#form)) as Partial<TimelineView>) });
    if (this.#width > 0 && view.from !== undefined && view.to !== undefined) this.#showSpan(view.from, view.to + 1);
  }

  #apply(view: TimelineView): void {
    this.#view = view;
    const shown = this.#list.show(view);
    for (const mark of shown ? this.#marks : []) {
      const isShown = shown?.has(mark.element.getAttribute('href') ?? '') === true;
      if (isShown === mark.isShown) continue;
      mark.isShown = isShown;
      mark.element.classList.toggle('is-out', !isShown);
    }
    this.#renewStops();
    if (this.#width > 0) this.#draw(true);
  }

  #places(): Place[] {
    return this.#marks.filter(({ isShown }) => isShown).map(({ element, column, y }) => ({ element, x: column * 12, y }));
  }

  /** Brings the mark with the focus into view. */
  #arrive(element: SVGAElement): void {
    this.#current = this.#marks.find((mark) => mark.element === element);
    if (!this.#current) return;
    const x = middleOf(this.#stretch(), this.#current.column);
    if (x < 20) this.#viewport?.moveBy(this.#width * 0.3 - x, 0);
    else if (x > this.#width - 20) this.#viewport?.moveBy(this.#width * 0.7 - x, 0);
    else this.#draw(false);
  }

  #point(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<SVGAElement>('a[data-at]') : null;
    const found = this.#marks.find(
      ({ element, isShown }) => isShown && (element === link || (!link && element === document.activeElement)),
    );
    if (found === this.#current || !this.#svg) return;
    this.#current = found;
    drawCurrent(this.#svg, found, this.#stretch(), this.#width);
  }

  /** A finger seldom meets a mark: the nearest within reach gets the tap. */
  #tap(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || !this.#svg) return;
    if (event.target instanceof Element && event.target.closest('a')) return;
    const { left, top } = this.#svg.getBoundingClientRect();
    const near = nearestMark(this.#marks, this.#stretch(), event.clientX - left, event.clientY - top);
    near?.element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    if (near) this.#point(near.element);
  }
}

customElements.define('works-timeline', WorksTimeline);
