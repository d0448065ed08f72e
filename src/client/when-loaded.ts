/** Runs something when the page and all that it holds has come: a task of its own, so that input is answered in between. */
export function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') setTimeout(run);
  else addEventListener('load', () => setTimeout(run), { once: true });
}
