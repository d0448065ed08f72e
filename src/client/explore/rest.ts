/**
 * On a phone a drawing rests as it was built, in a frame that scrolls, until somebody uses it: to read a thousand marks and to listen to
 * them takes a slow processor a while, and who came to look should not wait for it. Waking leaves what is seen where it is.
 */
const narrow = '(width < 45em)';

/** @param isAsked whether the address asks for more than the drawing as it comes */
export const mayRest = (isAsked: boolean): boolean => !isAsked && matchMedia(narrow).matches;

/**
 * @param host what holds the drawing and its controls
 * @param prepare makes the drawing ready for its rest; tells the point of it that belongs to the top left of the frame
 */
export function restUntilUsed(
  host: HTMLElement,
  drawing: HTMLElement,
  prepare: (frame: HTMLElement) => [x: number, y: number],
  wake: () => void,
): void {
  // Its first link is the stop of the Tab key.
  drawing.querySelector('a')?.setAttribute('tabindex', '0');
  const preparing = requestAnimationFrame(() => drawing.scrollTo(...prepare(drawing)));
  const resting = new AbortController();
  const use = (): void => {
    // Who is quicker than the first frame keeps what is in sight.
    cancelAnimationFrame(preparing);
    resting.abort();
    wake();
  };
  for (const sign of ['pointerdown', 'focusin', 'input', 'click', 'wheel'])
    host.addEventListener(sign, use, { capture: true, signal: resting.signal });
  addEventListener('hashchange', use, { signal: resting.signal });
  drawLater(drawing, resting.signal);
}

/** Draws what nobody sees at first, one part a frame. A drawing in use shows all of them at once. */
function drawLater(drawing: HTMLElement, resting: AbortSignal): void {
  const parts = [...drawing.querySelectorAll('[data-later]')];
  const drawNext = (): void => {
    if (resting.aborted || parts.length === 0) return;
    parts.shift()?.removeAttribute('data-later');
    afterFrame(drawNext);
  };
  afterFrame(drawNext);
}
const afterFrame = (next: () => void): void => void requestAnimationFrame(() => setTimeout(next));
