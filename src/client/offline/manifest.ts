import { addressOf } from '../site-root.ts';
import { whenLoaded } from '../when.ts';

/**
 * Names what an installed app needs to know, once the page and all that it holds has come. Named in the head of the page, browsers ask for it
 * and its picture while text and faces are still on their way.
 */
export function installManifest(): void {
  // From disk nothing can be installed, and browsers complain.
  if (!location.protocol.startsWith('http')) return;
  whenLoaded(() => {
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = addressOf('/app.webmanifest');
    document.head.append(link);
  });
}
