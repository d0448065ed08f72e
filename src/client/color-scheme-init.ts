/** Runs in the head, before first paint, so that no page flashes in another scheme or size. */
import { applyPreferences, readPreferences } from './display-preferences.ts';

applyPreferences(readPreferences());

// The faces named by the page are wanted at once. From disk a preload is refused, so the page cannot ask for it in markup.
const script = document.currentScript;
if (location.protocol !== 'file:' && script instanceof HTMLScriptElement) {
  for (const face of script.dataset['fonts']?.split(' ') ?? []) {
    const preload = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'font',
      type: 'font/woff2',
      crossOrigin: 'anonymous',
    });
    preload.href = new URL(`../fonts/${face}.woff2`, script.src).href;
    document.head.append(preload);
  }
}
