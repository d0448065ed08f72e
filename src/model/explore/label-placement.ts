/** A rectangle of the drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** More rows than a grid has. */
const rows = 10_000;

/** Rectangles already taken, found again by the cells of a grid that they touch. */
class Taken {
  readonly #cells = new Map<number, Box[]>();
  readonly #size: number;
  constructor(size: number) {
    this.#size = size;
  }
  /** Whether some cell that the box touches fulfils a condition. */
  #some({ left, right, top, bottom }: Box, holds: (cell: number) => boolean): boolean {
    const [lastX, lastY] = [Math.floor(right / this.#size), Math.floor(bottom / this.#size)];
    for (let x = Math.floor(left / this.#size); x <= lastX; x++)
      for (let y = Math.floor(top / this.#size); y <= lastY; y++) if (holds(x * rows + y)) return true;
    return false;
  }
  add(box: Box): void {
    this.#some(box, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
      return false;
    });
  }
  isFree(box: Box): boolean {
    return !this.#some(box, (cell) => this.#cells.get(cell)?.some((other) => overlaps(box, other)) === true);
  }
}

/**
 * Where each label goes so that none covers another or a mark: each in turn takes the first of its places that is free.
 * @param labels the most important first, each with the places it could take
 * @param marks what no label may cover
 * @returns the number of the place taken, −1 where there was none
 */
export function placeLabels(labels: readonly (readonly Box[])[], marks: readonly Box[], cell = 48): number[] {
  const taken = new Taken(cell);
  for (const mark of marks) taken.add(mark);
  return labels.map((places) => {
    const choice = places.findIndex((place) => taken.isFree(place));
    const place = places[choice];
    if (place) taken.add(place);
    return choice;
  });
}
