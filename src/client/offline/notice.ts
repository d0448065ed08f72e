import { button } from './panel.ts';

/** Says something at the lower edge, over nothing that is read; it stays until the reader answers it. */
export function showNotice(words: string, answers: Record<string, () => void>): void {
  const notice = document.createElement('aside');
  notice.className = 'offline-notice';
  notice.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = words;
  const buttons = document.createElement('div');
  buttons.className = 'offline-buttons';
  for (const [name, act] of Object.entries(answers)) {
    buttons.append(
      button(name, () => {
        notice.remove();
        act();
      }),
    );
  }
  notice.append(text, buttons);
  document.body.append(notice);
}
