import type { AboutIndex } from './about-facts.ts';
import type { StemEntry } from './about-query.ts';

/**
 * One piece of the index, `/assets/search/about/<n>.js`: stems of one stretch of the alphabet. A query loads the pieces of its own words.
 * Of each posting, the step from the record before stands in base 32 (lower digits first, a digit from 32 on is followed by more),
 * then one digit for the impact.
 */
export interface PackedPiece {
  stems: string;
  /** Number of documents for each stem, base 36, parted by spaces. */
  frequencies: string;
  /** How much each stem tells, in tenths, base 36, one digit a stem. */
  telling: string;
  postings: string;
}
/** `/assets/search/about.js`: the first stem of each piece, in order. */
export interface PackedPieceList {
  starts: string;
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** Size of a piece before compression: small enough to be cheap for one word, large enough to keep the files few. */
const pieceSize = 2500;

/**
 * Cuts the index into pieces in the order of the alphabet and packs each, see `PackedPiece`.
 * @param index its postings in the order of records, none twice; impacts from 0 to 63
 * @returns the pieces, and the list by which `pieceOf` finds that of a stem
 */
export function packAbout({ postings, frequency, telling }: AboutIndex): { list: PackedPieceList; pieces: PackedPiece[] } {
  const stems = [...postings.keys()].sort();
  const starts: string[] = [];
  const pieces: PackedPiece[] = [];
  let piece: { stem: string; line: string }[] = [];
  let size = 0;
  const close = (): void => {
    if (piece.length === 0) return;
    starts.push(piece[0]?.stem ?? '');
    pieces.push({
      stems: piece.map(({ stem }) => stem).join('\n'),
      frequencies: piece.map(({ stem }) => (frequency.get(stem) ?? 0).toString(36)).join(' '),
      telling: piece.map(({ stem }) => Math.round(10 * (telling.get(stem) ?? 1)).toString(36)).join(''),
      postings: piece.map(({ line }) => line).join('\n'),
    });
    piece = [];
    size = 0;
  };
  for (const stem of stems) {
    let before = -1;
    const line = (postings.get(stem) ?? [])
      .map(({ record, impact }) => {
        const step = inBase32(record - before - 1);
        before = record;
        return step + digits[impact];
      })
      .join('');
    if (size + line.length > pieceSize) close();
    piece.push({ stem, line });
    size += line.length + stem.length;
  }
  close();
  return { list: { starts: starts.join('\n') }, pieces };
}

function inBase32(value: number): string {
  return value < 32 ? (digits[value] ?? '') : (digits[32 + (value % 32)] ?? '') + inBase32(Math.floor(value / 32));
}

/** What a piece holds of each of its stems: as it was packed, but how much a stem tells is rounded to tenths. */
export function unpackPiece({ stems, frequencies, telling, postings }: PackedPiece): Map<string, StemEntry> {
  const counts = frequencies.split(' ');
  const lines = postings.split('\n');
  return new Map(
    stems.split('\n').map((stem, at) => [
      stem,
      {
        frequency: Math.max(1, Number.parseInt(counts[at] ?? '1', 36)),
        telling: Number.parseInt(telling[at] ?? 'a', 36) / 10,
        postings: unpackLine(lines[at] ?? ''),
      },
    ]),
  );
}

const valueOf = new Map([...digits].map((digit, value) => [digit, value]));

function unpackLine(line: string): StemEntry['postings'] {
  const found: StemEntry['postings'] = [];
  let record = -1;
  let step = 0;
  let scale = 1;
  for (let at = 0; at < line.length; at++) {
    const value = valueOf.get(line[at] ?? '') ?? 0;
    step += (value % 32) * scale;
    scale *= 32;
    if (value >= 32) continue;
    record += step + 1;
    at++;
    found.push({ record, impact: valueOf.get(line[at] ?? '') ?? 0 });
    step = 0;
    scale = 1;
  }
  return found;
}

/** Which piece holds a stem. */
export function pieceOf(starts: readonly string[], stem: string): number {
  let piece = 0;
  while (piece + 1 < starts.length && (starts[piece + 1] ?? '') <= stem) piece++;
  return piece;
}
