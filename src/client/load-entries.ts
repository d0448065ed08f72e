import type { EntryRecord } from '../model/comparison.ts';
import { addressOf } from './site-root.ts';

declare global {
  interface Window {
    /** Called by `/assets/methods/facts.js`. */
    __entries?: (records: EntryRecord[]) => void;
  }
}

let loading: Promise<Map<string, EntryRecord>> | undefined;

/** All entries of the catalogue by slug, loaded when first wanted; rejects when they cannot be had. */
export function loadEntries(): Promise<Map<string, EntryRecord>> {
  loading ??= new Promise<Map<string, EntryRecord>>((resolve, reject) => {
    window.__entries = (records) => resolve(new Map(records.map((record) => [record.slug, record])));
    const script = document.createElement('script');
    script.src = addressOf('/assets/methods/facts.js');
    script.onerror = () => {
      // A lost connection may come back: the next wish tries again.
      loading = undefined;
      script.remove();
      reject(new Error('The facts could not be loaded.'));
    };
    document.head.append(script);
  });
  return loading;
}
