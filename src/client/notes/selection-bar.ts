/**
 * The bar that offers to mark selected words. With a mouse or keys it stands at the selection's end, in the tab order right behind the paragraph;
 * under fingers it stands at the window's foot, away from the system's own menu.
 */
import { blocks } from './page-text.ts';

type Choice = 'highlight' | 'note';

export class SelectionBar {
  readonly #bar = document.createElement('div');
  readonly #onChoice: (choice: Choice) => void;

  constructor(onChoice: (choice: Choice) => void) {
    this.#onChoice = onChoice;
    this.#bar.className = 'note-bar';
    this.#bar.popover = 'manual';
    this.#bar.role = 'toolbar';
    this.#bar.ariaLabel = 'Selected passage';
    this.#bar.append(this.#button('Highlight', 'highlight'), this.#button('Note', 'note'));
    // A press must not take the selection away.
    this.#bar.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#bar.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
  }

  get hasFocus(): boolean {
    return this.#bar.contains(document.activeElement);
  }

  show(range: Range, isTouch: boolean): void {
    const end = range.endContainer instanceof Element ? range.endContainer : range.endContainer.parentElement;
    const host = end?.closest(blocks) ?? end;
    if (!host) return;
    this.hide();
    host.append(this.#bar);
    this.#bar.classList.toggle('note-bar-foot', isTouch);
    this.#bar.style.insetBlockStart = this.#bar.style.insetInlineStart = '';
    this.#bar.showPopover();
    if (isTouch) return;
    const rects = [...range.getClientRects()];
    const rect = rects.at(-1);
    if (!rect) return;
    const { offsetWidth, offsetHeight } = this.#bar;
    const below = rect.bottom + 6;
    const top = below + offsetHeight < innerHeight ? below : Math.max(6, (rects[0]?.top ?? rect.top) - offsetHeight - 6);
    const left = Math.max(6, Math.min(rect.right - offsetWidth / 2, document.documentElement.clientWidth - offsetWidth - 6));
    this.#bar.style.insetBlockStart = `${top + scrollY}px`;
    this.#bar.style.insetInlineStart = `${left + scrollX}px`;
  }

  hide(): void {
    if (!this.#bar.isConnected) return;
    if (this.#bar.matches(':popover-open')) this.#bar.hidePopover();
    this.#bar.remove();
  }

  #button(label: string, choice: Choice): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', () => this.#onChoice(choice));
    return button;
  }
}
