import type { Position, Problem } from './problem.ts';

/** Controls other than tabs and line breaks, and the signs that turn the direction of the text behind them: nobody sees that they are there. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** The first character of a text that is not seen: its code point, as in `U+202E`, and where it stands. */
export function findHidden(text: string): { code: string; index: number } | undefined {
  const found = hidden.exec(text);
  if (!found) return undefined;
  const code = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { code, index: found.index };
}

/** What to say of a hidden character. `holder` names what holds it: `The file`, or a field. */
export function hiddenProblem(file: string, position: Position, holder: string, code: string): Problem {
  const what = code.startsWith('U+20') ? `${code}, which turns the direction of text` : `the control character ${code}`;
  return { file, position, rule: 'charactersAreSeen', message: `${holder} holds ${what}`, mend: 'Delete it: readers cannot see it.' };
}
