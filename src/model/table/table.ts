/** A table as its tools see it: the catalogue, a comparison, a table of facts in a section. */
export interface Column {
  key: string;
  label: string;
}

export interface Cell {
  text: string;
  /** What it is sorted by, where that is not the text. */
  value?: number;
  /** `not reported`, `does not apply`, `unknown` or empty: sorted last in either direction. */
  isAbsent?: boolean;
}

export interface Row {
  key: string;
  /** In the order of the columns. */
  cells: readonly Cell[];
  /** What find looks through, folded. */
  text: string;
  /** Citation keys of the works that the row rests on. */
  works: readonly string[];
  /** Values by facet; a row may hold several of one. */
  facets: Readonly<Record<string, readonly string[]>>;
  year?: number;
}

/** A table as it is taken away: what is shown, in the order in which it is shown. */
export interface TakenTable {
  title: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly string[]; works: readonly string[] }[];
}

/** The rows with these columns alone. */
export const taken = (title: string, columns: readonly Column[], hidden: readonly string[], rows: readonly Row[]): TakenTable => {
  const places = columns.flatMap(({ key }, place) => (hidden.includes(key) ? [] : [place]));
  return {
    title,
    columns: places.map((place) => columns[place]!),
    rows: rows.map(({ key, cells, works }) => ({ key, works, cells: places.map((place) => cells[place]?.text ?? '') })),
  };
};
