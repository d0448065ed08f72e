/** A rectangle of the drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Rectangles already taken, found again by the cells of a grid that they touch. */
class Taken {
  readonly #cells = new Map<string, Box[]>();
  readonly #size: number;
  constructor(size: number) {
    this.#size = size;
  }
  *#touched({ left, right, top, bottom }: Box): Generator<string> {
    for (let x = Math.floor(left / this.#size); x <= Math.floor(right / this.#size); x++)
      for (let y = Math.floor(top / this.#size); y <= Math.floor(bottom / this.#size); y++) yield `${x} ${y}`;
  }
  add(box: Box): void {
    for (const cell of this.#touched(box)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box]);
  }
  isFree(box: Box): boolean {
    for (const cell of this.#touched(box)) if (this.#cells.get(cell)?.some((other) => overlaps(box, other))) return false;
    return true;
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
