/** Geometry and words that the build and the browser share. */
import { powerOfTen } from '../shared/amounts.ts';
import { inWords, perClass, placeOf, times, type DataSet, type Span } from './model.ts';

export const plot = { width: 380, height: 330, left: 46, right: 14, top: 26, bottom: 44 };
export const xOf = (images: number, span: Span): number => plot.left + placeOf(images, span) * (plot.width - plot.left - plot.right);
export const yOf = (classes: number, span: Span): number =>
  plot.height - plot.bottom - placeOf(classes, span) * (plot.height - plot.top - plot.bottom);

export const tickName = (value: number): string => powerOfTen(Math.round(Math.log10(value)));

export const defaults = { look: 'i2e', against: 'jft-3b' };

/** Steps from the second data set to the first: along the images, then along the classes. */
export const stepsBetween = (from: readonly [number, number], to: readonly [number, number]): string =>
  `M${from[0]} ${from[1]}H${to[0]}V${to[1]}`;

export interface Words {
  facts: string;
  each: string;
  images: string;
  classes: string;
  ratio: string;
}
export function wordsOf(look: DataSet, against: DataSet): Words {
  const access = look.isPublic ? 'public' : 'private';
  return {
    facts: `${look.name}: ${inWords(look.images)} images, ${inWords(look.classes)} classes; labels from ${look.labels}; ${access}`,
    each: `${inWords(perClass(look))} images for each class, on average`,
    images: times(look.images / against.images),
    classes: times(look.classes / against.classes),
    ratio: times(perClass(look) / perClass(against)),
  };
}
