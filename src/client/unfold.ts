/**
 * What only a script can use waits in a `template` until its fold or panel opens: without script it is not missed, and the page stays light.
 */
export function installUnfolding(): void {
  // A panel tells before it shows, a fold only after; neither event bubbles.
  for (const type of ['beforetoggle', 'toggle'])
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof HTMLElement) unfold(target);
      },
      true,
    );
}

/** Puts the content of every template inside an element into its place. */
export function unfold(element: HTMLElement): void {
  for (const template of element.querySelectorAll('template')) template.replaceWith(template.content);
}
