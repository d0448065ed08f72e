/** Time cut into layers for the lineage graph: whole years where little happened, halves, quarters and months where much did. */
import { monthNames } from '../month-names.ts';
import { firstYear, monthIndex, yearOfIndex, type Dated } from './months.ts';

export interface Layer {
  /** First month and the one after the last, counted from January 2012. */
  from: number;
  to: number;
  label: string;
}

/**
 * @param entries what is dated, each in a lane
 * @param most entries that a lane may hold in one layer, unless a single month holds more
 */
export function timeLayers(entries: readonly (Dated & { lane: string })[], most: number): Layer[] {
  const fits = (from: number, to: number): boolean => {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      const month = monthIndex(entry);
      if (month >= from && month < to) counts.set(entry.lane, (counts.get(entry.lane) ?? 0) + 1);
    }
    return [...counts.values()].every((count) => count <= most);
  };
  const cut = (from: number, months: number): [number, number][] =>
    months === 1 || fits(from, from + months)
      ? [[from, from + months]]
      : months === 3
        ? [0, 1, 2].flatMap((month) => cut(from + month, 1))
        : [...cut(from, months / 2), ...cut(from + months / 2, months / 2)];
  const years = entries.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const spans: [number, number][] = [];
  for (let year = first; year <= last; year++) {
    const january = (year - firstYear) * 12;
    for (const span of cut(january, 12)) {
      const before = spans.at(-1);
      const areWholeYears = before && span[1] - span[0] === 12 && (before[1] - before[0]) % 12 === 0;
      if (before && areWholeYears && fits(before[0], span[1])) before[1] = span[1];
      else spans.push(span);
    }
  }
  return spans
    .filter(([from, to]) => entries.some((entry) => monthIndex(entry) >= from && monthIndex(entry) < to))
    .map(([from, to]) => ({ from, to, label: labelOf(from, to) }));
}

function labelOf(from: number, to: number): string {
  const [first, last] = [yearOfIndex(from), yearOfIndex(to - 1)];
  if (first !== last) return `${first}–${last}`;
  if (to - from === 12) return String(first);
  const name = (index: number): string => (monthNames[((index % 12) + 12) % 12] ?? '').slice(0, 3);
  return to - from === 1 ? `${name(from)} ${first}` : `${name(from)}–${name(to - 1)} ${first}`;
}
