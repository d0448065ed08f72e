/** The one dialog in which a note is written, changed or taken away. What was written is kept however the dialog closes. */
import { longestText, type Note } from '../../model/notes/note.ts';

interface Answers {
  keep: (note: Note) => void;
  remove: (note: Note) => void;
}

function build(): {
  dialog: HTMLDialogElement;
  quote: HTMLElement;
  field: HTMLTextAreaElement;
  done: HTMLButtonElement;
  remove: HTMLButtonElement;
} {
  const dialog = document.createElement('dialog');
  dialog.className = 'note-dialog';
  dialog.setAttribute('aria-labelledby', 'note-dialog-title');
  const title = Object.assign(document.createElement('h2'), { id: 'note-dialog-title', textContent: 'Note' });
  const quote = document.createElement('blockquote');
  const field = Object.assign(document.createElement('textarea'), { rows: 6, maxLength: longestText, ariaLabel: 'Your note' });
  const actions = document.createElement('p');
  const done = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-primary', textContent: 'Done' });
  const remove = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: 'Remove mark and note',
  });
  actions.append(done, remove);
  dialog.append(title, quote, field, actions);
  return { dialog, quote, field, done, remove };
}
let parts: ReturnType<typeof build> | undefined;

/** @param isNew a passage that is not marked yet: closing without a word leaves it so */
export function openNote(note: Note, isNew: boolean, { keep, remove }: Answers): void {
  parts ??= build();
  const { dialog, quote, field, done, remove: removing } = parts;
  document.body.append(dialog);
  quote.textContent = note.quote.exact.length > 300 ? `${note.quote.exact.slice(0, 300)}…` : note.quote.exact;
  field.value = note.text;
  removing.hidden = isNew;
  let answer: 'done' | 'remove' | undefined;
  done.onclick = () => ((answer = 'done'), dialog.close());
  removing.onclick = () => ((answer = 'remove'), dialog.close());
  dialog.onclose = () => {
    const text = field.value.trim();
    dialog.remove();
    if (answer === 'remove') remove(note);
    else if (answer === 'done' || text !== note.text) keep({ ...note, text });
  };
  dialog.showModal();
  field.focus();
}
