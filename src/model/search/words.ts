const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' };

/** Lower case without accents, so that `Doll\u00e1r` and `dollar` meet. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœıðþ]/g, (letter) => letters[letter] ?? letter);
}

/** The words of a text, folded. Apostrophes vanish; every other sign parts words, except the plus of `m+s` and the comma within `1,000`. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/['’]s?\b/g, '')
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);
}
