import type { StoredKey } from './stored-things.ts';

/**
 * What is kept on a device for reading without network: every file of an edition, named by its content. A file that two editions
 * share is kept once, and a newer edition asks the network only for what is new.
 */
export interface OfflineEdition {
  /** Hash of the list of files. */
  id: string;
  /** As a reader is told it: `Edition 0.1.0, 23 November 2026`. */
  label: string;
  /** Hash and bytes of each file, by its path from the site's root. */
  files: Record<string, readonly [hash: string, bytes: number]>;
}

/** What a page asks for first, before anything is stored. */
export interface EditionNotice {
  id: string;
  label: string;
  /** Bytes on the device, and bytes of the download when the server compresses it. */
  bytes: number;
  download: number;
}

/** Where the notice stands, and where the list of an edition does. */
export const noticeFile = 'offline/edition.json';
export const listFile = (id: string): string => `offline/files-${id}.json`;

/** Characters of a hash: 132 bits of SHA-256 in base64url. */
export const hashLength = 22;

/** The name under which a file is kept. Its ending stays, since it says how the file is to be read. */
export const contentName = (path: string, hash: string): string => `content/${hash}${/\.[\w]+$/.exec(path)?.[0] ?? ''}`;

const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const isHash = (value: unknown): value is string => typeof value === 'string' && value.length === hashLength && /^[\w-]+$/.test(value);
const isSize = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Reads a notice; anything else than one gives nothing. */
export function parseNotice(value: unknown): EditionNotice | undefined {
  const { id, label, bytes, download } = fieldsOf(value);
  return isHash(id) && typeof label === 'string' && isSize(bytes) && isSize(download) ? { id, label, bytes, download } : undefined;
}

/** Reads the list of an edition, from the network or the device; a spoilt one gives nothing. */
export function parseEdition(value: unknown): OfflineEdition | undefined {
  const { id, label, files } = fieldsOf(value);
  const entries = Object.entries(fieldsOf(files));
  const isList = entries.length > 0 && entries.every(([, entry]) => Array.isArray(entry) && isHash(entry[0]) && isSize(entry[1]));
  return isHash(id) && typeof label === 'string' && isList ? { id, label, files: files as OfflineEdition['files'] } : undefined;
}

export interface WantedFile {
  path: string;
  name: string;
  hash: string;
  bytes: number;
}

/** The files of an edition, each content once, under the first path that has it. */
export function contentsOf({ files }: OfflineEdition): WantedFile[] {
  const byName = new Map<string, WantedFile>();
  for (const [path, [hash, bytes]] of Object.entries(files)) {
    const name = contentName(path, hash);
    if (!byName.has(name)) byName.set(name, { path, name, hash, bytes });
  }
  return [...byName.values()];
}

export const bytesOf = (wanted: readonly WantedFile[]): number => wanted.reduce((total, { bytes }) => total + bytes, 0);

/** The file of an edition that a path below the site's root means; the root itself is the home page. */
export const fileAt = ({ files }: OfflineEdition, path: string): readonly [hash: string, bytes: number] | undefined => {
  const name = path === '' ? 'index.html' : path;
  return Object.hasOwn(files, name) ? files[name] : undefined;
};

/** The reader's wish, kept on the device. Stored shape: `{"choice": "automatic", "pages": 2, "told": false}`. */
export interface OfflineWish {
  /** Whether an edition is stored by itself, on demand, for the time being not, or never. */
  choice: 'automatic' | 'wanted' | 'paused' | 'declined';
  /** Pages opened so far, counted up to `pagesBefore`. */
  pages: number;
  /** Whether the reader was told that an edition is stored by itself. */
  told: boolean;
}
export const offlineKey = 'survey-reader.offline' satisfies StoredKey;
const choices: readonly OfflineWish['choice'][] = ['automatic', 'wanted', 'paused', 'declined'];
/** The page of a reader's visits from which on an edition is stored by itself: who only looks in downloads nothing. */
export const pagesBefore = 3;

export function parseWish(stored: string | null): OfflineWish {
  let record: unknown;
  try {
    record = JSON.parse(stored ?? '');
  } catch {
    record = undefined;
  }
  const { choice, pages, told } = fieldsOf(record);
  return {
    choice: choices.find((one) => one === choice) ?? 'automatic',
    pages: isSize(pages) ? Math.min(pages, pagesBefore) : 0,
    told: told === true,
  };
}

/** `48.3 MB`, as sizes are told. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
