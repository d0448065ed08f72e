import { addressOf } from './site-root.ts';

/** Loads the script of tables where a page has one; most have none. */
export function installTables(): void {
  if (!document.querySelector('data-table')) return;
  const script = document.createElement('script');
  script.src = addressOf('/assets/table.js');
  document.head.append(script);
}
