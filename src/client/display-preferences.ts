/**
 * How the reader wants pages to look. Stored shape, under `survey-reader.display` in localStorage:
 *
 *     { "colorScheme": "dark", "textSize": "large", "width": "wide", "since": "hidden" }
 *
 * A field that is missing, or holds a value this version does not know, counts as its default; a store that is
 * spoilt, full or forbidden counts as empty. A new field may be added at any time; a removed value is ignored.
 */
import type { StoredKey } from '../model/stored-things.ts';
import { keepStored, readStored } from './device-store.ts';

export const choices = {
  colorScheme: ['system', 'light', 'dark'],
  textSize: ['medium', 'small', 'large', 'larger'],
  width: ['medium', 'narrow', 'wide'],
  /** Whether the layer on what came after the survey is shown. */
  since: ['shown', 'hidden'],
} as const;

export type Preference = keyof typeof choices;
export type DisplayPreferences = Record<Preference, string>;

export const displayKey = 'survey-reader.display' satisfies StoredKey;
const preferences = Object.keys(choices) as Preference[];

export const isPreference = (name: string): name is Preference => Object.hasOwn(choices, name);

/** Reads a stored text; the first choice of each preference is its default. */
export function parsePreferences(stored: string | null): DisplayPreferences {
  let record: unknown;
  try {
    record = JSON.parse(stored ?? '');
  } catch {
    record = null;
  }
  const fields = new Map<string, unknown>(typeof record === 'object' && record !== null ? Object.entries(record) : []);
  const valueOf = (name: Preference): string => choices[name].find((choice) => choice === fields.get(name)) ?? choices[name][0];
  return Object.fromEntries(preferences.map((name) => [name, valueOf(name)])) as DisplayPreferences;
}

export const readPreferences = (): DisplayPreferences => parsePreferences(readStored(displayKey));

/** Keeps the choices for the next page; without a store they last as long as this one, which shows them already. */
export const keepPreferences = (chosen: DisplayPreferences): boolean => keepStored(displayKey, JSON.stringify(chosen));

/** Writes `data-color-scheme`, `data-text-size`, `data-width` and `data-since` on the root, where the sheets read them. */
export function applyPreferences(chosen: DisplayPreferences): void {
  for (const name of preferences) document.documentElement.dataset[name] = chosen[name];
}
