import { applyPreferences, displayKey, isPreference, keepPreferences, readPreferences } from './display-preferences.ts';

/** The panel behind “Aa”. Without script its button does not show. */
class DisplaySettings extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // The choices come when the panel opens for the first time, see `unfold.ts`; a quick reader has opened it already.
    this.addEventListener('beforetoggle', () => this.#show(), { capture: true, signal });
    this.#show();
    this.addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement) || !isPreference(target.name)) return;
        const chosen = { ...readPreferences(), ...this.#shown(), [target.name]: target.value };
        applyPreferences(chosen);
        keepPreferences(chosen);
      },
      { signal },
    );
    // Another tab of the reader has changed them, or the page comes back from the history.
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === displayKey || key === null) this.#restore();
      },
      { signal },
    );
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) this.#restore();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #restore(): void {
    applyPreferences(readPreferences());
    this.#show();
  }

  /** Checks the radio of each value that stands on the root. */
  #show(): void {
    for (const radio of this.querySelectorAll('input')) {
      radio.checked = document.documentElement.dataset[radio.name] === radio.value;
    }
  }

  #shown(): Record<string, string> {
    return Object.fromEntries([...this.querySelectorAll('input')].filter(({ checked }) => checked).map(({ name, value }) => [name, value]));
  }
}

export const installDisplaySettings = (): void => customElements.define('display-settings', DisplaySettings);
