/** Widths of the interface face in ems, rounded up a little, so that a label laid out at build never turns out wider. */
const widths: [letters: RegExp, width: number][] = [
  [/[ijl.,:;'’|!]/, 0.27],
  [/[ frt()[\]/-]/, 0.34],
  [/[mwMW@]/, 0.83],
  [/[A-Z&]/, 0.62],
  [/[0-9]/, 0.51],
];

const known = new Map<string, number>();
function letterWidth(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) known.set(letter, (width = widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.54));
  return width;
}

/** Estimated width of a line of text. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** The text cut at a width, with an ellipsis where something went. */
export function cutToWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1).trimEnd();
  // A name that ends within a word would be another name to whoever says aloud what is seen.
  const lastEnd = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('-') + 1);
  const whole = lastEnd > 0 && text[cut.length] !== ' ' ? cut.slice(0, lastEnd) : cut;
  // Nor does half a parenthesis stand.
  return `${whole.replace(/\s*\([^)]*$/, '')}…`;
}
