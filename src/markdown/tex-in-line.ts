import type { ElementContent } from 'hast';
import { renderTex, TexError } from './render-tex.ts';

/** A formula as plain text on one line, `x_i` or `32×32`, for places without markup. Bad TeX stays as it is: its own check names it. */
export function texInLine(tex: string): string {
  try {
    return lineOf(renderTex(tex, false)).replace(wordEnds, ' ').replaceAll(wordEnd, '').replace(/\s+/g, ' ').trim();
  } catch (error) {
    if (error instanceof TexError) return tex;
    throw error;
  }
}

/** Stands where a word such as `log` begins and ends; it is a space between letters: `∇_θ log p`, but `−log(x)`. */
const wordEnd = '\u2061';
const wordEnds = /(?<=[\p{L}\p{M}\p{N})\]])\u2061+(?=[\p{L}\p{N}√∑])/gu;

function lineOf(node: ElementContent): string {
  if (node.type === 'text') return plainLetters(node.value);
  if (node.type !== 'element' || node.tagName === 'annotation') return '';
  const parts = node.children.map(lineOf);
  const [base = '', first = '', second = ''] = parts;
  switch (node.tagName) {
    case 'msub':
      return `${base}_${grouped(first)}`;
    case 'msup':
      return `${base}^${grouped(first)}`;
    case 'munder':
      return marked(base, first, under) ?? `${base}_${grouped(first)}`;
    case 'mover':
      return marked(base, first, over) ?? `${base}^${grouped(first)}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_${grouped(first)}^${grouped(second)}`;
    case 'mfrac':
      return `${grouped(base)}/${grouped(first)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${grouped(base)}^(1/${grouped(first)})`;
    case 'mi':
      return [...base].length > 1 ? wordEnd + base + wordEnd : base;
    case 'mo':
      return node.properties['rspace'] === undefined ? base : `${base} `;
    case 'mspace':
      return ' ';
    default:
      return parts.join('');
  }
}

/** KaTeX's sign for each accent or line, and the character that puts it on the letter before. */
const over = new Map([
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['ˉ', '\u0304'],
  ['‾', '\u0305'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030A'],
  ['ˇ', '\u030C'],
  ['ˋ', '\u0300'],
  ['ˊ', '\u0301'],
  ['\u20D7', '\u20D7'],
  ['→', '\u20D7'],
]);
const under = new Map([['‾', '\u0332']]);
const oneLetter = /\p{L}\p{M}*/gu;
const braces = /^[⏞⏟]$/;

/**
 * A base under its accent, `x̂`, of which each letter gets its own: `\overline{AB}` reads `A̅B̅`. Indices of the base get none.
 * What stands above or below braces speaks of all that they hold, so this is put in brackets.
 * @returns `undefined` when the sign is no accent
 */
function marked(base: string, sign: string, accents: ReadonlyMap<string, string>): string | undefined {
  if (braces.test(sign)) return grouped(base);
  const accent = accents.get(sign);
  if (accent === undefined) return undefined;
  const [, name = '', indices = ''] = /^([^_^]*)(.*)$/su.exec(base) ?? [];
  return (name.match(oneLetter) ? name.replace(oneLetter, `$&${accent}`) : name + accent) + indices;
}

/** In brackets if it is more than one character; an accent is not one of its own. */
const grouped = (text: string): string => ([...text.replace(/\p{M}/gu, '')].length > 1 ? `(${text})` : text);

/** The text faces have no letters of other alphabets, and signs without a width say nothing here. */
const plainLetters = (text: string): string =>
  text.replace(/[\u2062-\u2064]/g, '').replace(/[\u{1D400}-\u{1D7FF}\u2100-\u214F]/gu, (letter) => letter.normalize('NFKC'));
