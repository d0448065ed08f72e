import type { Arrangement } from '../../model/table/arrange.ts';
import type { EntryRow } from './read-rows.ts';

interface Group {
  body: HTMLTableSectionElement;
  heading: HTMLTableRowElement;
  /** Path of what stands below the heading. */
  path: string;
}

/** The rows and headings of the catalogue's bodies: moved and hidden, never made anew. */
export class GroupedRows {
  readonly #rows: readonly EntryRow[];
  readonly #groups: readonly Group[];
  #sequence = '';

  constructor(table: HTMLTableElement, rows: readonly EntryRow[]) {
    this.#rows = rows;
    this.#groups = [...table.tBodies].flatMap((body) =>
      [...body.querySelectorAll<HTMLTableRowElement>('tr.group')].map((heading) => ({
        body,
        heading,
        path: heading.dataset['group'] ?? '',
      })),
    );
  }

  /** @param sequence names the order, so that rows are moved only when it changes */
  show({ order, isShown }: Arrangement, isGrouped: boolean, sequence: string): void {
    const shownBelow = new Set<string>();
    for (const [place, { element, facets }] of this.#rows.entries()) {
      hide(element, !isShown[place]);
      if (isShown[place]) for (const group of [facets['theme']?.[0] ?? '', facets['place']?.[0] ?? '']) shownBelow.add(group);
    }
    for (const { heading, path } of this.#groups) hide(heading, !isGrouped || !shownBelow.has(path));
    if (sequence !== this.#sequence) {
      this.#sequence = sequence;
      if (isGrouped) this.#moveIntoGroups(order);
      else this.#groups[0]?.body.append(...order.map((place) => this.#rows[place]!.element));
    }
    for (const { body } of this.#groups)
      hide(
        body,
        [...body.rows].every(({ hidden }) => hidden),
      );
  }

  #moveIntoGroups(order: readonly number[]): void {
    const groups = Map.groupBy(order, (place) => this.#rows[place]?.facets['place']?.[0] ?? '');
    for (const { body, heading, path } of this.#groups)
      body.append(heading, ...(groups.get(path) ?? []).map((place) => this.#rows[place]!.element));
  }
}

function hide(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}
