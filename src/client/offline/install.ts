import { pagesBefore } from '../../model/offline-edition.ts';
import { siteRoot } from '../site-root.ts';
import { whenIdle, whenLoaded } from '../when.ts';
import { keepWish, readWish } from './wish.ts';

/** Milliseconds after a page has come before anything is stored: its own figures and cards come first. */
const restBefore = 5000;

/** Where a browser can keep an edition, loads the script for it: when the page rests, or when the reader looks at its part of the settings. */
export function installOffline(): void {
  // From disk everything is there already, and no browser lets a worker answer.
  if (!location.protocol.startsWith('http') || !isSecureContext || !('serviceWorker' in navigator) || !('locks' in navigator)) return;
  const { choice, pages } = readWish();
  if (pages < pagesBefore) keepWish({ pages: pages + 1 });

  let isLoading = false;
  const load = (): void => {
    if (isLoading) return;
    isLoading = true;
    const script = document.createElement('script');
    script.src = `${siteRoot}assets/offline.js`;
    document.head.append(script);
  };
  const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load());
  for (const part of document.querySelectorAll('offline-reading')) seen.observe(part);
  const isReturning = pages + 1 >= pagesBefore;
  if (isReturning && choice !== 'declined' && choice !== 'paused') {
    whenLoaded(() => setTimeout(() => whenIdle(load), restBefore));
  }
}
