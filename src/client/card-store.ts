/**
 * Data of the preview cards. A link carries `data-card="<kind>:<key>"`; the build writes one classic script a kind,
 * `/assets/cards/<kind>.js` (a script, because a page opened from disk may not fetch), whose only statement is
 *
 *     __cards.register('reference', { radford2021learning: { title: 'Learning Transferable …', href: '/references/radford2021learning.html', … } });
 *
 * It is loaded when a reader first points at, focuses or taps a link of that kind.
 */
import { cardKinds, type Card, type CardKind } from '../model/preview-card.ts';
import { addressOf } from './site-root.ts';

declare global {
  interface Window {
    __cards?: { register: (kind: string, cards: Record<string, Card>) => void };
  }
}

const registered = new Map<string, Map<string, Card>>();
const loading = new Map<CardKind, Promise<void>>();

window.__cards = {
  register(kind, cards) {
    registered.set(kind, new Map([...(registered.get(kind) ?? []), ...Object.entries(cards)]));
  },
};

const isKind = (kind: string | undefined): kind is CardKind => cardKinds.some((known) => known === kind);

function load(kind: CardKind): Promise<void> {
  const known = loading.get(kind);
  if (known) return known;
  const loaded = new Promise<void>((resolve) => {
    const script = document.createElement('script');
    script.src = addressOf(`/assets/cards/${kind}.js`);
    script.onload = () => resolve();
    script.onerror = () => {
      // A lost connection may come back: the next wish tries again.
      loading.delete(kind);
      script.remove();
      resolve();
    };
    document.head.append(script);
  });
  loading.set(kind, loaded);
  return loaded;
}

/** The card of `kind:key`, or nothing when there is none or it cannot be had. */
export async function findCard(name: string): Promise<Card | undefined> {
  const colon = name.indexOf(':');
  const kind = name.slice(0, colon);
  if (!isKind(kind)) return undefined;
  await load(kind);
  return registered.get(kind)?.get(name.slice(colon + 1));
}
