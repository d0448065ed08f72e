/** Sends a reader who comes with an anchor that moved to where it went. The page says so in `<main data-moved='{"old": "page.html#new"}'>`. */
import { decoded } from './fragment.ts';
import { siteRoot } from './site-root.ts';

export function installMovedAnchors(): void {
  const moved = document.querySelector<HTMLElement>('[data-moved]')?.dataset['moved'];
  if (moved === undefined) return;
  const addresses = new Map(Object.entries(JSON.parse(moved) as Record<string, string>));
  const follow = (): void => {
    const address = addresses.get(decoded(location.hash.slice(1)));
    if (address !== undefined) location.replace(siteRoot + address);
  };
  addEventListener('hashchange', follow);
  follow();
}
