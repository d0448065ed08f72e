/**
 * Highlights and notes, on the device only. Stored shape, under `survey-reader.notes` in localStorage:
 *
 *     { "version": 1, "notes": [{
 *       "id": "m3k9x2ab", "page": "visual-understanding/overview", "title": "2.1 Overview", "anchor": "clip-basics", "at": 1830,
 *       "quote": { "exact": "the marked words", "prefix": "what stands before ", "suffix": " and after" },
 *       "text": "what the reader wrote", "made": "2026-11-28", "isLost": false }] }
 *
 * `quote` is the TextQuoteSelector of the W3C's Web Annotation model, `at` its position when it was made: together they find the place again
 * after small edits. `anchor` is the heading before it and holds when the passage is gone. A store that is spoilt counts as empty; a note that
 * does not fit is left out.
 */
import { isRecord } from '../is-record.ts';
import type { StoredKey } from '../stored-things.ts';

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Note {
  id: string;
  /** The page without `.html`, from the site's root. */
  page: string;
  title: string;
  anchor: string;
  at: number;
  quote: Quote;
  /** Empty for a highlight alone. */
  text: string;
  /** The day, as `2026-11-28`. */
  made: string;
  /** Whether the passage was not found when its page was last read. The note stays. */
  isLost: boolean;
}

export const notesKey = 'survey-reader.notes' satisfies StoredKey;
export const longestQuote = 3000;
export const longestText = 20_000;

const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;

function noteOf(value: unknown): Note | undefined {
  if (!isRecord(value) || !isRecord(value['quote'])) return undefined;
  const { id, page, title, anchor, at, text, made, quote } = value;
  const { exact, prefix, suffix } = quote as Record<string, unknown>;
  const fits =
    isText(id, 40) &&
    /^[a-z0-9]+$/.test(id) &&
    isText(page, 200) &&
    /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(page) &&
    isText(title, 300) &&
    isText(anchor, 200) &&
    isText(exact, longestQuote) &&
    exact.trim() !== '' &&
    isText(prefix, 100) &&
    isText(suffix, 100) &&
    isText(text, longestText) &&
    isText(made, 10) &&
    typeof at === 'number';
  return fits ? { id, page, title, anchor, at, quote: { exact, prefix, suffix }, text, made, isLost: value['isLost'] === true } : undefined;
}

/** Reads a stored or imported text. @returns nothing when it is no store of notes at all */
export function readNotesText(stored: string): Note[] | undefined {
  try {
    const record: unknown = JSON.parse(stored);
    if (!isRecord(record) || !Array.isArray(record['notes'])) return undefined;
    return record['notes'].map(noteOf).filter((note) => note !== undefined);
  } catch {
    return undefined;
  }
}

export const parseNotes = (stored: string | null): Note[] => readNotesText(stored ?? '') ?? [];
export const notesText = (notes: readonly Note[]): string => JSON.stringify({ version: 1, notes });

/** Takes in what another device brought: a note known by its id is replaced, all others are added. */
export function mergeNotes(kept: readonly Note[], brought: readonly Note[]): Note[] {
  const byId = new Map([...kept, ...brought].map((note) => [note.id, note]));
  return [...byId.values()];
}

/** Notes by page, in the order in which pages were first marked, each page in the order of its text. */
export function notesByPage(notes: readonly Note[]): { page: string; title: string; notes: Note[] }[] {
  const groups = Map.groupBy(notes, ({ page }) => page);
  return [...groups].map(([page, its]) => ({
    page,
    title: its.at(-1)?.title ?? page,
    notes: its.toSorted((a, b) => a.at - b.at),
  }));
}
