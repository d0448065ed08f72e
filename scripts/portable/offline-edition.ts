import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashLength, listFile, noticeFile, type EditionNotice, type OfflineEdition } from '../../src/model/offline-edition.ts';
import type { BuiltSite } from './built-site.ts';

/** What the reader needs no copy of: the copies of the search index for disk, downloads, pictures for previews elsewhere, the worker itself, and these very lists. */
const leftOut = /^pagefind\/.+\.(?:pf_\w+|pagefind|json)\.js$|^(?:downloads|offline|social)\/|^sw\.js$|\.(?:zip|epub|pdf|br|gz|txt)$/;
/** Servers do not compress these any further. */
const compressed = /\.(?:woff2|png|jpg|webp|pf_\w+|pagefind)$/;

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url').slice(0, hashLength);

/** Writes what pages need to store the edition on a device: a notice, and the list of its files with the hash of each. */
export function writeOfflineEdition(site: BuiltSite, label: string): EditionNotice {
  const files: Record<string, readonly [string, number]> = {};
  let [bytes, download] = [0, 0];
  for (const file of [...site.files].filter((name) => !leftOut.test(name)).sort()) {
    const content = readFileSync(join(site.folder, file));
    files[file] = [hashOf(content), content.length];
    bytes += content.length;
    download += compressed.test(file) ? content.length : gzipSync(content, { level: 1 }).length;
  }
  const id = hashOf(JSON.stringify(files));
  const notice: EditionNotice = { id, label, bytes, download };
  rmSync(join(site.folder, 'offline'), { recursive: true, force: true });
  mkdirSync(join(site.folder, 'offline'));
  site.write(listFile(id), JSON.stringify({ id, label, files } satisfies OfflineEdition));
  site.write(noticeFile, JSON.stringify(notice));
  return notice;
}
