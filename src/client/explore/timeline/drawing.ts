/** The drawn side of the timeline: puts marks, dates and names where a view wants them. */
import { placeNames } from '../../../model/explore/timeline-labels.ts';
import { beforeColumn, firstColumn, surveyColumn, ticks } from '../../../model/explore/timeline.ts';
import { svgElement } from '../svg.ts';

export interface Mark {
  element: SVGAElement;
  name: string;
  column: number;
  /** Where it was drawn at build. */
  x: number;
  y: number;
  cited: number;
  theme: string;
  isShown: boolean;
}
/** Where columns stand: the middle of one is `start + (column + 0.5) * month`. */
export interface Stretch {
  start: number;
  month: number;
}

/**
 * Reads the marks of the drawing, each with its place.
 * @param month its width as they were drawn
 */
export const readMarks = (svg: SVGSVGElement, month: number): Mark[] =>
  [...svg.querySelectorAll<SVGGElement>('g.lane')].flatMap((lane) =>
    [...lane.querySelectorAll<SVGAElement>('a[data-at]')].map((element) => {
      const [column = 0, y = 0] = (element.dataset['at'] ?? '').split(' ').map(Number);
      return {
        element,
        name: (element.ariaLabel ?? '').replace(/, [^,]*$/, ''),
        column,
        x: middleOf(fromFirst(month), column),
        y,
        cited: Number(element.dataset['cited']),
        theme: lane.dataset['theme'] ?? '',
        isShown: true,
      };
    }),
  );

const round = (value: number): number => Math.round(value * 10) / 10;
/** The stretch that begins with the first column. */
const fromFirst = (month: number): Stretch => ({ start: -firstColumn * month, month });
export const middleOf = ({ start, month }: Stretch, column: number): number => start + (column + 0.5) * month;

/**
 * Moves all marks; only another width of the months sets each in a new place.
 * @param drawnMonth width of a month at which the marks stand now
 * @returns that width afterwards
 */
export function drawMarks(svg: SVGSVGElement, marks: readonly Mark[], { start, month }: Stretch, drawnMonth: number): number {
  for (const group of svg.querySelectorAll('[data-marks]'))
    group.setAttribute('transform', `translate(${round(start + firstColumn * month)} 0)`);
  if (Math.abs(month - drawnMonth) < 1e-6) return drawnMonth;
  for (const { element, column, x } of marks)
    element.setAttribute('transform', `translate(${round(middleOf(fromFirst(month), column) - x)} 0)`);
  return month;
}

/** How near a finger must come to a mark. */
const reach = 22;

/** The mark in view that is nearest to a point of the frame. */
export const nearestMark = (marks: readonly Mark[], stretch: Stretch, x: number, y: number): Mark | undefined =>
  marks
    .filter(({ isShown }) => isShown)
    .map((mark) => ({ mark, away: Math.hypot(middleOf(stretch, mark.column) - x, mark.y - y) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away)[0]?.mark;

/** Names of lanes stand at the left edge of what is seen. */
export function placeLaneNames(svg: SVGSVGElement, left: number): void {
  for (const name of svg.querySelectorAll('.lane-name')) name.setAttribute('x', String(left + 4));
}

/** Dates above and below, and the place of the survey. */
export function drawDates(svg: SVGSVGElement, stretch: Stretch, width: number, height: number, lastColumn: number): void {
  const edge = (column: number): number => round(stretch.start + column * stretch.month);
  const [from, to] = [-stretch.start / stretch.month, Math.min(lastColumn, (width - stretch.start) / stretch.month)];
  const text = (x: number, label: string): SVGElement[] => [31, height - 12].map((y) => svgElement('text', { x, y }, label));
  svg
    .querySelector('[data-axis]')
    ?.replaceChildren(
      ...ticks(from - 3, to, stretch.month).flatMap(({ column, label, isYear }) => [
        svgElement('path', { d: `M${edge(column)} 36V${height - 30}`, class: isYear ? 'year' : 'month' }),
        ...text(edge(column), label),
      ]),
      ...text(round(middleOf(stretch, beforeColumn)), 'before'),
    );
  svg.querySelector('[data-survey]')?.setAttribute('transform', `translate(${edge(surveyColumn)} 0)`);
  const ground = svg.querySelector('[data-since]');
  ground?.setAttribute('x', String(edge(surveyColumn)));
  ground?.setAttribute('width', String(Math.max(0, Math.max(width, edge(lastColumn)) - edge(surveyColumn))));
}

/** Names of the most cited works in view, as many as have room. */
export function drawNames(svg: SVGSVGElement, marks: readonly Mark[], stretch: Stretch, width: number): void {
  const near = marks
    .map((mark) => ({ ...mark, x: middleOf(stretch, mark.column) }))
    .filter(({ x, isShown }) => isShown && x > -200 && x < width + 10);
  const wanted = near.filter(({ x }) => x > 0 && x < width);
  svg
    .querySelector('[data-names]')
    ?.replaceChildren(
      ...placeNames(wanted, near, 0, width).map(({ mark: { name }, x, y, isBefore }) =>
        svgElement('text', { x: round(x), y: y + 3.5, ...(isBefore && { 'text-anchor': 'end' }) }, name),
      ),
    );
}

/** The name of the mark under the pointer or with the focus, drawn over everything. */
export function drawCurrent(svg: SVGSVGElement, mark: Mark | undefined, stretch: Stretch, width: number): void {
  const place = svg.querySelector('[data-current]');
  if (!place) return;
  if (!mark) return place.replaceChildren();
  const x = middleOf(stretch, mark.column);
  const isLeft = x > width * 0.7;
  const label = svgElement(
    'text',
    { x: round(x + (isLeft ? -8 : 8)), y: mark.y + 4, 'text-anchor': isLeft ? 'end' : 'start', class: 'current-name' },
    mark.element.ariaLabel ?? '',
  );
  const ring = svgElement('circle', { cx: round(x), cy: mark.y, r: 7, class: 'current-ring' });
  for (const part of [label, ring]) if (mark.theme) part.dataset['theme'] = mark.theme;
  place.replaceChildren(ring, label);
}
