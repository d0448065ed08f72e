/** Names beside the marks of the timeline: the same choice at build and in the browser. */
import { placeLabels, type Box } from './label-placement.ts';
import { textWidth } from './text-width.ts';
import { rowHeight } from './timeline.ts';

const nameSize = 10.5;
/** From the middle of a mark to its name. */
const offset = 6;

interface Named {
  x: number;
  y: number;
  name: string;
  cited: number;
}
export interface PlacedName<Mark extends Named> {
  mark: Mark;
  x: number;
  y: number;
  isBefore: boolean;
}

const markBox = ({ x, y }: { x: number; y: number }): Box => ({ left: x - 3, right: x + 3, top: y - 4.4, bottom: y + 4.4 });
const line = (left: number, right: number, y: number): Box => ({ left, right, top: y - 4.9, bottom: y + 4.9 });

/** After its mark, before it, or above it and to the left, where a fuller month follows. */
function places({ x, y, name }: Named): { box: Box; x: number; y: number; isBefore: boolean }[] {
  const width = textWidth(name, nameSize);
  return [
    { box: line(x + offset - 2, x + offset + width + 5, y), x: x + offset, y, isBefore: false },
    { box: line(x - offset - width - 5, x - offset + 2, y), x: x - offset, y, isBefore: true },
    { box: line(x - width, x + 3, y - rowHeight), x: x + 3, y: y - rowHeight, isBefore: true },
  ];
}

/**
 * Names of the most cited works, as many as have room between two edges.
 * @param marks what may get a name
 * @param all marks that no name may cover
 */
export function placeNames<Mark extends Named>(
  marks: readonly Mark[],
  all: readonly { x: number; y: number }[],
  left: number,
  right: number,
): PlacedName<Mark>[] {
  const wanted = [...marks]
    .sort((a, b) => b.cited - a.cited)
    .map((mark) => ({ mark, places: places(mark).filter(({ box }) => box.left >= left && box.right <= right) }));
  const taken = placeLabels(
    wanted.map((wish) => wish.places.map(({ box }) => box)),
    all.map(markBox),
  );
  return wanted.flatMap(({ mark, places: offered }, index) => {
    const place = offered[taken[index] ?? -1];
    return place ? [{ mark, x: place.x, y: place.y, isBefore: place.isBefore }] : [];
  });
}
