/** The list of all highlights and notes: changed, taken away, brought in. */
import { notesMarkdown } from '../../model/notes/markdown.ts';
import { mergeNotes, notesByPage, notesText, readNotesText, type Note } from '../../model/notes/note.ts';
import { whenStoreAnswers } from '../device-store.ts';
import { openNote } from '../notes/note-dialog.ts';
import { keepNote, keepNotes, onNotesChange, readNotes, removeNote, unkeptWarning } from '../notes/store.ts';
import { saveFile } from '../save-file.ts';
import { siteRoot } from '../site-root.ts';
import { chooseFile } from './choose-file.ts';

const counted = (count: number): string => `${count} ${count === 1 ? 'note' : 'notes'}`;
/** An address within the site; one that leads home from a file only where the site stands on a server. */
const fileOf = ({ page, anchor }: Note): string => `${page}.html${anchor ? `#${anchor}` : ''}`;
const addressFor = (note: Note): string => (siteRoot.startsWith('http') ? siteRoot : '') + fileOf(note);

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

class NotesPage extends HTMLElement {
  #listening = new AbortController();
  #list: HTMLElement | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#list = this.querySelector('[data-list]');
    const actions: Record<string, () => void> = {
      markdown: () => saveFile('notes.md', notesMarkdown(readNotes(), addressFor), 'text/markdown'),
      json: () => saveFile('notes.json', notesText(readNotes()), 'application/json'),
      bring: () => void this.#bring(),
      clear: () => this.#change([], 'All notes removed.'),
    };
    this.addEventListener(
      'click',
      ({ target }) => {
        const name = target instanceof Element ? target.closest<HTMLElement>('button[data-act]')?.dataset['act'] : undefined;
        if (name !== undefined) actions[name]?.();
      },
      { signal },
    );
    onNotesChange(() => this.#draw(), signal);
    this.#draw();
    this.#say(counted(readNotes().length));
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #draw(): void {
    const notes = readNotes();
    this.#list?.replaceChildren(...notesByPage(notes).flatMap(({ title, notes: its }) => [element('h2', title), this.#group(its)]));
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
      button.disabled = notes.length === 0 && button.dataset['act'] !== 'bring';
    }
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', notes.length > 0);
  }

  #group(notes: readonly Note[]): HTMLElement {
    const list = element('ul', '', 'note-list');
    list.role = 'list';
    list.append(...notes.map((note) => this.#entry(note)));
    return list;
  }

  #entry(note: Note): HTMLElement {
    const entry = element('li');
    const quote = element('blockquote', note.quote.exact);
    const foot = element('p', '', 'note-foot');
    const link = Object.assign(element('a', 'To the passage'), { href: `${siteRoot}${note.page}.html#note-${note.id}` });
    const change = this.#button(note.text ? 'Change note' : 'Write a note', () =>
      openNote(note, false, { keep: (kept) => this.#kept(keepNote(kept)), remove: () => this.#remove(note) }),
    );
    foot.append(
      link,
      change,
      this.#button('Remove', () => this.#remove(note)),
      element('span', note.made),
    );
    entry.append(quote);
    if (note.text) entry.append(element('p', note.text, 'note-text'));
    if (note.isLost) entry.append(element('p', 'The passage was not found when its page was last read; the note is kept.', 'note-lost'));
    entry.append(foot);
    return entry;
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = Object.assign(element('button', label, 'entry-button'), { type: 'button' });
    button.addEventListener('click', act);
    return button;
  }

  #remove(note: Note): void {
    const before = readNotes();
    removeNote(note.id);
    this.#say('Note removed.', () => this.#change(before, 'The note is back.'));
  }

  #change(notes: readonly Note[], words: string): void {
    const before = readNotes();
    const isKept = keepNotes(notes);
    this.#say(isKept ? words : unkeptWarning, notes.length < before.length ? () => this.#change(before, 'The notes are back.') : undefined);
  }

  #kept(isKept: boolean): void {
    this.#say(isKept ? 'Note kept on this device.' : unkeptWarning);
  }

  async #bring(): Promise<void> {
    const brought = readNotesText(await chooseFile());
    if (brought === undefined) return this.#say('This file holds no notes of this reader. Choose a notes.json that was saved here.');
    this.#change(mergeNotes(readNotes(), brought), `${counted(brought.length)} brought in.`);
  }

  #say(words: string, undo?: () => void): void {
    const place = this.querySelector('[data-status]');
    place?.replaceChildren(words);
    if (undo) place?.append(' ', this.#button('Undo', undo));
  }
}
whenStoreAnswers(() => customElements.define('notes-page', NotesPage));
