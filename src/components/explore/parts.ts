/** So many marks that a slow phone draws them within one frame. */
const most = 50;

/**
 * The marks of a drawing in parts: on a phone those that nobody sees at first are drawn part by part (`explore/rest.ts`), so that the page
 * answers in between.
 */
export const inParts = <Mark>(marks: readonly Mark[]): Mark[][] =>
  Array.from({ length: Math.ceil(marks.length / most) }, (_, index) => marks.slice(index * most, (index + 1) * most));
