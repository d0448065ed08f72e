/**
 * Queries that led somewhere, kept on this device alone: `localStorage['search-recent']` is a JSON array of at most eight strings,
 * the latest first. Anything else found there is ignored. Storage may be refused, as it is in some private windows.
 */
import type { StoredKey } from '../../model/stored-things.ts';
import { forgetStored, keepStored, readStored } from '../device-store.ts';

const key = 'search-recent' satisfies StoredKey;
const most = 8;

export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string' && one.length <= 200).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const text = query.trim().slice(0, 200);
  if (text === '') return;
  const others = recentQueries().filter((one) => one.toLowerCase() !== text.toLowerCase());
  // Without storage there are no recent queries; nothing else depends on them.
  keepStored(key, JSON.stringify([text, ...others].slice(0, most)));
}

export const forgetQueries = (): void => forgetStored(key);
