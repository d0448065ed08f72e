import { describe, expect, test } from 'vitest';
import { findQuote, quoteOf } from './find-quote.ts';
import { notesMarkdown } from './markdown.ts';
import { mergeNotes, notesByPage, notesText, parseNotes, readNotesText, type Note } from './note.ts';

const text =
  'Contrastive training pulls matching pairs together and pushes others apart. The loss is symmetric. In a batch of pairs, each image must find its caption. The loss is symmetric in both directions, and the temperature is learned.';
const spanOf = (words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const found = (changed: string, words: string, from = 0): string | undefined => {
  const span = spanOf(words, from);
  const place = findQuote(changed, quoteOf(text, span), span.start);
  return place && changed.slice(place.start, place.end);
};

describe('a passage is found again', () => {
  test('where nothing changed', () => {
    expect(found(text, 'each image must find its caption')).toBe('each image must find its caption');
  });

  test('when text was put in before it', () => {
    expect(found(`A new paragraph that comes first. ${text}`, 'each image must find its caption')).toBe('each image must find its caption');
  });

  test('when a word in it changed', () => {
    const changed = text.replace('each image must find its caption', 'every image must find its own caption');
    expect(found(changed, 'each image must find its caption')).toMatch(/image must find its own caption$/);
  });

  test('at the right one of two equal places, by its neighbors', () => {
    const second = spanOf('The loss is symmetric', 80);
    const changed = `Opening words. ${text}`;
    expect(findQuote(changed, quoteOf(text, second), second.start)?.start).toBe(changed.lastIndexOf('The loss is symmetric'));
  });
});

describe('a passage that is gone is not found elsewhere', () => {
  test('a long one', () => {
    expect(
      found('An entirely other paragraph about image generation with diffusion models.', 'each image must find its caption'),
    ).toBeUndefined();
  });
  test('a short one whose neighbors are gone too', () => {
    expect(found('Every batch is drawn at random from a large store of web data.', 'batch', 90)).toBeUndefined();
  });
});

const note = (changes: Partial<Note> = {}): Note => ({
  id: 'a1',
  page: 'visual-understanding/overview',
  title: '2.1 Overview',
  anchor: 'clip',
  at: 5,
  quote: { exact: 'a *marked* passage', prefix: 'before ', suffix: ' after' },
  text: '',
  made: '2026-11-28',
  isLost: false,
  ...changes,
});

test('notes survive storing', () => {
  const notes = [note(), note({ id: 'b2', text: 'mine', isLost: true })];
  expect(parseNotes(notesText(notes))).toEqual(notes);
});

test.each([null, '', '{', '[]', 'null', '7', '{"notes":7}', '{"notes":[null,{"id":"x"},[]]}'])(
  'a spoilt store counts as empty: %s',
  (stored) => {
    expect(parseNotes(stored)).toEqual([]);
  },
);

test('a note that does not fit is left out, and the others stay', () => {
  const stored = JSON.stringify({
    notes: [note(), { ...note(), id: '"><script>' }, { ...note(), page: '//evil.example' }, { ...note(), at: '5' }],
  });
  expect(parseNotes(stored)).toEqual([note()]);
});

test('a file that holds no notes is told from one that holds none', () => {
  expect(readNotesText('{"works":[]}')).toBeUndefined();
  expect(readNotesText('{"version":1,"notes":[]}')).toEqual([]);
});

test('what is brought in replaces notes of the same id and adds the others', () => {
  expect(
    mergeNotes([note(), note({ id: 'b2' })], [note({ text: 'new' }), note({ id: 'c3' })]).map(({ id, text: words }) => id + words),
  ).toEqual(['a1new', 'b2', 'c3']);
});

test('notes stand by page in the order of its text', () => {
  const [first] = notesByPage([note({ id: 'late', at: 90 }), note({ id: 'early', at: 10 }), note({ page: 'other/page', id: 'o' })]);
  expect(first?.notes.map(({ id }) => id)).toEqual(['early', 'late']);
});

test('Markdown quotes passages literally and leaves the reader’s own words', () => {
  const markdown = notesMarkdown([note({ text: 'See **this**.' })], ({ page, anchor }) => `${page}.html#${anchor}`);
  expect(markdown).toBe(
    [
      '# Notes on “Multimodal Foundation Models”',
      '## 2.1 Overview',
      '> a \\*marked\\* passage',
      'See **this**.',
      '[To the passage](visual-understanding/overview.html#clip), marked 2026-11-28',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
});
