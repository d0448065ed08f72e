/** Highlights and notes on a page, as a classic script of its own: `src/client/notes/install.ts` brings it when it is wanted. */
import './notes/page-notes.ts';
