import { dateInWords } from '../../model/month-names.ts';
import { columnOf, stageNames, type StageName, type Work } from './model.ts';

/** Geometry in units of the viewBox: a row for each theme, a column for each year, dots stacked in a cell from left to right as time goes. */
export const width = 360;
const rows = 9;
const margin = { left: 4, right: 4, top: 20 };
const columnGap = 8;
const labelHeight = 17;
const rowGap = 11;

export interface Point {
  x: number;
  y: number;
}
export interface Layout {
  points: Point[];
  step: number;
  height: number;
  columns: { year: number; x: number; width: number }[];
  /** Baseline of each theme's name. */
  labels: number[];
  /** Lower edge of each theme's row. */
  floors: number[];
}

/** Places every work. Cells are filled column by column. */
export function layoutOf(works: readonly Work[], themes: number): Layout {
  const cells = new Map<string, number>();
  const cellOf = ({ theme, year }: Work): string => `${theme} ${columnOf(year)}`;
  for (const work of works) cells.set(cellOf(work), (cells.get(cellOf(work)) ?? 0) + 1);
  const years = [...new Set(works.map(({ year }) => columnOf(year)))].sort((one, other) => one - other);
  const columnsOf = (year: number): number =>
    Math.max(2, ...Array.from({ length: themes }, (_, theme) => Math.ceil((cells.get(`${theme} ${year}`) ?? 0) / rows)));
  const all = years.reduce((sum, year) => sum + columnsOf(year), 0);
  const step = Math.min(9, (width - margin.left - margin.right - columnGap * (years.length - 1)) / all);
  let x = margin.left;
  const columns = years.map((year) => {
    const column = { year, x, width: columnsOf(year) * step };
    x += column.width + columnGap;
    return column;
  });
  const rowHeight = labelHeight + rows * step + rowGap;
  const labels = Array.from({ length: themes }, (_, theme) => margin.top + theme * rowHeight + 12);
  const floors = labels.map((label) => label - 12 + labelHeight + rows * step);
  const filled = new Map<string, number>();
  const points = works.map((work) => {
    const rank = filled.get(cellOf(work)) ?? 0;
    filled.set(cellOf(work), rank + 1);
    const left = columns.find(({ year }) => year === columnOf(work.year))?.x ?? 0;
    return { x: left + (Math.floor(rank / rows) + 0.5) * step, y: (floors[work.theme] ?? 0) - ((rank % rows) + 0.5) * step };
  });
  return { points, step, height: margin.top + themes * rowHeight, columns, labels, floors };
}

const number = (value: number): string => String(Math.round(value * 10) / 10);

/** One mark: a square, a disc, a diamond, a triangle or a cross, of equal weight. */
export function mark(stage: StageName, { x, y }: Point, step: number): string {
  const r = step * 0.4;
  const at = `M${number(x)} ${number(y)}`;
  const [s, d, h] = [number(r * 1.7), number(r * 2), number(r * 1.15)];
  switch (stage) {
    case 'specific':
      return `${at}m-${number(r * 0.85)}-${number(r * 0.85)}h${s}v${s}h-${s}z`;
    case 'pretrained':
      return `${at}m-${number(r)} 0a${number(r)} ${number(r)} 0 1 0 ${d} 0a${number(r)} ${number(r)} 0 1 0-${d} 0z`;
    case 'unified':
      return `${at}m0-${h}l${h} ${h}l-${h} ${h}l-${h}-${h}z`;
    case 'assistant':
      return `${at}m0-${h}l${h} ${number(r * 2)}h-${number(r * 2.3)}z`;
    case 'data':
      return `${at}m-${number(r * 0.7)}-${number(r * 0.7)}l${number(r * 1.4)} ${number(r * 1.4)}m0-${number(r * 1.4)}l-${number(r * 1.4)} ${number(r * 1.4)}`;
  }
}

/** All marks as two paths a stage: works of the survey, which are full, and later ones, which are hollow. */
export function markPaths(
  works: readonly Work[],
  layout: Layout,
  indexes: Iterable<number> = works.keys(),
): { stage: StageName; isSince: boolean; d: string }[] {
  const paths = new Map<string, string>();
  for (const index of indexes) {
    const [work, point] = [works[index], layout.points[index]];
    if (!work || !point) continue;
    const key = `${work.stage} ${work.isSince}`;
    paths.set(key, (paths.get(key) ?? '') + mark(work.stage, point, layout.step));
  }
  return stageNames.flatMap((stage) => [false, true].map((isSince) => ({ stage, isSince, d: paths.get(`${stage} ${isSince}`) ?? '' })));
}

/** Curves from a work to those it builds on. */
export const links = (from: Point, to: readonly Point[]): string =>
  to
    .map(({ x, y }) => {
      const bend = Math.min(30, Math.abs(x - from.x) * 0.25 + 6);
      return `M${number(from.x)} ${number(from.y)}Q${number((from.x + x) / 2)} ${number((from.y + y) / 2 - bend)} ${number(x)} ${number(y)}`;
    })
    .join('');

/** The work nearest to a place, if one is near enough. */
export function nearest({ points, step }: Layout, { x, y }: Point): number | undefined {
  let found: number | undefined;
  let least = step * 1.4;
  for (const [index, point] of points.entries()) {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance < least) [found, least] = [index, distance];
  }
  return found;
}

export const stageTitles: Record<StageName, string> = {
  specific: 'task-specific',
  pretrained: 'pre-trained',
  unified: 'unified',
  assistant: 'assistant',
  data: 'data or benchmark',
};
/** `May 2023`, or the year alone where the month is 0, not known. */
export const dateOf = ({ year, month }: Pick<Work, 'year' | 'month'>): string => dateInWords({ year, month: month || undefined });
