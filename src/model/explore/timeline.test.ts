import { expect, test } from 'vitest';
import { readMonth, writeMonth } from './months.ts';
import { placeNames } from './timeline-labels.ts';
import { isInView, readTimelineView, wholeTimeline, writeTimelineView } from './timeline-view.ts';
import { beforeColumn, placeWorks, rowHeight, stackLanes, surveyColumn, ticks, type TimelineWork } from './timeline.ts';
import { themeOfWork } from './work-theme.ts';

/** Many works in few months, the same at every run. */
const works: TimelineWork[] = Array.from({ length: 200 }, (_, index) => ({
  key: `work${index}`,
  year: 2011 + (index % 14),
  month: index % 17 === 0 ? undefined : 1 + ((index * 7) % 12),
  lane: ['a', 'b', ''][index % 3] ?? '',
  cited: (index * 13) % 29,
}));
const placed = placeWorks(works);

test('every work stands once, in its month, on the ground or on another', () => {
  expect(new Set(placed.map(({ work }) => work.key)).size).toBe(works.length);
  const spots = new Set(placed.map(({ work, column, row }) => `${work.lane} ${column} ${row}`));
  expect(spots.size).toBe(works.length);
  for (const { work, column, row } of placed) if (row > 0) expect(spots.has(`${work.lane} ${column} ${row - 1}`)).toBe(true);
  expect(placed.filter(({ column }) => column === beforeColumn).every(({ work }) => work.year < 2012)).toBe(true);
});

test('the drawing does not depend on the order of the works, and the most cited stands on top', () => {
  const spots = (list: typeof placed): string[] => list.map(({ work, column, row }) => `${work.key} ${column} ${row}`).sort();
  expect(spots(placeWorks(works.toReversed()))).toEqual(spots(placed));
  for (const above of placed)
    for (const below of placed)
      if (above.work.lane === below.work.lane && above.column === below.column && above.row > below.row)
        expect(above.work.cited).toBeGreaterThanOrEqual(below.work.cited);
});

test('lanes hold their fullest month and do not overlap', () => {
  const { lanes, height } = stackLanes(['a', 'b', ''], placed);
  for (const [index, lane] of lanes.entries()) {
    const rows = Math.max(...placed.filter(({ work }) => work.lane === lane.key).map(({ row }) => row + 1));
    expect(lane.ground - rows * rowHeight).toBeGreaterThan(lane.top);
    expect(lanes[index + 1]?.top ?? height).toBeGreaterThan(lane.ground);
  }
});

test('no name covers a mark or another name, or leaves the frame', () => {
  const marks = placed.map(({ work, column, row }) => ({
    x: (column + 14) * 7,
    y: 400 - row * rowHeight,
    name: `Method ${work.key}`,
    cited: work.cited,
  }));
  const names = placeNames(marks, marks, 0, 1200);
  expect(names.length).toBeGreaterThan(10);
  const boxes = names.map(({ x, y, isBefore, mark }) => {
    const width = mark.name.length * 3.5;
    return { left: isBefore ? x - width : x, right: isBefore ? x : x + width, y };
  });
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(1200);
    for (const other of boxes.slice(index + 1))
      expect(box.y === other.y && box.left < other.right && other.left < box.right, JSON.stringify([box, other])).toBe(false);
    for (const { x, y } of marks) expect(y === box.y && x + 2 > box.left && x - 2 < box.right).toBe(false);
  }
});

test.each([
  [2, ['2020', '2022'], 96, 130],
  [20, ['2020', 'Apr', 'Jul', 'Oct', '2021'], 96, 108],
  [100, ['December 2019', '2020', 'February 2020'], 95, 97],
])('an axis with %i pixels a month names %j', (monthWidth, labels, from, to) => {
  expect(ticks(from, to, monthWidth).map(({ label }) => label)).toEqual(labels);
});

test('the survey ends with September 2023', () => {
  expect(writeMonth(surveyColumn)).toBe('2023-10');
  expect(readMonth('2023-10')).toBe(surveyColumn);
  expect(readMonth('2023-13')).toBeUndefined();
  expect(writeMonth(-1)).toBe('2011-12');
});

test('a work takes the theme of its method, then the one that cites it most, then the earlier', () => {
  const themes = ['one', 'two', 'three'];
  expect(themeOfWork(['three'], ['one', 'one'], themes)).toBe('three');
  expect(themeOfWork([], ['two', 'introduction', 'two', 'one'], themes)).toBe('two');
  expect(themeOfWork([], ['two', 'one'], themes)).toBe('one');
  expect(themeOfWork([], ['introduction', 'conclusions'], themes)).toBe('');
});

test('a view survives its fragment; what is not known counts as left out', () => {
  const view = {
    ...wholeTimeline,
    find: 'clip & more',
    theme: 'visual-generation',
    kind: 'method',
    layer: 'survey',
    from: 96,
    to: 140,
  } as const;
  expect(readTimelineView(writeTimelineView(view))).toEqual(view);
  expect(writeTimelineView(wholeTimeline)).toBe('');
  expect(readTimelineView('#class=<script>&kind=x&from=2023-05&to=2020-01&layer=since')).toEqual({ ...wholeTimeline, layer: 'since' });
});

test('a work is in view when everything asked holds', () => {
  const entry = {
    text: 'radford et al., learning transferable visual models · clip',
    theme: 'a',
    class: 'established',
    hasMethod: true,
    isSince: false,
  };
  expect(isInView(wholeTimeline, entry)).toBe(true);
  expect(isInView({ ...wholeTimeline, find: 'CLIP radford' }, entry)).toBe(true);
  expect(isInView({ ...wholeTimeline, find: 'clip jia' }, entry)).toBe(false);
  expect(isInView({ ...wholeTimeline, layer: 'since' }, entry)).toBe(false);
  expect(isInView({ ...wholeTimeline, class: 'exploratory' }, entry)).toBe(false);
  expect(isInView({ ...wholeTimeline, kind: 'method' }, { ...entry, hasMethod: false })).toBe(false);
});
