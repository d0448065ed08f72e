import { fileOfPath, searchPath } from '../../model/paths.ts';
import { element } from './element.ts';
import { hrefOf } from './hit.ts';
import { installResultKeys } from './keyboard.ts';
import { rememberQuery } from './recent.ts';
import { ResultsView } from './results-view.ts';
import { SearchSession } from './session.ts';
import { warmText } from './text-engine.ts';

const textLimit = 5;
let dialog: { element: HTMLDialogElement; field: HTMLInputElement; ask: (query: string) => void } | undefined;

/** Opens the one search dialog, made when it is first wanted. */
export function openDialog(query: string): void {
  dialog ??= makeDialog();
  if (!dialog.element.open) dialog.element.showModal();
  if (query !== '') dialog.field.value = query;
  dialog.field.select();
  dialog.ask(dialog.field.value);
  warmText();
}

function makeDialog(): NonNullable<typeof dialog> {
  const field = element('input', {
    type: 'search',
    class: 'search-input',
    'aria-label': 'Search this reader',
    placeholder: 'Name or question',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const status = element('p', { class: 'search-status', role: 'status' });
  const list = element('div', { class: 'search-results', id: 'search-dialog-results' });
  const page = element('a', { class: 'search-page-link', href: pageOf('') }, 'All results and filters');
  const form = element('form', { class: 'search-bar', role: 'search' }, field, close);
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    form,
    status,
    list,
    element(
      'p',
      { class: 'search-foot' },
      page,
      element(
        'span',
        { class: 'search-keys' },
        element('kbd', {}, '↑'),
        element('kbd', {}, '↓'),
        ' to move, ',
        element('kbd', {}, 'Enter'),
        ' to open, ',
        element('kbd', {}, 'Esc'),
        ' to close',
      ),
    ),
  );
  document.body.append(made);

  const searchFor = (query: string): void => {
    field.value = query;
    field.focus();
    ask(query);
  };
  const view = new ResultsView({
    list,
    status,
    headingLevel: 'h2',
    arrangement: { best: 7, perKind: 3, hasExcerpts: false },
    searchFor,
    moreText: () => location.assign(pageOf(field.value)),
  });
  const session = new SearchSession((results) => {
    view.show(results);
    list.scrollTop = 0;
  }, textLimit);
  const ask = (query: string): void => {
    page.href = pageOf(query);
    void session.ask(query);
  };

  field.addEventListener('input', () => ask(field.value));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() === '') return;
    rememberQuery(field.value);
    const { sure } = view;
    made.close();
    location.assign(sure ? hrefOf(sure) : pageOf(field.value));
  });
  close.addEventListener('click', () => made.close());
  // A search field of its own empties itself on the first Escape; here the key means away.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', ({ target }) => {
    // A result on this very page moves it without leaving, and a click beside the dialog means away.
    if (target === made || (target instanceof Element && target.closest('a'))) made.close();
  });
  installResultKeys(made, field);
  return { element: made, field, ask };
}

const pageOf = (query: string): string =>
  `${__search.root}${fileOfPath(searchPath)}${query.trim() === '' ? '' : `?q=${encodeURIComponent(query.trim())}`}`;
