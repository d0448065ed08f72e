import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Cuts the chunks of a Pagefind index into smaller ones. Pagefind makes chunks of some 24 kB and has no option for their size; a question of
 * five words then costs 120 kB. The files are CBOR: a chunk is `[[word, …]]`, the metadata `[version, pages, [[from, to, chunk], …], …]`.
 * Only the borders of items are read and everything else is copied as it is, so this depends on nothing but these two shapes;
 * an index of another shape stops the build.
 */
const signature = 'pagefind_dcd';
/** Bytes of a chunk before compression, about twice those after. */
const chunkSize = 4500;

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Returns the same files with smaller chunks and metadata that lists them. */
export function splitIndex(files: readonly IndexFile[]): IndexFile[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('The search index has no metadata.');
  const bytes = unpack(meta);
  const [, pageList, chunkList] = itemsOf(bytes, 0);
  if (!pageList || !chunkList) throw new Error('The metadata of the search index has another shape: see scripts/search/split-index.ts.');

  const chunks: IndexFile[] = [];
  const listed: Buffer[] = [];
  for (const { start } of itemsOf(bytes, chunkList.start)) {
    const name = textAt(bytes, itemsOf(bytes, start)[2]?.start ?? 0);
    const file = files.find(({ path }) => path === `index/${name}.pf_index`);
    if (!file) throw new Error(`The search index lists the chunk ${name}, which is missing.`);
    for (const { from, to, content } of smaller(unpack(file))) {
      const short = chunks.length.toString(36);
      chunks.push({ path: `index/${short}.pf_index`, content: pack(content) });
      listed.push(Buffer.concat([header(4, 3), ...[from, to, short].map(text)]));
    }
  }
  const { list: pages, fragments } = renamed(bytes, pageList.start, files);
  const newMeta = Buffer.concat([
    bytes.subarray(0, pageList.start),
    pages,
    header(4, listed.length),
    ...listed,
    bytes.subarray(chunkList.end),
  ]);
  return [
    ...files.filter(({ path }) => path !== meta.path && !/\.pf_(?:index|fragment)$/.test(path)),
    ...fragments,
    { path: meta.path, content: pack(newMeta) },
    ...chunks,
  ];
}

/** Pages are named by hashes, which do not compress and which every reader loads; a count is enough, as all files belong to one build. */
function renamed(bytes: Buffer, start: number, files: readonly IndexFile[]): { list: Buffer; fragments: IndexFile[] } {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pages = itemsOf(bytes, start).map((page, place) => {
    const [name, ...rest] = itemsOf(bytes, page.start);
    const file = byPath.get(`fragment/${textAt(bytes, name?.start ?? 0)}.pf_fragment`);
    if (!name || !file) throw new Error('The search index lists a page without its text: see scripts/search/split-index.ts.');
    const short = place.toString(36);
    return {
      entry: Buffer.concat([header(4, 1 + rest.length), text(short), bytes.subarray(name.end, page.end)]),
      fragment: { path: `fragment/${short}.pf_fragment`, content: file.content },
    };
  });
  return {
    list: Buffer.concat([header(4, pages.length), ...pages.map(({ entry }) => entry)]),
    fragments: pages.map(({ fragment }) => fragment),
  };
}

function smaller(bytes: Buffer): { from: string; to: string; content: Buffer }[] {
  const [list] = itemsOf(bytes, 0);
  const words = list ? itemsOf(bytes, list.start) : [];
  const parts: { start: number; end: number }[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size >= chunkSize) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(word);
    size += word.end - word.start;
  }
  return parts.map((part) => {
    const [first, last] = [part[0]?.start ?? 0, part.at(-1)?.start ?? 0];
    const wordAt = (start: number): string => textAt(bytes, itemsOf(bytes, start)[0]?.start ?? 0);
    return {
      from: wordAt(first),
      to: wordAt(last),
      content: Buffer.concat([header(4, 1), header(4, part.length), ...part.map(({ start, end }) => bytes.subarray(start, end))]),
    };
  });
}

function unpack({ path, content }: IndexFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString() !== signature) throw new Error(`${path} is no file of Pagefind's index.`);
  return bytes.subarray(signature.length);
}
const pack = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(signature), bytes]), { level: 9 });

/** Kind, number and length of the head of a CBOR item (RFC 8949, 3.1). */
function head(bytes: Buffer, at: number): { kind: number; value: number; next: number } {
  const first = bytes[at] ?? 0xff;
  const short = first & 31;
  if (short < 24) return { kind: first >> 5, value: short, next: at + 1 };
  if (short > 26) throw new Error('The search index holds a number or list of a form that Pagefind 1.6 does not write.');
  const length = 2 ** (short - 24);
  return { kind: first >> 5, value: bytes.readUIntBE(at + 1, length), next: at + 1 + length };
}

/** Where the item that begins at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { kind, value, next } = head(bytes, at);
  if (kind === 2 || kind === 3) return next + value;
  if (kind !== 4) return next;
  let end = next;
  for (let item = 0; item < value; item++) end = endOf(bytes, end);
  return end;
}

function itemsOf(bytes: Buffer, at: number): { start: number; end: number }[] {
  const { kind, value, next } = head(bytes, at);
  if (kind !== 4) throw new Error('The search index has another shape than Pagefind 1.6 writes: see scripts/search/split-index.ts.');
  let start = next;
  return Array.from({ length: value }, () => {
    const item = { start, end: endOf(bytes, start) };
    start = item.end;
    return item;
  });
}

function textAt(bytes: Buffer, at: number): string {
  const { value, next } = head(bytes, at);
  return bytes.toString('utf8', next, next + value);
}

function header(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  return value < 256 ? Buffer.from([(kind << 5) | 24, value]) : Buffer.from([(kind << 5) | 25, value >> 8, value & 255]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([header(3, bytes.length), bytes]);
}
