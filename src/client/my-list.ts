/**
 * The reader's own list of works. It stays on the device, under `survey-reader.my-list` in localStorage:
 *
 *     { "version": 1, "works": ["radford2021learning", "jia2021scaling"] }
 *
 * Keys stand in the order in which they were added. What is no key is left out; a store that is spoilt counts as empty and is
 * written anew with the next change; without a store, or with a full one, the list lasts as long as the page.
 */
import type { StoredKey } from '../model/stored-things.ts';
import { keepStored, readStored } from './device-store.ts';

export const listKey = 'survey-reader.my-list' satisfies StoredKey;
const longest = 5000;
const changed = 'survey-reader:my-list';

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]+[0-9]{4}[a-z0-9]+$/.test(value) && value.length <= 80;
const distinct = (values: readonly unknown[]): string[] => [...new Set(values.filter(isKey))].slice(0, longest);

/** Reads a stored text. */
export function parseList(stored: string | null): string[] {
  try {
    const record: unknown = JSON.parse(stored ?? '');
    const works = typeof record === 'object' && record !== null && 'works' in record ? record.works : [];
    return Array.isArray(works) ? distinct(works) : [];
  } catch {
    return [];
  }
}

/** Reads the keys that a shared link carries: `#works=radford2021learning,jia2021scaling`. */
export function parseShared(hash: string): string[] {
  const [, written = ''] = /^#works=([\w,%]*)$/.exec(hash) ?? [];
  return distinct(written.replace(/%2C/gi, ',').split(','));
}
export const sharedHash = (keys: readonly string[]): string => `#works=${keys.join(',')}`;

declare global {
  /** What the list holds when the browser keeps nothing: known to all scripts of the page, also to one that comes later. */
  var __unkeptList: string[] | undefined;
}

export const readList = (): string[] => globalThis.__unkeptList ?? parseList(readStored(listKey));

/** Keeps the list and tells every part of the page. @returns false when the browser did not keep it */
export function keepList(keys: readonly string[]): boolean {
  const works = distinct(keys);
  globalThis.__unkeptList = keepStored(listKey, JSON.stringify({ version: 1, works })) ? undefined : works;
  dispatchEvent(new Event(changed));
  return globalThis.__unkeptList === undefined;
}

export const addToList = (keys: readonly string[]): boolean => keepList([...readList(), ...keys]);
export const removeFromList = (key: string): boolean => keepList(readList().filter((one) => one !== key));

/** Calls back after each change, here, in another script of the page or in another tab. */
export function onListChange(callback: () => void, signal: AbortSignal): void {
  addEventListener(changed, callback, { signal });
  addEventListener('storage', ({ key }) => (key === listKey || key === null) && callback(), { signal });
}
