/** What a reader sees of a table: which rows, in which order, with which columns. The same on the page, in its address and in tests. */
export interface TableView {
  /** Words that a row must hold. */
  find: string;
  /** Chosen value by facet; a facet that is not named takes all. */
  facets: Readonly<Record<string, string>>;
  from: number | undefined;
  to: number | undefined;
  sort: { column: string; isDescending: boolean } | undefined;
  hidden: readonly string[];
  /** Rows that stay at the top whatever is filtered. */
  pinned: readonly string[];
  isGrouped: boolean;
}

/** What a table offers; an address that asks for more is not followed. */
export interface TableOffer {
  columns: readonly string[];
  facets: readonly string[];
  /** Columns that are hidden until a reader wants them. */
  hidden: readonly string[];
  /** Whether rows stand in groups until a reader wants one list. */
  isGrouped: boolean;
}

export const wholeTable = ({ hidden, isGrouped }: TableOffer): TableView => ({
  find: '',
  facets: {},
  from: undefined,
  to: undefined,
  sort: undefined,
  hidden,
  pinned: [],
  isGrouped,
});

const yearIn = (text: string | null): number | undefined => (/^\d{4}$/.test(text ?? '') ? Number(text) : undefined);
const listIn = (text: string): string[] => [...new Set(text.split(',').filter(Boolean))];

/**
 * The view that an address holds.
 * @param prefix goes before every name, where an address is shared by several tables: `clip-variants.sort=-year`
 */
export function readView(parameters: URLSearchParams, offer: TableOffer, prefix = ''): TableView {
  const text = (name: string): string | undefined => parameters.get(prefix + name)?.slice(0, 300);
  const [, minus, column = ''] = /^(-?)(.*)$/.exec(text('sort') ?? '') ?? [];
  const hidden = text('hide');
  return {
    find: text('find') ?? '',
    facets: Object.fromEntries(offer.facets.flatMap((facet) => (text(facet) ? [[facet, text(facet)!]] : []))),
    from: yearIn(text('from') ?? null),
    to: yearIn(text('to') ?? null),
    sort: offer.columns.includes(column) ? { column, isDescending: minus === '-' } : undefined,
    // The first column names the row and stays.
    hidden: hidden === undefined ? offer.hidden : listIn(hidden).filter((key) => offer.columns.indexOf(key) > 0),
    pinned: listIn(text('pin') ?? ''),
    isGrouped: text('group') === undefined ? offer.isGrouped : text('group') === 'yes',
  };
}

/** Writes a view into an address, and takes out what no longer holds. */
export function writeView(view: TableView, offer: TableOffer, parameters = new URLSearchParams(), prefix = ''): URLSearchParams {
  const set = (name: string, value: string | number | undefined): void => {
    if (value === undefined || value === '') parameters.delete(prefix + name);
    else parameters.set(prefix + name, String(value));
  };
  set('find', view.find.trim());
  for (const facet of offer.facets) set(facet, view.facets[facet]);
  set('from', view.from);
  set('to', view.to);
  set('sort', view.sort && (view.sort.isDescending ? '-' : '') + view.sort.column);
  const isUsual = view.hidden.length === offer.hidden.length && view.hidden.every((key) => offer.hidden.includes(key));
  // A comma alone says that nothing is hidden.
  set('hide', isUsual ? undefined : view.hidden.join(',') || ',');
  set('pin', view.pinned.join(','));
  set('group', view.isGrouped === offer.isGrouped ? undefined : view.isGrouped ? 'yes' : 'no');
  return parameters;
}

/** Whether the view leaves out rows. */
export const isFiltered = ({ find, facets, from, to }: TableView): boolean =>
  find.trim() !== '' || Object.values(facets).some(Boolean) || from !== undefined || to !== undefined;

/** The view with the next order of a column: rising, falling, then the author's own. */
export function sortedBy(view: TableView, column: string): TableView {
  const isHere = view.sort?.column === column;
  if (isHere && view.sort?.isDescending) return { ...view, sort: undefined };
  return { ...view, sort: { column, isDescending: isHere } };
}

/** The list with an item taken out, or put at its end. */
export const toggled = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
