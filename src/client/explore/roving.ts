/**
 * One stop of the Tab key for a whole drawing; arrow keys lead on from mark to mark, Home and End to the first and the last.
 * The links of marks keep what a link does.
 */
import { nextInDirection, type Direction } from '../../model/explore/next-in-direction.ts';

export interface Place {
  element: SVGAElement;
  x: number;
  y: number;
}
const directions: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * @param places those that can be walked to now, in their order in the drawing
 * @param onArrive called when one gets the focus
 * @returns to be called when the places have changed
 */
export function installRoving(root: SVGSVGElement, places: () => readonly Place[], onArrive: (place: Place) => void): () => void {
  let stop: SVGAElement | undefined;
  const setStop = (element: SVGAElement | undefined): void => {
    stop?.setAttribute('tabindex', '-1');
    stop = element;
    stop?.setAttribute('tabindex', '0');
  };
  root.addEventListener('focusin', ({ target }) => {
    const place = places().find(({ element }) => element === target);
    if (!place) return;
    setStop(place.element);
    onArrive(place);
  });
  root.addEventListener('keydown', (event) => {
    const all = places();
    const here = all.find(({ element }) => element === document.activeElement);
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const next = direction
      ? nextInDirection(here, all, direction)
      : event.key === 'Home'
        ? all[0]
        : event.key === 'End'
          ? all.at(-1)
          : undefined;
    if (!direction && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    next?.element.focus({ preventScroll: true });
  });
  const renew = (): void => {
    const all = places();
    if (!stop || !all.some(({ element }) => element === stop)) setStop(all[0]?.element);
  };
  renew();
  return renew;
}
