/**
 * Which position may attend to which, in three designs of image-to-text models.
 * Sources: prefix-LM after SimVLM (Wang et al., 2021), the causal mask of decoder-only language models, and Flamingo's masked cross-attention
 * (Alayrac et al., 2022), in which a word reads only the image that most recently came before it.
 */
export const patterns = ['prefix', 'causal', 'cross'] as const;
export type Pattern = (typeof patterns)[number];
export const patternNames: Record<Pattern, string> = { prefix: 'Prefix-LM', causal: 'Causal', cross: 'Cross-attention' };

export interface Position {
  kind: 'image' | 'word';
  /** Number of the image that it belongs to or follows, from 0. */
  image: number;
  /** Patch of its image, or word of the text, from 0. */
  index: number;
  /** What it reads: a patch such as `p1`, of a second image `q1`, the start sign, or the word before. */
  input: string;
  /** The word that it must predict; image positions have none. */
  target?: string;
}

const sentence = ['two', 'dogs', 'chase', 'a', 'red', 'ball', 'home'] as const;
export const mostWords = sentence.length;

/**
 * The sequence of `images` pictures with `tokens` visual tokens each and `words` words to predict in all. With two images the text is
 * shared out: image, words, image, words. The input at a text position is the word before it, or the start sign.
 */
export function sequence(images: number, tokens: number, words: number): Position[] {
  const positions: Position[] = [];
  for (let image = 0; image < images; image += 1) {
    for (let index = 0; index < tokens; index += 1)
      positions.push({ kind: 'image', image, index, input: `${'pq'[image] ?? 'p'}${index + 1}` });
    const from = Math.floor((words * image) / images);
    const to = Math.floor((words * (image + 1)) / images);
    for (let index = from; index < to; index += 1)
      positions.push({ kind: 'word', image, index, input: sentence[index - 1] ?? '‹s›', target: sentence[index] ?? '' });
  }
  return positions;
}

/**
 * Whether the position at `row` may read the one at `column`.
 * - prefix: tokens of one image see each other both ways; all else is causal.
 * - causal: only itself and what came before.
 * - cross: words see themselves and earlier words; through separate layers they see the tokens of the last image before them. Image tokens
 *   are not part of the sequence and read nothing.
 */
export function allowed(pattern: Pattern, positions: readonly Position[], row: number, column: number): boolean {
  const reader = positions[row];
  const source = positions[column];
  if (!reader || !source) return false;
  if (pattern === 'cross') {
    if (reader.kind === 'image') return false;
    return source.kind === 'image' ? source.image === reader.image : column <= row;
  }
  if (column <= row) return true;
  return pattern === 'prefix' && reader.kind === 'image' && source.kind === 'image' && source.image === reader.image;
}

export interface Counts {
  /** Cells in which a reader may look, by kind of reader and source. */
  imageImage: number;
  wordImage: number;
  wordWord: number;
  /** Image positions that read earlier words, where pages are interleaved. */
  imageWord: number;
  allowed: number;
  /** Positions whose prediction is scored. */
  scored: number;
  /** Length of the language model's own sequence. */
  length: number;
}
export function countsOf(pattern: Pattern, positions: readonly Position[]): Counts {
  const count = (reader: Position['kind'], source: Position['kind']): number =>
    positions.reduce(
      (sum, { kind }, row) =>
        kind === reader
          ? sum + positions.filter((position, column) => position.kind === source && allowed(pattern, positions, row, column)).length
          : sum,
      0,
    );
  const parts = {
    imageImage: count('image', 'image'),
    wordImage: count('word', 'image'),
    wordWord: count('word', 'word'),
    imageWord: count('image', 'word'),
  };
  return {
    ...parts,
    allowed: parts.imageImage + parts.wordImage + parts.wordWord + parts.imageWord,
    scored: positions.filter(({ target }) => target !== undefined).length,
    length: positions.filter(({ kind }) => pattern !== 'cross' || kind === 'word').length,
  };
}
