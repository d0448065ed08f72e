/**
 * The lineage of one method for its own page, two steps each way: a row a method, what it builds on above, what it led to below,
 * one column further with every step. Rows never share a line, so the drawing is as wide on a phone as on a desk.
 */
export interface Relative {
  slug: string;
  year: number;
  buildsOn: readonly string[];
  ledTo: readonly string[];
}
export interface FamilyRow {
  slug: string;
  /** Steps from the method itself: −2 … 2. */
  step: number;
  /** Row that a line joins it to, one step nearer to the method. */
  joins?: number;
}
export interface FamilyTree {
  rows: FamilyRow[];
  /** Direct descendants left out. */
  more: number;
}

const mostChildren = 7;
const mostOfEach = 2;

/**
 * The rows of the drawing from top to bottom. A method stands once, however many ways lead to it. Of many descendants the most influential
 * are shown, those to which most others led; siblings stand in the order of their years.
 * @param methods all that may be drawn, by slug; relatives that are not among them are left out
 * @returns no rows when `slug` is unknown
 */
export function familyTree(methods: ReadonlyMap<string, Relative>, slug: string): FamilyTree {
  const self = methods.get(slug);
  if (!self) return { rows: [], more: 0 };
  const shown = new Set([slug, ...self.buildsOn]);
  const influence = (name: string): number => methods.get(name)?.ledTo.length ?? 0;
  /** The most influential first; equal ones in the order of time that they come in. */
  const strongest = (names: readonly string[], most: number): string[] =>
    [...names].sort((a, b) => influence(b) - influence(a)).slice(0, most);
  const inTime = (names: readonly string[]): string[] =>
    [...names].sort((a, b) => (methods.get(a)?.year ?? 0) - (methods.get(b)?.year ?? 0));
  const fresh = (names: readonly string[]): string[] => names.filter((name) => methods.has(name) && !shown.has(name));
  const show = (names: string[]): string[] => {
    for (const name of names) shown.add(name);
    return names;
  };

  const rows: FamilyRow[] = [];
  for (const parent of inTime(self.buildsOn.filter((name) => methods.has(name)))) {
    const elders = show(inTime(strongest(fresh(methods.get(parent)?.buildsOn ?? []), mostOfEach)));
    const at = rows.length + elders.length;
    for (const elder of elders) rows.push({ slug: elder, step: -2, joins: at });
    rows.push({ slug: parent, step: -1 });
  }
  const center = rows.length;
  for (const row of rows) if (row.step === -1) row.joins = center;
  rows.push({ slug, step: 0 });
  const offspring = fresh(self.ledTo);
  const chosen = show(inTime(strongest(offspring, mostChildren)));
  for (const child of chosen) {
    const at = rows.length;
    rows.push({ slug: child, step: 1, joins: center });
    for (const grandchild of show(inTime(strongest(fresh(methods.get(child)?.ledTo ?? []), mostOfEach))))
      rows.push({ slug: grandchild, step: 2, joins: at });
  }
  return { rows, more: offspring.length - chosen.length };
}
