import { arrange, type Arrangement, type Group } from './arrange.ts';
import type { Hit } from './hit.ts';
import { nothingFound, statusLine } from './messages.ts';
import { rememberQuery } from './recent.ts';
import { showGroups } from './result-list.ts';
import { leaveMarks } from './show-where.ts';
import { welcome } from './recent-list.ts';
import type { Results } from './session.ts';
import type { Filters } from './text-engine.ts';

export interface ViewOptions {
  list: HTMLElement;
  status: HTMLElement;
  headingLevel: 'h2' | 'h3';
  arrangement: Omit<Arrangement, 'unfolded'>;
  searchFor: (query: string) => void;
  /** Asked when the rest of the passages is wanted. */
  moreText: () => void;
}

/** Shows results in a list and says in a status region how many there are. */
export class ResultsView {
  #options: ViewOptions;
  #unfolded = new Set<string>();
  #announcement = 0;
  #last: { results: Results; filters: Filters } | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    options.list.addEventListener('click', ({ target }) => this.#follow(target));
    options.list.addEventListener('auxclick', ({ target }) => this.#follow(target));
  }

  show(results: Results, filters: Filters = {}): void {
    const { list, headingLevel, arrangement, searchFor } = this.#options;
    if (results.query !== this.#last?.results.query) this.#unfolded.clear();
    this.#last = { results, filters };
    if (results.query.trim() === '') {
      list.replaceChildren(welcome(searchFor));
      this.#say('');
      return;
    }
    const groups = arrange(results, filters, { ...arrangement, unfolded: this.#unfolded });
    // What stood there before is better than an empty list while the next layer is on its way.
    if (groups.length === 0 && !results.isComplete) return;
    const focused = (document.activeElement as HTMLElement | null)?.getAttribute('href');
    showGroups(list, groups, headingLevel, (group) => this.#unfold(group));
    if (focused) list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
    if (groups.length === 0) list.append(nothingFound(results, searchFor));
    list.toggleAttribute('data-complete', results.isComplete);
    if (results.isComplete) this.#say(statusLine(results, groups));
  }

  /** The result to open unseen: the first, when the query names it beyond doubt. */
  get sure(): Hit | undefined {
    const first = this.#last?.results.found[0];
    return first?.isSure ? first : undefined;
  }

  #unfold(group: Group): void {
    this.#unfolded.add(group.key);
    if (group.key === 'text') this.#options.moreText();
    else if (this.#last) this.show(this.#last.results, this.#last.filters);
  }

  /** Screen readers hear the result of a pause in typing, not every letter. */
  #say(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => (this.#options.status.textContent = text), text === '' ? 0 : 250);
  }

  #follow(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-search-result]') : null;
    if (!link || !this.#last) return;
    const { query } = this.#last.results;
    rememberQuery(query);
    const marks = [...link.querySelectorAll('mark')].map(({ textContent }) => textContent.toLowerCase());
    leaveMarks(link.href, [...new Set(marks)]);
  }
}
