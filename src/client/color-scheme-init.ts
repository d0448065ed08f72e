/** Runs in the head, before first paint, so that no page flashes in another scheme or size. */
import { applyPreferences, readPreferences } from './display-preferences.ts';

applyPreferences(readPreferences());

// The faces named by the page are wanted at once, before any style sheet asks for them. A preload would be refused from disk, and a face that
// came by one that a script added is forgotten by Chromium when it prints.
const script = document.currentScript;
if (location.protocol !== 'file:' && script instanceof HTMLScriptElement) {
  for (const face of script.dataset['fonts']?.split(' ') ?? []) {
    fetch(new URL(`../fonts/${face}.woff2`, script.src), { priority: 'high' })
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
  }
}
