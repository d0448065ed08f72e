/** What the map shows at first on a phone. */

interface Point {
  x: number;
  y: number;
}
/** The method that it starts from, which stands at the left edge. */
export const startsAt = 'clip';
const room = 60;

/** The point of the drawing, in its units, at the top left of a frame of some height. */
export const firstCorner = (start: Point, frameHeight: number): [x: number, y: number] => [
  start.x - room,
  Math.max(0, start.y - frameHeight / 2),
];

/** The largest frame on a phone, in pixels (`.map-frame > .drawing` and `explore/rest.ts`), and the longest name that may reach into it. */
const [widest, tallest, longestName] = [720, 736, 140];

/** Whether any phone shows a node, or part of its name, before the drawing is moved. */
export function isInFirstView(start: Point, { x, y }: Point): boolean {
  const [left] = firstCorner(start, 0);
  const half = tallest / 2;
  return x > left - longestName && x < left + widest + room && y > start.y - half && y < Math.max(tallest, start.y + half);
}
