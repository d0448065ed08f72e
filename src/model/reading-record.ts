import { isRecord } from './is-record.ts';
import type { StoredKey } from './stored-things.ts';

/**
 * What a reader has read, on the device only. Stored shape, under `survey-reader.reading` in localStorage:
 *
 *     { "read": { "visual-understanding/overview": "2026-11-23" }, "last": { "page": "visual-understanding/overview", "anchor": "clip-basics", "title": "2.1 Overview" } }
 *
 * Pages are sections as `chapter/section`. A store that is spoilt, full or forbidden counts as empty; unknown fields are dropped.
 */
export interface ReadingRecord {
  /** Day on which a section was read to its end. */
  read: Record<string, string>;
  /** Where the reader stopped. */
  last?: { page: string; anchor: string; title: string };
}

export const readingKey = 'survey-reader.reading' satisfies StoredKey;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads a stored text; whatever does not fit is left out. */
export function parseReading(stored: string | null): ReadingRecord {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? '');
  } catch {
    return { read: {} };
  }
  if (!isRecord(value)) return { read: {} };
  const read = isRecord(value['read'])
    ? Object.fromEntries(Object.entries(value['read']).filter((entry): entry is [string, string] => isText(entry[1])))
    : {};
  const last = value['last'];
  const isPlace =
    isRecord(last) &&
    isText(last['page']) &&
    isText(last['anchor']) &&
    isText(last['title']) &&
    /^[a-z0-9-]+\/[a-z0-9-]+$/.test(last['page']);
  return isPlace ? { read, last: { page: String(last['page']), anchor: String(last['anchor']), title: String(last['title']) } } : { read };
}
