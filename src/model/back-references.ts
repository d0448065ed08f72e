import { isScheme, targetOf, type Catalog } from './catalog.ts';
import type { Citation, Layer, Mention } from './prose.ts';

/** One place that cites a work or names a method, ready to print. */
export interface BackReference {
  /** Address of the very place. */
  href: string;
  /** What it stands in: `2.3 Contrastive Language-Image Pre-training`. */
  page: string;
  /** Which cell of which table the sentence is. */
  cell?: string | undefined;
  sentence: string;
  layer: Layer;
}

/** A piece of prose with the page it stands on. */
export interface PlacedProse {
  page: string;
  /** Address of the page, without an anchor. */
  path: string;
  /** Anchor of the whole piece; absent for a body, whose citations have anchors of their own. */
  anchor?: string;
  /** Which cell of which table it is. */
  cell?: string | undefined;
  layer?: Layer;
  prose: { citations: readonly Citation[]; mentions: readonly Mention[] };
}

/** Turns citations round: for each key every place that cites it, in reading order. */
export function indexCitations(pieces: readonly PlacedProse[], catalog: Catalog): Map<string, BackReference[]> {
  const index = new Map<string, BackReference[]>();
  for (const piece of pieces) {
    for (const { key, anchor, sentence, layer } of piece.prose.citations) {
      add(index, key, {
        href: `${piece.path}#${piece.anchor ?? anchor}`,
        page: piece.page,
        cell: piece.cell,
        sentence: readable(sentence, catalog),
        layer: piece.layer ?? layer,
      });
    }
  }
  return index;
}

/** For each method every sentence that links to it, in reading order; a sentence counts once. */
export function indexMentions(pieces: readonly PlacedProse[], catalog: Catalog, scheme: Mention['scheme']): Map<string, BackReference[]> {
  const index = new Map<string, BackReference[]>();
  for (const piece of pieces) {
    const seen = new Set<string>();
    for (const mention of piece.prose.mentions) {
      const once = `${mention.target} ${mention.sentence}`;
      if (mention.scheme !== scheme || seen.has(once)) continue;
      seen.add(once);
      const anchor = piece.anchor ?? mention.under;
      add(index, mention.target, {
        href: anchor === undefined ? piece.path : `${piece.path}#${anchor}`,
        page: piece.page,
        cell: piece.cell,
        sentence: readable(mention.sentence, catalog),
        layer: piece.layer ?? mention.layer,
      });
    }
  }
  return index;
}

/** Replaces the tokens of a sentence by what a reader sees in their place. */
export function readable(sentence: string, catalog: Catalog): string {
  return sentence
    .replace(/⟦(cited?):([^⟧]*)⟧/g, (_, kind: string, keys: string) => {
      const labels = keys.split(',').map((key) => {
        const { authors, year } = catalog.citations.get(key) ?? { authors: key, year: '' };
        return kind === 'cite' ? `${authors} (${year})` : `${authors}, ${year}`;
      });
      return kind === 'cite' ? labels.join('; ') : `(${labels.join('; ')})`;
    })
    .replace(/⟦link:([a-z]+):([^⟧]*)⟧/g, (_, scheme: string, id: string) =>
      isScheme(scheme) ? (targetOf(catalog, scheme, id)?.label ?? id) : id,
    );
}

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
