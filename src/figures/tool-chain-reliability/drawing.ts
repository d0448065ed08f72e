import { percentOrLess } from '../shared/amounts.ts';
import { chainSuccess, stepOutcome, type Chain } from './model.ts';

/** Geometry in units of the viewBox: a plot of success against length, and below it one bar that divides a single step. */
export const view = { width: 330, height: 290 };
export const plot = { left: 36, right: 320, top: 12, bottom: 198 };
export const bar = { left: 36, right: 320, top: 258, height: 20 };
export const longest = 20;

export const xOf = (length: number): number => plot.left + ((plot.right - plot.left) * length) / longest;
export const yOf = (share: number): number => plot.bottom - (plot.bottom - plot.top) * share;
const coordinate = (value: number): string => value.toFixed(1);

/** The line of success over lengths 0 to `longest`. */
export function curve(chain: Chain): string {
  return Array.from({ length: longest + 1 }, (_, length) => {
    return `${length === 0 ? 'M' : 'L'}${coordinate(xOf(length))} ${coordinate(yOf(chainSuccess(chain, length)))}`;
  }).join('');
}

/** Dots of a curve as one path of zero-length strokes, drawn with round caps. */
export const dots = (chain: Chain): string =>
  Array.from({ length: longest }, (_, index) => `M${coordinate(xOf(index + 1))} ${coordinate(yOf(chainSuccess(chain, index + 1)))}h0`).join(
    '',
  );

/** The three parts of the bar of one step. */
export function barParts(chain: Chain): { name: string; x: number; width: number }[] {
  const { right, unnoticed, exhausted } = stepOutcome(chain);
  let x = bar.left;
  return Object.entries({ right, unnoticed, exhausted }).map(([name, share]) => {
    const width = (bar.right - bar.left) * share;
    const part = { name, x, width };
    x += width;
    return part;
  });
}

/** Nearest length to a place on the plot, 1 to `longest`. */
export const lengthAt = (x: number): number =>
  Math.min(longest, Math.max(1, Math.round(((x - plot.left) / (plot.right - plot.left)) * longest)));

export const percent = (share: number): string => (share < 1 && share > 0.995 ? '> 99 %' : percentOrLess(share));

/** The outcome in one sentence. */
export function sentence(chain: Chain, length: number): string {
  const own = chainSuccess(chain, length);
  const best = chainSuccess({ ...chain, retries: Infinity }, length);
  const steps = `${length} ${length === 1 ? 'step' : 'steps'}`;
  const retries = chain.retries === 0 ? 'no retry' : `${chain.retries} ${chain.retries === 1 ? 'retry' : 'retries'}`;
  return (
    `A chain of ${steps} with ${retries} succeeds in ${percent(own)} of cases; ` +
    `with any number of retries it would succeed in ${percent(best)}, as long as the check notices ${percent(chain.detection)} of the errors.`
  );
}
