export type Direction = 'left' | 'right' | 'up' | 'down';
interface Point {
  x: number;
  y: number;
}

/** How much a step aside counts against a step ahead. */
const aside = 2.5;

/** Where an arrow key leads from a point: the nearest one ahead, with steps aside counted dearer; none at the edge. */
export function nextInDirection<Place extends Point>(from: Place, all: readonly Place[], direction: Direction): Place | undefined {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: Place | undefined;
  let least = Infinity;
  for (const place of all) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = (isAcross ? dx : dy) * sign;
    if (ahead <= 0.01) continue;
    const distance = ahead + aside * Math.abs(isAcross ? dy : dx);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
