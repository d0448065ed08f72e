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
const wordEnds = /(?<=[\p{L}\p{N})\]])\u2061+(?=[\p{L}\p{N}√∑])/gu;

function lineOf(node: ElementContent): string {
  if (node.type === 'text') return plainLetters(node.value);
  if (node.type !== 'element' || node.tagName === 'annotation') return '';
  const parts = node.children.map(lineOf);
  const [base = '', first = '', second = ''] = parts;
  switch (node.tagName) {
    case 'msub':
    case 'munder':
      return `${base}_${grouped(first)}`;
    case 'msup':
      return `${base}^${grouped(first)}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_${grouped(first)}^${grouped(second)}`;
    case 'mfrac':
      return `${grouped(base)}/${grouped(first)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mi':
      return [...base].length > 1 ? wordEnd + base + wordEnd : base;
    case 'mspace':
      return ' ';
    default:
      return parts.join('');
  }
}

const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text);

/** The text faces have no letters of other alphabets, and signs without a width say nothing here. */
const plainLetters = (text: string): string =>
  text.replace(/[\u2062-\u2064]/g, '').replace(/[\u{1D400}-\u{1D7FF}\u2100-\u214F]/gu, (letter) => letter.normalize('NFKC'));
