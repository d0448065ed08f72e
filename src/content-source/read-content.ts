import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { InOtherWords, Synonyms } from '../schema/search-words.ts';
import { Redirects, Taxonomy } from '../schema/taxonomy.ts';
import { folders, type FolderName, type Kind } from './collections.ts';
import { parseLinkChecks } from './link-checks.ts';
import { parseEntry, parseSingle, type Entry } from './parse-entry.ts';
import type { Locate, ParsedYaml } from './parse-yaml.ts';
import type { Position, Problem } from './problem.ts';
import { readText } from './read-file.ts';

export type { Entry };
export type ChapterEntry = Entry<'chapters'>;
export type SectionEntry = Entry<'sections'> & { chapter: string; slug: string };

/** All that an author wrote, in reading order, with every problem of form. */
export interface Content {
  chapters: ChapterEntry[];
  sections: SectionEntry[];
  references: Map<string, Entry<'references'>>;
  methods: Map<string, Entry<'methods'>>;
  glossary: Map<string, Entry<'glossary'>>;
  themes: Map<string, Entry<'themes'>>;
  people: Map<string, Entry<'people'>>;
  paths: Map<string, Entry<'paths'>>;
  tables: Map<string, Entry<'tables'>>;
  figures: Map<string, Entry<'figures'>>;
  notation: Map<string, Entry<'notation'>>;
  taxonomy: Taxonomy;
  redirects: Redirects;
  /** Where an old address stands in `redirects.yaml`. */
  locateRedirect: Locate;
  synonyms: string[];
  inOtherWords: InOtherWords & { locate: Locate };
  /** Published addresses, one a line in `anchors.lock`. */
  lockedAnchors: string[];
  /** Keys of all files by folder, also of those whose content is faulty: a fault is reported once, not at every link to it. */
  declared: Record<FolderName, Set<string>>;
  /** Whether a chapter, section or method could not be read: what seems to be missing may then stand there. */
  isPartial: boolean;
  problems: Problem[];
}
type Taxonomy = z.output<typeof Taxonomy>;

const ordered = /^(\d{2})-(.+)$/;
const start: Position = { line: 1, column: 1 };

/**
 * Reads the folder `content` below `root`, checking form alone: encoding, YAML, schemas, file names.
 * Never throws for bad content: entries that cannot be read are left out, and every problem is listed.
 */
