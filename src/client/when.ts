/** Runs something when the page stands on the screen: a task of its own, so that nothing delays the sight and input is answered in between. */
export function whenShown(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
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
