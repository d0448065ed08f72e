import { escapeXml } from '../escape-xml.ts';

/** The picture that a preview of a shared link shows, as SVG: where the page stands, its title, the first words of its description. */
export interface Card {
  kicker: string;
  title: string;
  description: string;
  theme?: string | undefined;
}

export const cardSize = { width: 1200, height: 630 };
/** The themes' pigments of the light scheme, as the site's icon has them but deeper; the exploratory ones are drawn broken. */
const themes: Record<string, { color: string; dash?: string }> = {
  'visual-understanding': { color: '#3568a8' },
  'visual-generation': { color: '#00755c' },
  'unified-vision-models': { color: '#83600a', dash: '96 22' },
  'large-multimodal-models': { color: '#97494d', dash: '96 22' },
  'multimodal-agents': { color: '#7f4f83', dash: '96 22' },
};
export const cardColors = { paper: '#fbf9f6', ink: '#1c1f29', soft: '#565863', none: '#4c515e' };
export const colorOf = (theme: string | undefined): string => themes[theme ?? '']?.color ?? cardColors.none;

/** Names that the cut faces bear inside; the sans is cut from its lightest master. */
const serif = 'Source Serif 4';
const sans = 'Source Sans 3 ExtraLight';

const narrow = /[iljftrI.,:;'’()[\]|! -]/;
const wide = /[mwMW@—%&]/;
/** Width of a text in em, a little more than it is: no line may touch the edge. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum + (narrow.test(sign) ? 0.33 : wide.test(sign) ? 0.9 : /[A-Z]/.test(sign) ? 0.68 : sign.codePointAt(0)! > 0x17f ? 0.8 : 0.55),
    0,
  );

/** Breaks a text into at most `most` lines of a width in em; what does not fit ends in an ellipsis. */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) === '' || widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const fitting = lines.map((line) => {
    let cut = line;
    while (widthOf(cut) > width) cut = cut.slice(0, -1);
    return cut === line ? line : `${cut.slice(0, -1)}…`;
  });
  if (fitting.length <= most) return fitting;
  return [...fitting.slice(0, most - 1), `${(fitting[most - 1] ?? '').replace(/[\s.,;:]+$/, '')}…`];
}

/**
 * Draws the picture, `cardSize` in pixels. Lines are broken by reckoned widths, so that it needs no font at hand;
 * a title of more than three lines and a description of more than there is room for end in an ellipsis.
 */
export function cardSvg({ kicker, title, description, theme }: Card): string {
  const { paper, ink, soft } = cardColors;
  const color = colorOf(theme);
  const left = 96;
  const size = title.length > 72 ? 54 : title.length > 34 ? 66 : 82;
  // The serif runs wider than the sans, for which widths are reckoned.
  const titleLines = linesOf(title, (cardSize.width - 2 * left) / (size * 1.08), 3);
  const text = (x: number, y: number, of: number, fill: string, family: string, words: string): string =>
    `<text x="${x}" y="${y}" font-family="${family}" font-size="${of}" fill="${fill}">${escapeXml(words)}</text>`;
  const bottomOfTitle = 148 + titleLines.length * size * 1.14;
  const room = Math.max(1, Math.min(3, Math.floor((520 - bottomOfTitle) / 40)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${paper}"/>`,
    `<path d="M28 40V590" stroke="${color}" stroke-width="16" stroke-dasharray="${themes[theme ?? '']?.dash ?? 'none'}"/>`,
    text(left, 108, 32, color, sans, kicker),
    ...titleLines.map((line, index) => text(left, 148 + (index + 0.86) * size * 1.14, size, ink, serif, line)),
    ...linesOf(description, (cardSize.width - 2 * left) / 31, room).map((line, index) =>
      text(left, bottomOfTitle + 52 + index * 41, 31, soft, sans, line),
    ),
    text(left, 578, 27, ink, sans, 'Multimodal Foundation Models: a survey reader'),
    '</svg>',
  ].join('');
}
