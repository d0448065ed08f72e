import { facetsOf } from './arrange.ts';
import { showFacets } from './facet-controls.ts';
import { installResultKeys } from './keyboard.ts';
import { rememberQuery } from './recent.ts';
import { ResultsView } from './results-view.ts';
import { SearchSession, type Results } from './session.ts';
import { warmText, type Filters } from './text-engine.ts';

/** Each passage costs a file; the rest is a click away. */
const textLimit = 6;
const filterNames = ['kind', 'theme', 'year', 'status'] as const;

/** Brings the search page to life: its address always says what it shows. */
export function startPage(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('input[name=q]');
  const form = root.querySelector('form');
  const status = root.querySelector<HTMLElement>('.search-status');
  const list = root.querySelector<HTMLElement>('.search-results');
  const panel = root.querySelector<HTMLDetailsElement>('.search-facets');
  const facets = root.querySelector<HTMLElement>('.filters');
  const copy = root.querySelector<HTMLButtonElement>('.copy-search');
  if (!field || !form || !status || !list || !panel || !facets || !copy)
    throw new Error('<search-page> needs a field, a form, filters, a status, a list and a button to copy.');

  // Beside the results there is room for the filters; above them they wait until they are wanted.
  const isWide = matchMedia('(width >= 60em)');
  const unfold = (): void => void (panel.open = isWide.matches);
  isWide.addEventListener('change', unfold);
  unfold();

  let filters: Filters = {};
  let last: Results | undefined;
  let limit = textLimit;
  let addressTimer = 0;
  const view = new ResultsView({
    list,
    status,
    headingLevel: 'h2',
    arrangement: { best: 8, perKind: 5, hasExcerpts: true },
    searchFor: (query) => ((field.value = query), changed()),
    moreText: () => ((limit *= 3), ask()),
  });
  const session = new SearchSession((results) => {
    last = results;
    view.show(results, filters);
    if (results.isComplete) showFacets(facets, results.query.trim() === '' ? [] : facetsOf(results, filters), filters, choose);
    copy.hidden = results.query.trim() === '';
  }, textLimit);

  const textFilters = (): Filters => (filters.kind === 'text' ? { ...filters, kind: '' } : filters);
  const ask = (): void =>
    void session.ask(field.value, Object.fromEntries(Object.entries(textFilters()).filter(([, value]) => value !== '')), limit);
  const changed = (): void => {
    limit = textLimit;
    filters = {};
    ask();
    // Browsers take their time over a new address, and refuse it at every letter; the answer goes first.
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(writeAddress, 200);
  };
  const choose = (name: keyof Filters, value: string): void => {
    filters = { ...filters, [name]: value };
    writeAddress();
    if (last) view.show({ ...last, isComplete: false }, filters);
    ask();
  };
  const writeAddress = (): void => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(Object.entries({ q: field.value.trim(), ...filters }).filter(([, value]) => value)).toString();
    // From disk some browsers refuse to change the address; the results do not depend on it.
    try {
      history.replaceState(null, '', address);
    } catch {
      return;
    }
  };
  const readAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get('q') ?? '';
    filters = Object.fromEntries(filterNames.map((name) => [name, asked.get(name) ?? '']).filter(([, value]) => value !== ''));
    ask();
  };

  field.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberQuery(field.value);
    changed();
    list.querySelector<HTMLElement>('a[data-search-result]')?.focus();
  });
  copy.addEventListener('click', async () => {
    writeAddress();
    await navigator.clipboard.writeText(location.href).catch(() => undefined);
    status.textContent = 'Link to these results copied.';
  });
  installResultKeys(root, field);
  addEventListener('popstate', readAddress);
  const typed = field.value;
  readAddress();
  // Whoever began to type before the script came is answered too.
  if (field.value === '' && typed !== '') {
    field.value = typed;
    changed();
  }
  // A finger has to tap the field first, which is time enough.
  field.addEventListener('focus', warmText, { once: true });
  if (field.value === '' && matchMedia('(hover: hover)').matches) field.focus();
}
