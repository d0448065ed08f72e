/** The list below the drawing: what of it belongs to a view, and the text by which a work is found. */
import { fold } from '../../../model/fold.ts';
import { isFiltered, isInView, type TimelineEntry, type TimelineView } from '../../../model/explore/timeline-view.ts';

interface ListedWork extends TimelineEntry {
  element: HTMLElement;
  /** Address of the work, as the mark in the drawing has it too. */
  href: string;
}

export class WorksList {
  readonly #root: ParentNode;
  #works: ListedWork[] | undefined;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /**
   * Shows what of the list belongs to a view, and how much that is.
   * @returns addresses of the works shown; none while nothing has been filtered, since to read the text of all works takes a moment
   */
  show(view: TimelineView): ReadonlySet<string> | undefined {
    if (!this.#works && !isFiltered(view)) return undefined;
    const works = (this.#works ??= readList(this.#root));
    const shown = new Set(works.filter((work) => isInView(view, work)).map(({ href }) => href));
    showInList(this.#root, works, ({ href }) => shown.has(href));
    const status = this.#root.querySelector('[data-count]');
    const words = shown.size === works.length ? `${shown.size} works` : `${shown.size} of ${works.length} works`;
    if (status) status.textContent = shown.size === 0 ? `${words}. Nothing matches: clear a filter.` : words;
    return shown;
  }
}

function readList(root: ParentNode): ListedWork[] {
  const classes = new Map(
    [...root.querySelectorAll<SVGGElement>('g.lane')].map(({ dataset }) => [dataset['theme'] ?? '', dataset['class'] ?? '']),
  );
  return [...root.querySelectorAll<HTMLElement>('[data-work]')].map((element) => {
    const theme = element.dataset['theme'] ?? '';
    return {
      element,
      href: element.querySelector('a')?.getAttribute('href') ?? '',
      text: fold(element.textContent),
      theme,
      class: classes.get(theme) ?? '',
      hasMethod: element.querySelector('.method-link') !== null,
      isSince: element.classList.contains('is-since'),
    };
  });
}

/** Hides what does not belong, with the months and years that are left empty. */
function showInList(root: ParentNode, works: readonly ListedWork[], isShown: (work: ListedWork) => boolean): void {
  const changed = works.filter((work) => work.element.hidden === isShown(work));
  if (changed.length === 0) return;
  for (const { element } of changed) element.hidden = !element.hidden;
  for (const month of root.querySelectorAll<HTMLElement>('[data-month]')) month.hidden = !month.querySelector('[data-work]:not([hidden])');
  for (const year of root.querySelectorAll<HTMLElement>('[data-year]')) {
    const left = year.querySelectorAll('[data-work]:not([hidden])').length;
    year.hidden = left === 0;
    const count = year.querySelector('[data-year-count]');
    if (count) count.textContent = left === 1 ? '1 work' : `${left} works`;
  }
}