export function readContent(root: string, folder = 'content'): Content {
  const problems: Problem[] = [];
  const declared = {} as Content['declared'];
  let isPartial = false;
  const report = (file: string, rule: Problem['rule'], message: string, mend: string): void => {
    problems.push({ file, position: start, rule, message, mend });
  };
  /** Names in a folder: none where there is no folder. A file in its place is named, and counts as none. */
  const list = (path: string): string[] | undefined => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found && !found.isDirectory())
      report(path, 'fileIsExpected', 'This is a file where a folder is expected', 'Move it, or delete it.');
    return found?.isDirectory()
      ? readdirSync(join(root, path))
          .filter((name) => !name.startsWith('.'))
          .sort()
      : undefined;
  };
  const names = list(folder) ?? [];

  const readEntry = <K extends Kind>(kind: K, key: string, file: string): Entry<K> | undefined => {
    const read = readText(join(root, file), file);
    const parsed = 'problem' in read ? { problems: [read.problem] } : parseEntry(kind, key, file, join(root, file), read.text);
    problems.push(...parsed.problems);
    if (!parsed.entry && file.endsWith('.mdx')) isPartial = true;
    return parsed.entry;
  };

  const readFolder = <K extends FolderName>(kind: K): Map<string, Entry<K>> => {
    const { extension, name } = folders[kind];
    const entries = new Map<string, Entry<K>>();
    declared[kind] = new Set();
    for (const fileName of list(`${folder}/${kind}`) ?? []) {
      const file = `${folder}/${kind}/${fileName}`;
      const key = fileName.slice(0, -extension.length);
      if (!fileName.endsWith(extension) || !name.safeParse(key).success) {
        const expected = kind === 'references' ? 'a citation key, as in `radford2021learning.yaml`' : `a slug and \`${extension}\``;
        report(file, 'fileIsExpected', `\`${fileName}\` is no name for a file of \`${kind}\``, `Name it by ${expected}, or move it.`);
        continue;
      }
      declared[kind].add(key);
      const entry = readEntry(kind, key, file);
      if (entry) entries.set(key, entry);
    }
    return entries;
  };

  /** Text of a file that is alone of its kind; none where there is no such file or it cannot be read. */
  const readAlone = (fileName: string): string | undefined => {
    if (!names.includes(fileName)) return undefined;
    const read = readText(join(root, folder, fileName), `${folder}/${fileName}`);
    if ('text' in read) return read.text;
    problems.push(read.problem);
    return undefined;
  };

  const readSingle = <Schema extends z.ZodType>(schema: Schema, fileName: string): Partial<ParsedYaml<z.output<Schema>>> => {
    const text = readAlone(fileName);
    if (text === undefined) return {};
    const parsed = parseSingle(schema, `${folder}/${fileName}`, join(root, folder, fileName), text);
    problems.push(...parsed.problems);
    return parsed;
  };

  const chapters: ChapterEntry[] = [];
  const sections: SectionEntry[] = [];
  const chapterFolders = list(`${folder}/chapters`) ?? [];
  if (chapterFolders.length === 0)
    report(`${folder}/chapters`, 'workHasChapters', 'There is no chapter', `Write \`${folder}/chapters/01-introduction/index.mdx\`.`);
  for (const chapterFolder of chapterFolders) {
    const path = `${folder}/chapters/${chapterFolder}`;
    const chapter = ordered.exec(chapterFolder)?.[2];
    if (!chapter) {
      report(path, 'fileIsExpected', `\`${chapterFolder}\` is no name for a chapter`, 'Name its folder `01-slug-of-the-chapter`.');
      continue;
    }
    const files = list(path);
    if (!files) continue;
    if (!files.includes('index.mdx')) {
      report(path, 'chapterHasOpener', `The chapter \`${chapter}\` has no opener`, `Write \`${path}/index.mdx\`.`);
      isPartial = true;
    }
    for (const fileName of files) {
      const file = `${path}/${fileName}`;
      const slug = ordered.exec(fileName.replace(/\.mdx$/, ''))?.[2];
      if (fileName === 'index.mdx') {
        const entry = readEntry('chapters', chapter, file);
        if (entry) chapters.push(entry);
      } else if (!fileName.endsWith('.mdx') || !slug) {
        report(file, 'fileIsExpected', `\`${fileName}\` is no name for a section`, 'Name it `01-slug-of-the-section.mdx`.');
      } else {
        const entry = readEntry('sections', `${chapter}/${slug}`, file);
        if (entry) sections.push({ ...entry, chapter, slug });
      }
    }
  }
  const known = new Set([
    ...Object.keys(folders),
    'chapters',
    'taxonomy.yaml',
    'redirects.yaml',
    'synonyms.yaml',
    'in-other-words.yaml',
    'anchors.lock',
    'link-checks.csv',
  ]);
  for (const name of names) {
    if (!known.has(name))
      report(
        `${folder}/${name}`,
        'fileIsExpected',
        `\`${name}\` has no place in \`${folder}/\``,
        'Move it to the folder of its kind, or delete it.',
      );
  }

  const linkChecks = readAlone('link-checks.csv');
  if (linkChecks !== undefined) problems.push(...parseLinkChecks(linkChecks, `${folder}/link-checks.csv`).problems);
  const redirects = readSingle(Redirects, 'redirects.yaml');
  const inOtherWords = readSingle(InOtherWords, 'in-other-words.yaml');
  const collections = {
    references: readFolder('references'),
    methods: readFolder('methods'),
    glossary: readFolder('glossary'),
    themes: readFolder('themes'),
    people: readFolder('people'),
    paths: readFolder('paths'),
    tables: readFolder('tables'),
    figures: readFolder('figures'),
    notation: readFolder('notation'),
  };
  return {
    chapters,
    sections,
    ...collections,
    taxonomy: readSingle(Taxonomy, 'taxonomy.yaml').data ?? [],
    redirects: redirects.data ?? {},
    locateRedirect: redirects.locate ?? (() => start),
    synonyms: readSingle(Synonyms, 'synonyms.yaml').data ?? [],
    inOtherWords: {
      methods: {},
      terms: {},
      sections: {},
      passages: {},
      locate: () => start,
      ...inOtherWords.data,
      ...(inOtherWords.locate && { locate: inOtherWords.locate }),
    },
    lockedAnchors: (readAlone('anchors.lock') ?? '').split('\n').filter((line) => line && !line.startsWith('#')),
    declared,
    isPartial,
    problems,
  };
}
