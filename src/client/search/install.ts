import { searchPath, fileOfPath } from '../../model/paths.ts';
import { whenStoreAnswers } from '../device-store.ts';
import { siteRoot } from '../site-root.ts';
import type { SearchInterface } from './bundle.ts';
import { createSearchGlobal } from './global.ts';

const start = (): Promise<SearchInterface> => (globalThis.__search ??= createSearchGlobal(siteRoot)).load<SearchInterface>('search');

/** Opens the dialog, or the page of the search where its script cannot be had. */
function open(query: string): void {
  void start().then(
    // It shows what was searched for last.
    ({ openDialog }) => whenStoreAnswers(() => openDialog(query)),
    () => location.assign(`${siteRoot}${fileOfPath(searchPath)}`),
  );
}

/** Takes Ctrl+K or ⌘K from the first moment on: a key that comes before its listener goes to the browser and is lost. */
export function installSearchShortcut(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open(selectionText());
  });
}

/** Waits for the first wish to search, and loads nothing before. On the search page the wish is there already. */
export function installSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.search-field')) {
    const field = form.querySelector<HTMLInputElement>('input[type=search]');
    const take = (): void => {
      const query = field?.value ?? '';
      if (field) field.value = '';
      open(query);
    };
    form.addEventListener('submit', (event) => (event.preventDefault(), take()));
    field?.addEventListener('pointerdown', (event) => (event.preventDefault(), take()));
    field?.addEventListener('input', take);
  }
  // A pointer on its way gives the names a head start.
  for (const button of document.querySelectorAll('[data-open-search]'))
    button.addEventListener('pointerenter', () => void start().catch(() => undefined), { once: true });
  const page = document.querySelector<HTMLElement>('search-page');
  if (page) void start().then(({ startPage }) => startPage(page));
}

/** A short selected phrase is what the reader wants to look up. */
function selectionText(): string {
  const text = getSelection()?.toString().trim() ?? '';
  return text.length <= 80 && !text.includes('\n') ? text : '';
}
