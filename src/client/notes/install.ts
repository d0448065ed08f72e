/**
 * Brings the script of highlights and notes when it is wanted: the reader selects words, asks to mark, comes for a note, or has left some on
 * this page before.
 */
import { notesKey } from '../../model/notes/note.ts';
import { readStored } from '../device-store.ts';
import { addressOf } from '../site-root.ts';
import { pageName } from '../page-name.ts';

let isWanted = false;
function want(): void {
  if (isWanted) return;
  isWanted = true;
  const script = document.createElement('script');
  script.src = addressOf('/assets/notes.js');
  // A lost connection may come back: the next wish tries again.
  script.onerror = () => ((isWanted = false), script.remove());
  document.head.append(script);
}

export function installNotes(): void {
  const article = document.querySelector('article[data-notes]');
  if (!article) return;
  if (readStored(notesKey)?.includes(`"page":${JSON.stringify(pageName())}`)) want();
  const wantForSelection = (): void => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed && selection.anchorNode && article.contains(selection.anchorNode)) want();
  };
  document.addEventListener('selectionchange', wantForSelection);
  // A quick reader has selected already.
  wantForSelection();
  const mark = document.querySelector<HTMLButtonElement>('[data-mark-paragraphs]');
  if (!mark) return;
  mark.disabled = false;
  mark.addEventListener('click', () => {
    mark.ariaPressed = String(mark.ariaPressed !== 'true');
    want();
  });
}
