/**
 * The one card system: previews of sources, methods, terms, sections, figures, equations and tables.
 * Mouse: after a short rest on the link; the pointer may enter the card. Keyboard: on focus, and Tab goes on into the card.
 * Touch: the first tap opens a sheet, the second tap or the sheet's own link follows. Escape closes (WCAG 1.4.13).
 * Links without a card, and all links where data cannot be had, stay ordinary links.
 */
import type { Card } from '../model/preview-card.ts';
import { findCard } from './card-store.ts';
import { placeCard, showCard } from './card-view.ts';

const openAfter = 300;
const closeAfter = 250;

type Link = HTMLAnchorElement | SVGAElement;
interface Wish {
  link: Link;
  isSheet: boolean;
  pointerY?: number;
}

let card: HTMLElement | undefined;
let shown: Wish | undefined;
let wanted: Wish | undefined;
let timer = 0;
let lastPointer = '';
/** While the focus goes back from a closed card to its link: this is not a wish to see the card again. */
let isReturning = false;

const linkAt = (target: EventTarget | null): Link | undefined => {
  const found = target instanceof Element ? target.closest('a[data-card]') : null;
  return found instanceof HTMLAnchorElement || found instanceof SVGAElement ? found : undefined;
};
const nameOf = (link: Link): string => link.dataset['card'] ?? '';
const isInCard = (target: EventTarget | null): boolean => target instanceof Node && card?.contains(target) === true;

function cardElement(): HTMLElement {
  if (card) return card;
  card = document.createElement('div');
  card.id = 'preview-card';
  card.popover = 'manual';
  document.body.append(card);
  return card;
}

function close(): void {
  clearTimeout(timer);
  wanted = undefined;
  if (!shown) return;
  const { link, isSheet } = shown;
  const hadFocus = isInCard(document.activeElement);
  shown = undefined;
  link.removeAttribute('aria-describedby');
  card?.hidePopover();
  if (!hadFocus && !isSheet) return;
  isReturning = true;
  link.focus({ preventScroll: true });
  isReturning = false;
}

function open(wish: Wish, found: Card): void {
  if (shown) close();
  const into = cardElement();
  into.className = wish.isSheet ? 'preview-card preview-sheet' : 'preview-card';
  into.role = wish.isSheet ? 'dialog' : 'group';
  into.setAttribute('aria-labelledby', 'preview-card-title');
  into.removeAttribute('style');
  showCard(into, found, close);
  shown = wish;
  // The source gives the card its place in the tab order, right after the link. A link in a drawing cannot be one.
  into.showPopover(wish.link instanceof HTMLElement ? { source: wish.link } : {});
  if (wish.isSheet) {
    into.tabIndex = -1;
    into.focus({ preventScroll: true });
  } else {
    into.removeAttribute('tabindex');
    wish.link.setAttribute('aria-describedby', into.id);
    placeCard(into, wish.link, wish.pointerY);
  }
}

/** Starts loading at once, and shows when the rest is over and nothing else is wanted by then. */
function wish(next: Wish): void {
  clearTimeout(timer);
  wanted = next;
  const found = findCard(nameOf(next.link));
  timer = window.setTimeout(async () => {
    const data = await found;
    if (wanted !== next) return;
    if (data) open(next, data);
    else close();
  }, openAfter);
}

function closeSoon(): void {
  clearTimeout(timer);
  wanted = undefined;
  timer = window.setTimeout(close, closeAfter);
}

/** Opens the sheet of a tapped link, or follows the link when there is nothing to show. */
async function tap(link: Link): Promise<void> {
  const next = (wanted = { link, isSheet: true });
  const data = await findCard(nameOf(link));
  if (wanted !== next) return;
  if (data) open(next, data);
  else location.assign(link instanceof HTMLAnchorElement ? link.href : link.href.baseVal);
}

export function installPreviewCards(): void {
  document.addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch' || shown?.isSheet) return;
    const link = linkAt(target);
    if (isInCard(target) || (link && link === shown?.link)) clearTimeout(timer);
    else if (link && link !== wanted?.link) wish({ link, isSheet: false, pointerY: clientY });
    else if (!link && (wanted || shown) && !isInCard(document.activeElement)) closeSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    if (isReturning) return;
    const link = linkAt(target);
    if (isInCard(target) || (link && link === shown?.link)) return;
    if (link?.matches(':focus-visible') && lastPointer === '') wish({ link, isSheet: false });
    else if (shown && !shown.isSheet) close();
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    lastPointer = pointerType;
    if (shown && !isInCard(target) && linkAt(target) !== shown.link) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    lastPointer = '';
    if (key === 'Escape') close();
  });
  document.addEventListener('click', (event) => {
    if (isInCard(event.target)) {
      // A link within this page leaves the card standing on the wrong place.
      if (event.target instanceof Element && event.target.closest('a')) setTimeout(close);
      return;
    }
    const link = linkAt(event.target);
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || lastPointer !== 'touch' || !isPlain || shown?.link === link) {
      close();
      return;
    }
    event.preventDefault();
    void tap(link);
  });
  // Text that moves under a resting pointer is not a wish.
  addEventListener(
    'scroll',
    () => {
      if (shown || wanted?.pointerY === undefined) return;
      clearTimeout(timer);
      wanted = undefined;
    },
    { passive: true },
  );
}
