import { percentOrLess } from '../shared/amounts.ts';
import { height, labels, overlapWith, things, width, type Layer, type Run } from './model.ts';

/** Levels at which attention and masks are drawn, one path each. */
export const levels = 6;
export const thumbWidth = 46;
export const thumbStep = 48.5;
export const thumbScale = thumbWidth / width;

/** Squares of side `stride`, in units of pixels, as one path. */
export function cellsPath(cells: readonly number[], stride: number): string {
  const columns = width / stride;
  return cells
    .map((cell) => `M${(cell % columns) * stride} ${Math.floor(cell / columns) * stride}h${stride}v${stride}h-${stride}z`)
    .join('');
}

const indexesWhere = (values: readonly unknown[], test: (index: number) => boolean): number[] => [...values.keys()].filter(test);

/** The pixels of each label, as paths: three things and the background. */
export const labelPaths: readonly string[] = [...things.keys(), things.length].map((thing) =>
  cellsPath(
    indexesWhere(labels, (index) => labels[index] === thing),
    1,
  ),
);

/** The outline of a thing along pixel edges. */
export function outlinePath(thing: number): string {
  const at = (x: number, y: number): number => (x < 0 || x >= width || y < 0 || y >= height ? -1 : (labels[y * width + x] ?? -1));
  let path = '';
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (at(x, y) !== thing) continue;
      if (at(x, y - 1) !== thing) path += `M${x} ${y}h1`;
      if (at(x, y + 1) !== thing) path += `M${x} ${y + 1}h1`;
      if (at(x - 1, y) !== thing) path += `M${x} ${y}v1`;
      if (at(x + 1, y) !== thing) path += `M${x + 1} ${y}v1`;
    }
  }
  return path;
}

/** Cells by level of their weight against the largest weight. */
export const attentionPaths = ({ attention, stride }: Layer): string[] => {
  const largest = Math.max(...attention);
  return Array.from({ length: levels }, (_, level) =>
    cellsPath(
      indexesWhere(
        attention,
        (index) => Math.ceil(((attention[index] ?? 0) / largest) * levels) - 1 === level && (attention[index] ?? 0) > 0,
      ),
      stride,
    ),
  );
};
export const blockedPath = ({ allowed, stride }: Layer): string =>
  cellsPath(
    indexesWhere(allowed, (index) => !allowed[index]),
    stride,
  );
export const maskPath = (mask: readonly number[]): string =>
  cellsPath(
    indexesWhere(mask, (index) => (mask[index] ?? 0) >= 0.5),
    1,
  );
/** Pixels in the mask that a reader would call half sure. */
export const faintPath = (mask: readonly number[]): string =>
  cellsPath(
    indexesWhere(mask, (index) => (mask[index] ?? 0) >= 0.15 && (mask[index] ?? 0) < 0.5),
    1,
  );

/** Overlaps of the first mask and of the masks after each layer. */
export const overlapsOf = ({ firstMask, layers }: Run, thing: number): number[] => [
  overlapWith(firstMask, thing),
  ...layers.map(({ overlap }) => overlap),
];

export const mapText = ({ stride, allowed }: Layer): string =>
  `${width / stride} × ${height / stride} cells, ${allowed.filter(Boolean).length} may be seen`;
export function summaryOf(layer: Layer, number: number, thing: number, ends: { masked: number; free: number }): string {
  const name = things[thing] ?? '';
  const look = layer.wasEmpty
    ? `At layer ${number} the mask leaves no cell of this map, so the query may look everywhere`
    : `At layer ${number} the query may see ${layer.allowed.filter(Boolean).length} of ${layer.allowed.length} cells`;
  return `${look}; ${percentOrLess(layer.onTarget)} of its attention lies on the ${name}, and the mask then overlaps it by ${percentOrLess(layer.overlap)}. After the last layer: ${percentOrLess(ends.masked)} with masked attention, ${percentOrLess(ends.free)} without.`;
}
