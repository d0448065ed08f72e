import { zipSync, type Zippable } from 'fflate';

/** A file of an archive; `stored` keeps it uncompressed. */
export interface ArchiveFile {
  name: string;
  data: Uint8Array;
  stored?: boolean;
}

/**
 * An archive whose bytes depend on nothing but its files, their order and `time`.
 * Zip holds local time without a zone, to two seconds; the time is written as UTC.
 */
export function deterministicZip(files: readonly ArchiveFile[], time: Date): Uint8Array {
  const local = new Date(time.getTime() + time.getTimezoneOffset() * 60_000);
  const tree: Zippable = {};
  for (const { name, data, stored } of files) tree[name] = [data, { level: stored ? 0 : 9, mtime: local, os: 3, attrs: 0o644 << 16 }];
  return zipSync(tree);
}
