/** Corners around the middle of a mark. */
const bar = [-2.5, -4, 2.5, -4, 2.5, 4, -2.5, 4];
const diamond = [0, -4.5, 3, 0, 0, 4.5, -3, 0];
const ring = Array.from({ length: 12 }, (_, corner) => (corner * Math.PI) / 6).flatMap((turn) => [
  2.7 * Math.cos(turn),
  2.7 * Math.sin(turn),
]);

/**
 * The mark of a work or a method, as the points of a polygon: a filled bar for the established themes, an open diamond for the exploratory
 * ones, an open circle for what came after the survey. Shape tells what color tells too.
 *
 * Its place is in the points: `transform` and the data of a path count as styles, and a thousand marks, each with a style of its own, take
 * a browser twice the time.
 */
export const markPoints = (
  themeClass: 'established' | 'exploratory' | undefined,
  isSince: boolean,
  x: number,
  y: number,
  scale = 1,
): string =>
  (isSince ? ring : themeClass === 'established' ? bar : diamond)
    .map((offset, index) => Math.round(((index % 2 === 0 ? x : y) + offset * scale) * 10) / 10)
    .join(' ');
