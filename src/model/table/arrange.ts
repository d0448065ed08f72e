import { fold } from '../fold.ts';
import type { Cell, Column, Row } from './table.ts';
import type { TableView } from './view.ts';

/** What a view makes of a table. */
export interface Arrangement {
  /** Places of all rows in the view's order, shown or not, so that a row which comes back stands in its place. */
  order: number[];
  isShown: boolean[];
  shown: number;
  /** For each facet the number of rows that each of its values would show, were it chosen. */
  counts: Record<string, Map<string, number>>;
}

/** @param finds whether a row answers the words to be found; without it the row's text is searched for each of them */
export function arrange(
  rows: readonly Row[],
  columns: readonly Column[],
  view: TableView,
  finds: (place: number) => boolean = finder(rows, view.find),
): Arrangement {
  const facets = Object.keys(rows[0]?.facets ?? {});
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()]));
  const pinned = new Set(view.pinned);
  let shown = 0;
  const isShown = rows.map((row, place) => {
    const isInside = (row.year ?? 0) >= (view.from ?? 0) && (row.year ?? 0) <= (view.to ?? 9999) && finds(place);
    const failing = facets.filter((facet) => view.facets[facet] && !row.facets[facet]?.includes(view.facets[facet]));
    // A value is counted as if its own facet were open.
    for (const facet of facets) {
      if (!isInside || failing.some((other) => other !== facet)) continue;
      for (const value of row.facets[facet] ?? []) counts[facet]!.set(value, (counts[facet]!.get(value) ?? 0) + 1);
    }
    const stays = pinned.has(row.key) || (isInside && failing.length === 0);
    if (stays) shown++;
    return stays;
  });
  return { order: orderOf(rows, columns, view, pinned), isShown, shown, counts };
}

/** Whether a row's text holds all words. */
function finder(rows: readonly Row[], find: string): (place: number) => boolean {
  const words = fold(find)
    .split(/[\s,]+/)
    .filter(Boolean);
  return (place) => words.every((word) => rows[place]?.text.includes(word));
}

function orderOf(rows: readonly Row[], columns: readonly Column[], { sort }: TableView, pinned: ReadonlySet<string>): number[] {
  const places = rows.map((_, place) => place);
  const column = columns.findIndex(({ key }) => key === sort?.column);
  if (column >= 0) places.sort((a, b) => compareCells(rows[a]?.cells[column], rows[b]?.cells[column], sort?.isDescending ?? false));
  if (pinned.size > 0) places.sort((a, b) => Number(pinned.has(rows[b]!.key)) - Number(pinned.has(rows[a]!.key)));
  return places;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Numbers by value, words by the alphabet; what is absent stands last in either direction. */
function compareCells(a: Cell | undefined, b: Cell | undefined, isDescending: boolean): number {
  const [isNone, isOtherNone] = [a === undefined || a.isAbsent === true, b === undefined || b.isAbsent === true];
  if (isNone || isOtherNone) return Number(isNone) - Number(isOtherNone);
  const order = a!.value !== undefined && b!.value !== undefined ? a!.value - b!.value : collator.compare(a!.text, b!.text);
  return isDescending ? -order : order;
}
