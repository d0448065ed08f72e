import type { TableRow } from './read-rows.ts';

/** Gives each row a button that keeps it at the top. */
export function makePins(rows: readonly TableRow[], onPin: (key: string, name: string) => void): void {
  for (const { element, key, cells } of rows) {
    const name = cells[0]?.text ?? key;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'pin', title: 'Keep at the top' });
    button.ariaLabel = `Keep ${name} at the top`;
    button.ariaPressed = 'false';
    button.addEventListener('click', () => onPin(key, name));
    element.cells[0]?.prepend(button);
  }
}

export function tellPinned(rows: readonly TableRow[], pinned: readonly string[]): void {
  for (const { element, key } of rows) {
    const isPinned = pinned.includes(key);
    element.classList.toggle('is-pinned', isPinned);
    const button = element.querySelector<HTMLButtonElement>('.pin');
    if (button) button.ariaPressed = String(isPinned);
  }
}
