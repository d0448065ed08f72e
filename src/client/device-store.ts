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

/**
 * Runs something when what this device or this tab keeps can be asked for. Chromium now and then gives a page opened from disk an empty
 * store when it is asked before the page's first frame, and then for as long as the page is open: what is read is missing, what is
 * written is lost. The first frame is drawn after this has run.
 */
export function whenStoreAnswers(run: () => void): void {
  if (location.protocol === 'file:') requestAnimationFrame(run);
  else run();
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
