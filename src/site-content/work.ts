import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { schemas, type Kind } from '../content-source/collections.ts';
import { compareProblems, type Position, type Problem } from '../content-source/problem.ts';
import { readContent, type Content, type Entry } from '../content-source/read-content.ts';
import { markdownFields } from '../markdown/markdown-fields.ts';
import { parseMarkdown, parseMdx } from '../markdown/parse.ts';
import { readProse, type ReadProse, type Use } from '../markdown/read-prose.ts';
import { buildCatalog, documentsInOrder, type Catalog } from '../model/catalog.ts';
import type { Prose } from '../model/prose.ts';

/** A use of a key or target, with the file it stands in and the entry it belongs to. */
export interface LocatedUse extends Use {
  entry: Entry;
}

/** A Markdown string of an entry's data, read. */
export interface Field {
  entry: Entry;
  path: PropertyKey[];
  prose: Prose;
}

/** The whole work: what was written, what it contains, and what everything is called. */
export interface Work {
  content: Content;
  /** Prose of bodies: by chapter or section key, `methods/<slug>` for methods. */
  prose: Map<string, Prose>;
  fields: Field[];
  uses: LocatedUse[];
  anchors: { id: string; entry: Entry; position: Position }[];
  catalog: Catalog;
  /** Faults of form and of single documents; `checkWork` finds the rest. */
  problems: Problem[];
}

/** Key under which the prose of an entry's body is kept. */
export const proseKey = (entry: Pick<Entry, 'kind' | 'key'>): string => (entry.kind === 'methods' ? `methods/${entry.key}` : entry.key);

/** Reads everything below `folder`. Bad content never throws: its faults are in `problems`. */
export function loadWork(root: string, folder = 'content'): Work {
  const content = readContent(root, folder);
  const work: Omit<Work, 'catalog'> = { content, prose: new Map(), fields: [], uses: [], anchors: [], problems: [...content.problems] };

  for (const entry of allEntries(content)) {
    const { body, fields } = readWords(entry);
    if (body && 'fault' in body) {
      content.isPartial = true;
      work.problems.push(body.fault);
    } else if (body) {
      work.prose.set(proseKey(entry), body.prose);
      if (entry.kind === 'methods') {
        for (const { id, position } of body.anchors) work.problems.push(noEmbed(entry, id, position));
      } else work.anchors.push(...body.anchors.map((anchor) => ({ ...anchor, entry })));
      keep(entry, body);
    }
    for (const { path, read } of fields) {
      work.fields.push({ entry, path, prose: read.prose });
      keep(entry, read);
    }
  }
  const catalog = buildCatalog(content, work.prose);
  return { ...work, catalog, problems: work.problems.sort(compareProblems) };

  function keep(entry: Entry, read: ReadProse): void {
    work.uses.push(...read.uses.map((use) => ({ ...use, entry })));
    work.problems.push(...read.problems);
  }
}

/** Every entry of every collection; chapters and sections in reading order, the rest by folder. */
export function allEntries(content: Content): Entry[] {
  const chapters = new Map(content.chapters.map((chapter) => [chapter.key, chapter]));
  const inOrder = documentsInOrder(content).map(({ key, section }) => section ?? chapters.get(key));
  const orphans = content.sections.filter(({ chapter }) => !chapters.has(chapter));
  const folders = [
    content.references,
    content.methods,
    content.glossary,
    content.themes,
    content.people,
    content.paths,
    content.tables,
    content.figures,
    content.notation,
  ];
  return [...inOrder, ...orphans, ...folders.flatMap((entries) => [...entries.values()])].filter((entry) => entry !== undefined) as Entry[];
}

interface Words {
  body?: ReadProse | { fault: Problem };
  fields: { path: PropertyKey[]; read: ReadProse }[];
}

/** What was read of each entry, by its data, which stay the same object as long as the file's text does. */
const readEntries = new WeakMap<object, Words>();

function readWords(entry: Entry): Words {
  const known = readEntries.get(entry.data);
  if (known) return known;
  const fields = markdownFields(schemas[entry.kind as Kind], entry.data).map(({ path, text }) => ({
    path,
    read: readProse(parseMarkdown(text), entry.file, (_position, needle) => entry.locate(path, needle)),
  }));
  const words: Words = { fields, ...(entry.file.endsWith('.mdx') && { body: readBody(entry) }) };
  readEntries.set(entry.data, words);
  return words;
}

function readBody(entry: Entry): ReadProse | { fault: Problem } {
  let tree: Root;
  try {
    tree = parseMdx(entry.body);
  } catch (error) {
    const { reason, line: messageLine, column: messageColumn } = error as VFileMessage;
    // A tag that is never closed is found at the end of the file; only the message tells where it was opened.
    const [, openedLine, openedColumn] = /\((\d+):(\d+)-/.exec(reason) ?? [];
    const line = messageLine ?? Number(openedLine ?? 1);
    const column = messageColumn ?? Number(openedColumn ?? 1);
    return {
      fault: {
        file: entry.file,
        position: { line, column },
        rule: 'mdxIsWellFormed',
        message: `MDX cannot be read: ${reason.replace(/\s+/g, ' ').replace(/[.\s]+$/, '')}`,
        mend: 'Write `{`, `}` and `<` outside code and formulas as `\\{`, `\\}` and `\\<`, and close every tag.',
      },
    };
  }
  return readProse(tree, entry.file, (position) => position);
}

const noEmbed = (entry: Entry, id: string, position: Position): Problem => ({
  file: entry.file,
  position,
  rule: 'componentIsKnown',
  message: `\`${id}\` is a heading, figure, table or equation on a method's page`,
  mend: 'Keep it in a section and link to it; a method page holds a few paragraphs.',
});
