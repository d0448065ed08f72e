/**
 * The one door to localStorage, which may be missing, forbidden or full: reading then gives nothing, writing says no, and no page suffers.
 * What may be kept is named in `src/model/stored-things.ts`.
 */
import type { StoredKey } from '../model/stored-things.ts';

export function readStored(key: StoredKey): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns false when the browser did not keep it */
export function keepStored(key: StoredKey, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function forgetStored(key: StoredKey): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be reached was not kept either.
  }
}
