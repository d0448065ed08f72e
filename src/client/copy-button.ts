import { copyText } from './copy-text.ts';

/**
 * Copies `data-copies`, or the code of the figure it stands in:
 *
 *     <copy-button data-copies="\tau"><button type="button" disabled>Copy LaTeX</button></copy-button>
 */
class CopyButton extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) throw new Error('<copy-button> needs a <button>.');
    const label = button.textContent;
    const status = document.createElement('span');
    status.className = 'visually-hidden';
    status.role = 'status';
    this.append(status);

    this.#listening = new AbortController();
    button.addEventListener(
      'click',
      async () => {
        const copied = await copyText(this.dataset['copies'] ?? this.closest('figure')?.querySelector('pre')?.textContent ?? '');
        button.textContent = copied ? 'Copied' : 'Not copied';
        status.textContent = copied ? 'Copied' : 'The browser did not allow copying';
        setTimeout(() => {
          button.textContent = label;
          status.textContent = '';
        }, 2000);
      },
      { signal: this.#listening.signal },
    );
    button.disabled = false;
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.querySelector('[role=status]')?.remove();
  }
}

export const installCopyButtons = (): void => customElements.define('copy-button', CopyButton);
