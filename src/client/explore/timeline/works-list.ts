/** The list below the drawing: what of it belongs to a view, and the text by which a work is found. */
import { fold } from '../../../model/fold.ts';
import type { TimelineEntry } from '../../../model/explore/timeline-view.ts';

export interface ListedWork extends TimelineEntry {
  element: HTMLElement;
  /** Address of the work, as the mark in the drawing has it too. */
  href: string;
}

export const readList = (root: ParentNode, classOf: (theme: string) => string): ListedWork[] =>
  [...root.querySelectorAll<HTMLElement>('[data-work]')].map((element) => {
    const theme = element.dataset['theme'] ?? '';
    return {
      element,
      href: element.querySelector('a')?.getAttribute('href') ?? '',
      text: fold(element.textContent),
      theme,
      class: classOf(theme),
      hasMethod: element.querySelector('.method-link') !== null,
      isSince: element.classList.contains('is-since'),
    };
  });

/** Hides what does not belong, with the months and years that are left empty. */
export function showInList(root: ParentNode, works: readonly ListedWork[], isShown: (work: ListedWork) => boolean): void {
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
