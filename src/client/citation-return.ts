import { elementOf } from './fragment.ts';

/**
 * Brings a reader back from a citation. A followed citation leaves its own place in the history, so that going back marks it;
 * and of the links back in the entry, the one to that place says so.
 */
export function installCitationReturn(): void {
  document.addEventListener('click', (event) => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.citation[id]') : null;
    if (!link || !isPlain || event.defaultPrevented) return;
    try {
      history.replaceState(history.state, '', `${location.search}#${link.id}`);
    } catch {
      // A browser may refuse this from disk; going back then leads to the same place without its mark.
    }
    markReturn(link);
  });
}

function markReturn({ id, hash }: HTMLAnchorElement): void {
  for (const other of document.querySelectorAll('[role=doc-backlink][data-return]')) other.removeAttribute('data-return');
  elementOf(hash)
    ?.querySelector(`[role=doc-backlink][href="#${CSS.escape(id)}"]`)
    ?.setAttribute('data-return', '');
}
