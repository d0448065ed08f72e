/** The reader's notes: kept on the device, else for as long as the page is open. */
import { notesKey, notesText, parseNotes, type Note } from '../../model/notes/note.ts';
import { keepStored, readStored } from '../device-store.ts';

const changed = new EventTarget();
/** What the notes are when the browser keeps nothing. */
let unkept: readonly Note[] | undefined;

export const readNotes = (): readonly Note[] => unkept ?? parseNotes(readStored(notesKey));

/** @returns false when the browser did not keep them */
export function keepNotes(notes: readonly Note[]): boolean {
  unkept = keepStored(notesKey, notesText(notes)) ? undefined : notes;
  changed.dispatchEvent(new Event('change'));
  return unkept === undefined;
}

/** Adds a note or replaces the one of its id. */
export function keepNote(note: Note): boolean {
  const notes = readNotes();
  const isKnown = notes.some(({ id }) => id === note.id);
  return keepNotes(isKnown ? notes.map((one) => (one.id === note.id ? note : one)) : [...notes, note]);
}
export const removeNote = (id: string): boolean => keepNotes(readNotes().filter((note) => note.id !== id));

/** Calls back after each change, here or in another tab. */
export function onNotesChange(callback: () => void, signal?: AbortSignal): void {
  const options = signal ? { signal } : {};
  changed.addEventListener('change', callback, options);
  addEventListener('storage', ({ key }) => (key === notesKey || key === null) && callback(), options);
}

export const unkeptWarning =
  'This browser did not keep it: its store is full or closed. It lasts while this page is open; take it away as a file.';
