import { notesByPage, type Note } from './note.ts';

/** What Markdown would take for a mark of its own. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$]/g, '\\$&');

/** All notes as a Markdown document: passages as quotations, what the reader wrote below them as it is. @param address of a page and anchor */
export function notesMarkdown(notes: readonly Note[], address: (note: Note) => string): string {
  const pages = notesByPage(notes).map(({ title, notes: its }) => {
    const entries = its.map((note) =>
      [
        `> ${plain(note.quote.exact)}`,
        ...(note.text ? [note.text.trim()] : []),
        `[To the passage](${address(note)}), marked ${note.made}`,
      ].join('\n\n'),
    );
    return [`## ${plain(title)}`, ...entries].join('\n\n');
  });
  return `${['# Notes on “Multimodal Foundation Models”', ...pages].join('\n\n')}\n`;
}
