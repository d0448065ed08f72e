/**
 * Marks of works and methods: a filled bar for the established themes, an open diamond for the exploratory ones, an open circle for
 * what came after the survey. Shape tells what color tells too.
 */
export const markPath = (themeClass: 'established' | 'exploratory' | undefined, isSince: boolean): string =>
  isSince ? 'M-2.7 0a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0z' : themeClass === 'established' ? 'M-2.5-4h5v8h-5z' : 'M0-4.5 3 0 0 4.5-3 0z';

/** Where a link of a drawing stands, to be spread: Astro’s types know the link of HTML alone, which has no such attribute. */
export const placedAt = (x: number, y: number): { transform: string } => ({ transform: `translate(${x} ${y})` });
