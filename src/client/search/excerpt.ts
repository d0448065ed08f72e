import type { Excerpt } from './hit.ts';

/** Reads Pagefind's excerpt, text with `<mark>`, into plain pieces. Whatever else looks like markup stays text. A cut sentence says so. */
export function readExcerpt(html: string): Excerpt {
  const pieces = html.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    const text = decode(marked ?? piece);
    return text === '' ? [] : [{ text, isMarked: marked !== undefined }];
  });
  const isCut = /[^.?!…:)”]\s*$/.test(pieces.at(-1)?.text ?? '');
  return isCut ? [...pieces, { text: ' …', isMarked: false }] : pieces;
}

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const decode = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign);
