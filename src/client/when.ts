/** Runs something when the page stands on the screen: a task of its own, so that nothing delays the sight and input is answered in between. */
export function whenShown(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/**
 * Runs something when a reader sees the page: later than `whenShown`, which runs while the first frame is still on its way to the screen.
 * A browser that does not tell when that was gets two seconds.
 */
export function whenSeen(run: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) run();
    isDone = true;
  };
  new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').length > 0 && once()).observe({
    type: 'paint',
    buffered: true,
  });
  whenShown(() => setTimeout(once, 2000));
}

/** Runs something when the page and all that it holds has come and is shown. */
export function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') whenShown(run);
  else addEventListener('load', () => whenShown(run), { once: true });
}

/** Runs something when the browser has nothing else to do, or soon where it cannot tell. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 50);
}
