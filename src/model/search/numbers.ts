import type { RecordKind } from './records.ts';

export interface NumberQuery {
  number: string;
  /** Kinds that the query may mean, with the words that begin their labels; in order of likelihood. */
  wants: { kind: RecordKind; word: string }[];
}

const words: [pattern: string, kind: RecordKind, word: string][] = [
  ['sections?|sec|sect|chapters?|chap|ch|§+', 'section', ''],
  ['figures?|figs?', 'figure', 'Figure '],
  ['tables?|tabs?|tbl', 'figure', 'Table '],
  ['equations?|eqns?|eqs?|formulas?', 'figure', 'Equation '],
];

const inWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Reads `2.3.1`, `Sec. 4.2`, `chapter 5`, `fig 2.1`, `eq. (2.3)`. `chapter two`. A number alone may mean any of them, one in parentheses is written for an equation first. */
export function readNumber(query: string): NumberQuery | undefined {
  const text = query
    .trim()
    .toLowerCase()
    .replace(/(?<=^(?:chapter|section)\s+)[a-z]+$/, (word) => String(inWords.indexOf(word) + 1 || word));
  for (const [pattern, kind, word] of words) {
    const found = new RegExp(`^(?:${pattern})\\.?\\s*\\(?(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\)?$`).exec(text);
    if (found?.[1] !== undefined) return { number: found[1], wants: [{ kind, word }] };
  }
  const alone = /^\(?(\d{1,2}(?:\.\d{1,2}){0,3})\.?\)?$/.exec(text)?.[1];
  if (alone === undefined) return undefined;
  const wants = words.map(([, kind, word]) => ({ kind, word }));
  return { number: alone, wants: text.startsWith('(') ? wants.reverse() : wants };
}
