import type { Card } from '../model/preview-card.ts';
import { addressOf } from './site-root.ts';

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function link(label: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = addressOf(href);
  made.textContent = label;
  return made;
}

/** Markup of the build's own pipeline, with its addresses made to work from here and no id said twice. */
function trusted(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const attribute of ['href', 'src']) {
    for (const found of template.content.querySelectorAll(`[${attribute}^='/']`)) {
      found.setAttribute(attribute, addressOf(found.getAttribute(attribute) ?? ''));
    }
  }
  for (const found of template.content.querySelectorAll('[id]')) found.removeAttribute('id');
  return template.content;
}

/** Fills the one card element; `close` is what the sheet's button does. */
export function showCard(into: HTMLElement, card: Card, close: () => void): void {
  const button = element('button', 'preview-card-close', '×');
  button.ariaLabel = 'Close';
  button.addEventListener('click', close);

  const title = element('p', 'preview-card-title', card.title);
  title.id = 'preview-card-title';
  const actions = element('p', 'preview-card-actions', '');
  actions.append(link(card.open ?? 'Open', card.href), ...(card.actions ?? []).map(({ label, href }) => link(label, href)));

  if (card.work) {
    const tools = document.createElement('work-tools');
    tools.dataset['key'] = card.work;
    actions.append(tools);
  }

  if (card.theme) into.dataset['theme'] = card.theme;
  else delete into.dataset['theme'];
  into.replaceChildren(
    button,
    ...(card.eyebrow ? [element('p', 'preview-card-eyebrow', card.eyebrow)] : []),
    title,
    ...(card.lines ?? []).map((line) => element('p', 'preview-card-line', line)),
    ...(card.html ? [trusted(card.html)] : []),
    actions,
  );
  into.scrollTop = 0;
}

/**
 * Puts the card under its link, or above where there is more room, inside the window. It stands in page coordinates,
 * so it scrolls with the text and needs no listener. A link broken over two lines is met where the pointer is.
 */
export function placeCard(card: HTMLElement, anchor: Element, pointerY: number | undefined): void {
  const edge = 12;
  const rects = [...anchor.getClientRects()];
  const rect = rects.find(({ top, bottom }) => pointerY !== undefined && pointerY >= top && pointerY <= bottom) ?? rects[0];
  if (!rect) return;
  const below = innerHeight - rect.bottom;
  const isBelow = below >= card.offsetHeight + edge || below >= rect.top;
  const top = isBelow ? rect.bottom + 4 : rect.top - card.offsetHeight - 4;
  const width = document.documentElement.clientWidth;
  const left = Math.max(edge, Math.min(rect.left - 8, width - card.offsetWidth - edge));
  card.style.insetBlockStart = `${top + scrollY}px`;
  card.style.insetInlineStart = `${left + scrollX}px`;
}
