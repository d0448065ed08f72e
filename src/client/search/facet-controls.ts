import type { Facet } from './arrange.ts';
import { element } from './element.ts';
import type { Filters } from './text-engine.ts';

type Choose = (name: keyof Filters, value: string) => void;
/** Longer facets are a list to unfold, so that all of them stay in sight. */
const mostRadios = 7;

/** One group of choices for each facet that can narrow anything, with how many results each value leaves. */
export function showFacets(into: HTMLElement, facets: readonly Facet[], filters: Filters, choose: Choose): void {
  const focused = into.contains(document.activeElement) ? (document.activeElement as HTMLInputElement | HTMLSelectElement) : undefined;
  const useful = facets.filter(({ name, options }) => options.length > 1 || filters[name]);
  into.replaceChildren(
    ...useful.map((facet) => {
      const chosen = filters[facet.name] ?? '';
      const isKnown = chosen === '' || facet.options.some(({ value }) => value === chosen);
      const options = isKnown ? facet.options : [...facet.options, { value: chosen, label: chosen, count: 0 }];
      return (options.length > mostRadios ? selectOf : radiosOf)({ ...facet, options }, chosen, choose);
    }),
  );
  if (focused) into.querySelector<HTMLElement>(`select[name="${focused.name}"], [name="${focused.name}"]:checked`)?.focus();
}

function radiosOf({ name, label, options }: Facet, chosen: string, choose: Choose): HTMLElement {
  const radio = (value: string, text: string, count?: number): HTMLElement => {
    const input = element('input', { type: 'radio', name, value });
    input.checked = value === chosen;
    input.addEventListener('change', () => choose(name, value));
    const parts = count === undefined ? [] : [' ', element('span', { class: 'facet-count' }, count.toLocaleString('en'))];
    return element('label', {}, input, element('span', {}, text), ...parts);
  };
  return element(
    'fieldset',
    {},
    element('legend', {}, label),
    radio('', 'All'),
    ...options.map(({ value, label: text, count }) => radio(value, text, count)),
  );
}

function selectOf({ name, label, options }: Facet, chosen: string, choose: Choose): HTMLElement {
  const select = element(
    'select',
    { name },
    element('option', { value: '' }, 'All'),
    ...options.map(({ value, label: text, count }) => element('option', { value }, `${text} (${count.toLocaleString('en')})`)),
  );
  select.value = chosen;
  select.addEventListener('change', () => choose(name, select.value));
  return element('label', { class: 'facet-select' }, element('span', {}, label), select);
}
