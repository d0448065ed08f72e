/** Highlights and notes on the page at hand: makes them, finds their places again, and shows them. */
import { findQuote, quoteOf, type Span } from '../../model/notes/find-quote.ts';
import { longestQuote, type Note } from '../../model/notes/note.ts';
import { pageName } from '../page-name.ts';
import { focusMark, noteAt, placeMarks, showMarks, type Placed } from './marks.ts';
import { openNote } from './note-dialog.ts';
import { PageText } from './page-text.ts';
import { hideParagraphButtons, showParagraphButtons } from './paragraph-buttons.ts';
import { SelectionBar } from './selection-bar.ts';
import { keepNote, keepNotes, onNotesChange, readNotes, removeNote, unkeptWarning } from './store.ts';

const page = pageName();
let placed: Placed[] = [];

/** Says what happened, to eyes and to screen readers. */
const status = Object.assign(document.createElement('p'), { className: 'note-status', role: 'status' });
function say(words: string, undo?: () => void): void {
  status.replaceChildren(words);
  if (undo) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Undo' });
    button.addEventListener('click', undo);
    status.append(' ', button);
  }
  setTimeout(() => status.textContent?.startsWith(words) && status.replaceChildren(), undo ? 10_000 : 4000);
}

/** Finds all passages of this page; those that are gone are marked as lost, and kept. */
function draw(article: Element): void {
  const text = new PageText(article);
  const mine = readNotes().filter((note) => note.page === page);
  const found = mine.map((note) => ({ note, span: findQuote(text.text, note.quote, note.at) }));
  placed = found
    .flatMap(({ note, span }) => (span ? [{ note, range: text.rangeOf(span), start: span.start }] : []))
    .sort((a, b) => a.start - b.start);
  showMarks(placed, (note) => edit(note, false));
  const moved = new Set(found.filter(({ note, span }) => note.isLost === (span !== undefined)).map(({ note }) => note.id));
  if (moved.size > 0) keepNotes(readNotes().map((note) => (moved.has(note.id) ? { ...note, isLost: !note.isLost } : note)));
}

function noteOn(article: HTMLElement, text: PageText, span: Span): Note {
  const range = text.rangeOf(span);
  const headings = [...article.querySelectorAll(':is(h2, h3, h4)[id], .summary[id]')];
  const before = headings.findLast((heading) => range.comparePoint(heading, 0) <= 0);
  return {
    id: Math.floor(Math.random() * 36 ** 8)
      .toString(36)
      .padStart(8, '0'),
    page,
    title: article.dataset['notes'] ?? '',
    anchor: before?.id ?? '',
    at: span.start,
    quote: quoteOf(text.text, span),
    text: '',
    made: new Date().toISOString().slice(0, 10),
    isLost: false,
  };
}

function keep(note: Note): void {
  say(keepNote(note) ? (note.text ? 'Note kept on this device.' : 'Highlight kept on this device.') : unkeptWarning);
  focusMark(note.id);
}

function edit(note: Note, isNew: boolean): void {
  openNote(note, isNew, {
    keep,
    remove: () => {
      removeNote(note.id);
      say('Removed.', () => keep(note));
    },
  });
}

function install(article: HTMLElement): void {
  document.body.append(status);
  let wanted: { text: PageText; span: Span } | undefined;
  // The touch that began the first selection came before this script.
  let isTouch = matchMedia('(pointer: coarse)').matches;
  let timer = 0;
  const bar = new SelectionBar((choice) => {
    bar.hide();
    if (!wanted) return;
    const note = noteOn(article, wanted.text, wanted.span);
    getSelection()?.removeAllRanges();
    if (choice === 'note') edit(note, true);
    else keep(note);
  });
  const offer = (): void => {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    if (!range || !article.contains(range.commonAncestorContainer)) {
      if (!bar.hasFocus) bar.hide();
      return;
    }
    const text = new PageText(article);
    const span = text.spanOf(range);
    if (!span || span.end - span.start > longestQuote) return bar.hide();
    wanted = { text, span };
    bar.show(range, isTouch);
  };
  const offerSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(offer, 250);
  };
  document.addEventListener('pointerdown', ({ pointerType }) => (isTouch = pointerType === 'touch'), { capture: true });
  document.addEventListener('selectionchange', offerSoon);
  article.addEventListener('click', ({ target, clientX, clientY }) => {
    const isControl = target instanceof Element && target.closest('a, button, summary, input, select, label');
    const note = isControl || !getSelection()?.isCollapsed ? undefined : noteAt(placed, clientX, clientY);
    if (note) edit(note, false);
  });

  const mark = document.querySelector<HTMLButtonElement>('[data-mark-paragraphs]');
  const follow = (): void => {
    if (mark?.ariaPressed !== 'true') return hideParagraphButtons(article);
    showParagraphButtons(article, (paragraph) => {
      const text = new PageText(article);
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const span = text.spanOf(range);
      if (span) edit(noteOn(article, text, { ...span, end: Math.min(span.end, span.start + longestQuote) }), true);
    });
    say('Each paragraph has a button to mark it.');
  };
  mark?.addEventListener('click', follow);
  follow();

  onNotesChange(() => draw(article));
  new ResizeObserver(() => placeMarks(placed)).observe(article);
  draw(article);
  offerSoon();
  // From the list of notes to the passage; a passage that is gone leads to its heading.
  const [, id] = /^#note-([a-z0-9]+)$/.exec(location.hash) ?? [];
  const wantedNote = id === undefined ? undefined : readNotes().find((note) => note.id === id);
  if (!wantedNote) return;
  const place = document.getElementById(`note-${wantedNote.id}`) ?? document.getElementById(wantedNote.anchor);
  place?.scrollIntoView({ block: 'center' });
  focusMark(wantedNote.id);
}

const article = document.querySelector<HTMLElement>('article[data-notes]');
if (article) install(article);
