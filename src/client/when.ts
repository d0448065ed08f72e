/** Runs something when the page and all that it holds has come: a task of its own, so that input is answered in between. */
export function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') setTimeout(run);
  else addEventListener('load', () => setTimeout(run), { once: true });
}

/** Runs something when the browser has nothing else to do, or soon where it cannot tell. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 50);
}
