import type { Arrangement } from '../../model/table/arrange.ts';
import type { EntryRow } from './read-rows.ts';

/** The rows and headings of the catalogue's body: moved and hidden, never made anew. */
export class GroupedRows {
  readonly #body: HTMLTableSectionElement;
  readonly #rows: readonly EntryRow[];
  readonly #headings: HTMLTableRowElement[];
  #sequence = '';

  constructor(body: HTMLTableSectionElement, rows: readonly EntryRow[]) {
    this.#body = body;
    this.#rows = rows;
    this.#headings = [...body.querySelectorAll<HTMLTableRowElement>('tr.group')];
  }

  /** @param sequence names the order, so that rows are moved only when it changes */
  show({ order, isShown }: Arrangement, isGrouped: boolean, sequence: string): void {
    const shownBelow = new Map<string, number>();
    for (const [place, { element, facets }] of this.#rows.entries()) {
      const isHidden = !isShown[place];
      if (element.hidden !== isHidden) element.hidden = isHidden;
      if (isHidden) continue;
      for (const group of [facets['theme']?.[0] ?? '', facets['place']?.[0] ?? '']) shownBelow.set(group, (shownBelow.get(group) ?? 0) + 1);
    }
    for (const heading of this.#headings) {
      const isHidden = !isGrouped || !shownBelow.has(heading.dataset['group'] ?? '');
      if (heading.hidden !== isHidden) heading.hidden = isHidden;
    }
    if (sequence === this.#sequence) return;
    this.#sequence = sequence;
    this.#body.append(...(isGrouped ? this.#inGroups(order) : order.map((place) => this.#rows[place]!.element)));
  }

  #inGroups(order: readonly number[]): HTMLTableRowElement[] {
    const groups = Map.groupBy(order, (place) => this.#rows[place]?.facets['place']?.[0] ?? '');
    return this.#headings.flatMap((heading) => [
      heading,
      ...(groups.get(heading.dataset['group'] ?? '') ?? []).map((place) => this.#rows[place]!.element),
    ]);
  }
}
