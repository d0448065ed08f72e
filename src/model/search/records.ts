/** What search can lead to by name. `figure` stands for figures, tables and equations. */
export const recordKinds = ['method', 'term', 'section', 'figure', 'reference'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Something with a name and an address, as the names layer knows it. */
export interface SearchRecord {
  kind: RecordKind;
  /** Root-absolute, as in `/methods/clip/` or `/visual-understanding/x/#clip-basics`. */
  path: string;
  title: string;
  /** Abbreviations, spelled-out forms, other spellings. */
  aliases: string[];
  /** Printed beside the title: `benchmark`, `ICML 2021`, the page that a heading stands on. */
  detail: string;
  /** Number as printed, with its word where there is one: `2.3.1`, `Figure 2.1`, `Equation 2.3`; of a work its number at arXiv and its DOI. */
  label: string;
  /** `Family, Given`, in printed order; of references alone. */
  authors: string[];
  year: number;
  /** Slug of the theme, or nothing. */
  theme: string;
  since: boolean;
  /** How much of the work refers to it, 0 to 9: decides between equals. */
  weight: number;
}

/** A record of which only some fields are of interest. */
export const searchRecord = (parts: Partial<SearchRecord> & Pick<SearchRecord, 'kind' | 'path' | 'title'>): SearchRecord => ({
  aliases: [],
  detail: '',
  label: '',
  authors: [],
  year: 0,
  theme: '',
  since: false,
  weight: 0,
  ...parts,
});

/** A record that search found. */
export interface NameMatch {
  /** Place of the record in the list of all. */
  record: number;
  /** Higher is better; tiers are ten apart, see `tiers`. */
  score: number;
  /** Shown to the reader: why this is here. */
  why: string;
  /** Whether the whole query names the record, so that it may be opened unseen. */
  isSure: boolean;
}

/** How directly a query names a record. Within a tier the kind, the weight and the length of the name decide. */
export const tiers = {
  exact: 100,
  squeezed: 90,
  alias: 80,
  prefix: 70,
  words: 60,
  startsWord: 50,
  near: 20,
} as const;
