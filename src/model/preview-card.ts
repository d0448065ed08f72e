/** What a preview card can be of: a link carries `data-card="<kind>:<key>"`. */
export const cardKinds = ['reference', 'method', 'term', 'section', 'figure', 'equation', 'symbols', 'table'] as const;
export type CardKind = (typeof cardKinds)[number];

/**
 * A preview card, as the build writes it and the browser shows it. Addresses begin at the site's root and name the real file. Every field is
 * text and printed as text, save `html`: markup of our own pipeline (a definition with mathematics, a small picture, an equation), never
 * anything a reader can influence.
 */
export interface Card {
  title: string;
  /** The page that says more. */
  href: string;
  /** Above the title: `ICML 2021`, `Model · 2021`, `Section 2.3 · 8 min`. */
  eyebrow?: string;
  /** Below it, a paragraph each: authors, one-sentence summary… */
  lines?: string[];
  html?: string;
  /** Slug of a theme, for color and stroke. */
  theme?: string;
  /** Further links, as `arXiv`, `Code`, `Cited 14 times`. */
  actions?: { label: string; href: string }[];
  /** Key of the work that a reader may copy or keep from here. */
  work?: string;
  /** Words of the link to `href`; `Open` where left out. */
  open?: string;
}
