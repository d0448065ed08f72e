/** Finds a marked passage again, also after small edits, by its words and by what stood before and after it. */
import search from 'approx-string-match';
import type { Quote } from './note.ts';

export interface Span {
  start: number;
  end: number;
}

/** Words of a page that stand next to a passage, kept with it. */
const contextLength = 32;
/** Share of a passage that may differ. */
const tolerance = 0.25;
/** Passages shorter than this could stand anywhere: their neighbors must be known too. */
const telling = 20;

/** Describes a span of a text such that it can be found again. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

/** How much of a pattern stands in a text, from 0 to 1. */
function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1;
  if (text === '') return 0;
  const errors = search(text, pattern, Math.ceil(pattern.length / 2))[0]?.errors ?? pattern.length;
  return 1 - errors / pattern.length;
}

function occurrences(text: string, pattern: string): (Span & { errors: number })[] {
  const found: (Span & { errors: number })[] = [];
  for (let start = text.indexOf(pattern); start >= 0; start = text.indexOf(pattern, start + 1)) {
    found.push({ start, end: start + pattern.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, pattern, Math.min(256, Math.floor(pattern.length * tolerance)));
}

/**
 * The place of a quote in a text, or nothing when it is gone.
 * @param at where it stood when it was marked: decides between places that fit equally
 */
export function findQuote(text: string, { exact, prefix, suffix }: Quote, at: number): Span | undefined {
  if (text.slice(at, at + exact.length) === exact && text.slice(0, at).endsWith(prefix)) return { start: at, end: at + exact.length };
  let best: (Span & { score: number }) | undefined;
  for (const { start, end, errors } of occurrences(text, exact)) {
    const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const after = likeness(text.slice(end, end + suffix.length), suffix);
    if (exact.length < telling && Math.max(before, after) < 0.6) continue;
    const near = 1 - Math.min(1, Math.abs(start - at) / text.length);
    const score = 50 * (1 - errors / exact.length) + 20 * before + 20 * after + 2 * near;
    if (!best || score > best.score) best = { start, end, score };
  }
  return best && { start: best.start, end: best.end };
}
