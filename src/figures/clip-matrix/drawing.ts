import type { Scene } from './model.ts';

/** Size of one cell of the drawing, in units of its viewBox. */
export const cell = 44;
export const labelWidth = 68;
/** Room above for the longest caption, and to the right for the last one, which leans over the edge; both as large as a phone needs them. */
export const labelHeight = 124;
const leaning = 60;
export const most = 8;
export const viewWidth = labelWidth + most * cell + leaning;
export const viewHeight = labelHeight + most * cell;

const unit: Record<Scene['shape'], string> = {
  circle: 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z',
  square: 'M-.9-.9h1.8v1.8h-1.8z',
  triangle: 'M0-1L1 .8H-1z',
  star: 'M0-1.1L.26-.36 1.05-.34.42.14.65.9 0 .45-.65.9-.42.14-1.05-.34-.26-.36z',
};
const places: Record<Scene['count'], [number, number][]> = {
  1: [[0, 0]],
  2: [
    [-0.45, 0.1],
    [0.45, -0.1],
  ],
  3: [
    [-0.55, 0.3],
    [0.55, 0.3],
    [0, -0.45],
  ],
};
const sizes: Record<Scene['count'], number> = { 1: 0.62, 2: 0.4, 3: 0.36 };

/** Path and transforms of a scene's shapes, in a box of side `side` around the origin. */
export function shapesOf({ shape, count, take }: Scene, side: number): { path: string; transform: string }[] {
  const shift = (take - 1) * 0.12;
  return places[count].map(([x, y]) => ({
    path: unit[shape],
    transform: `translate(${((x + shift) * side) / 2} ${((y - shift) * side) / 2}) scale(${(sizes[count] * side) / 2})`,
  }));
}
