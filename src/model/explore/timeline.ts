/**
 * The timeline of works: a lane a theme, a column a month, one mark a work. Works of a month stand on one another, the most cited
 * on top, where its name has room. Zooming stretches time alone, so rows and lanes stay where they are.
 */
import { surveyMonth } from '../survey-date.ts';
import { monthNames } from '../month-names.ts';
import { firstYear, monthIndex, yearOfIndex, type Dated } from './months.ts';

export interface TimelineWork extends Dated {
  key: string;
  /** Slug of its theme; empty for a work that belongs to none more than to the others. */
  lane: string;
  cited: number;
}
export interface PlacedWork<Work extends TimelineWork> {
  work: Work;
  column: number;
  /** From the ground of its lane, counted from 0. */
  row: number;
}
export interface Lane {
  key: string;
  /** Top of the lane's heading, and the ground its marks stand on. */
  top: number;
  ground: number;
  count: number;
}

export const rowHeight = 10;
const headingHeight = 22;
export const axisHeight = 36;
/** Column of all works before the drawn time, a little apart from it. */
export const beforeColumn = -9;
export const firstColumn = -14;
/** Where the works of the time after the survey begin. */
export const surveyColumn = monthIndex(surveyMonth) + 1;

/** Every work in its column and row. The order is that of time within each lane, so that the same content gives the same drawing. */
export function placeWorks<Work extends TimelineWork>(works: readonly Work[]): PlacedWork<Work>[] {
  const columnOf = (work: Work): number => (work.year < firstYear ? beforeColumn : monthIndex(work));
  const ordered = [...works].sort((a, b) => columnOf(a) - columnOf(b) || a.cited - b.cited || a.key.localeCompare(b.key, 'en'));
  const heights = new Map<string, number>();
  return ordered.map((work) => {
    const column = columnOf(work);
    const stack = `${work.lane} ${column}`;
    const row = heights.get(stack) ?? 0;
    heights.set(stack, row + 1);
    return { work, column, row };
  });
}

/** The lanes one below the other, each as high as its fullest month. */
export function stackLanes(order: readonly string[], placed: readonly PlacedWork<TimelineWork>[]): { lanes: Lane[]; height: number } {
  let top = axisHeight;
  const lanes = order.map((key) => {
    const here = placed.filter(({ work }) => work.lane === key);
    const rows = Math.max(1, ...here.map(({ row }) => row + 1));
    const lane = { key, top, ground: top + headingHeight + rows * rowHeight, count: here.length };
    top = lane.ground + 12;
    return lane;
  });
  return { lanes, height: top + axisHeight };
}

export interface Tick {
  column: number;
  label: string;
  isYear: boolean;
}

/** The dates that an axis names between two columns, as many as the width of a month allows. */
export function ticks(from: number, to: number, monthWidth: number): Tick[] {
  const step = monthWidth >= 30 ? 1 : monthWidth >= 14 ? 3 : 12;
  const years = monthWidth * 12 < 34 ? 2 : 1;
  const found: Tick[] = [];
  for (let column = Math.max(0, Math.ceil(from / step) * step); column <= to; column += step) {
    const month = column % 12;
    const year = yearOfIndex(column);
    if (month === 0 && year % years === 0) found.push({ column, label: String(year), isYear: true });
    else if (month !== 0) {
      const name = monthNames[month] ?? '';
      found.push({ column, label: monthWidth >= 84 ? `${name} ${year}` : name.slice(0, 3), isYear: false });
    }
  }
  return found;
}
