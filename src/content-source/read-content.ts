import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { InOtherWords, Synonyms } from '../schema/search-words.ts';
import { Redirects, Taxonomy } from '../schema/taxonomy.ts';
import { folders, schemas, type DataOf, type FolderName, type Kind } from './collections.ts';
import { parseYaml, type Locate, type ParsedYaml } from './parse-yaml.ts';
import type { Position, Problem } from './problem.ts';
import { readText, splitFrontMatter } from './read-file.ts';

/** One entry of a collection. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** Slug or citation key; `chapter/section` for a section. */
  key: string;
  /** Path from the project's root. */
  file: string;
  data: DataOf<K>;
  /** Markdown below the front matter, with blank lines in place of what stands above. Empty for YAML. */
  body: string;
  locate: Locate;
}
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

interface ParsedEntry<K extends Kind> {
  /** Absent when there are problems. */
  entry?: Entry<K>;
  problems: Problem[];
}

/** What was parsed, by path: while one file is written again and again, the others are not parsed anew. */
const parsedFiles = new Map<string, { text: string; parsed: ParsedEntry<Kind> }>();
const parsedSingles = new Map<string, { text: string; parsed: ParsedYaml<unknown> }>();

function parseEntry<K extends Kind>(kind: K, key: string, file: string, path: string, text: string): ParsedEntry<K> {
  const known = parsedFiles.get(path);
  if (known?.text === text) return known.parsed as ParsedEntry<K>;
  const parsed = parseAnew(kind, key, file, text);
  parsedFiles.set(path, { text, parsed: parsed as ParsedEntry<Kind> });
  return parsed;
}

function parseAnew<K extends Kind>(kind: K, key: string, file: string, text: string): ParsedEntry<K> {
  const parts = file.endsWith('.mdx') ? splitFrontMatter(text) : { frontMatter: text, body: '' };
  if (!parts) {
    const mend = 'Begin it with `---`, its fields and `---`, each on a line of its own.';
    return { problems: [{ file, position: start, rule: 'frontMatterIsPresent', message: 'The file has no front matter', mend }] };
  }
  const { frontMatter, body } = parts;
  const lineOffset = file.endsWith('.mdx') ? 1 : 0;
  const { data, problems, locate } = parseYaml(schemas[kind] as z.ZodType, frontMatter, file, lineOffset) as ParsedYaml<DataOf<K>>;
  return { problems, ...(data && { entry: { kind, key, file, data, body, locate } }) };
}

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
  const list = (path: string): string[] => {
    const full = join(root, path);
    return existsSync(full)
      ? readdirSync(full)
          .filter((name) => !name.startsWith('.'))
          .sort()
      : [];
  };

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
    for (const fileName of list(`${folder}/${kind}`)) {
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

  const readSingle = <Schema extends z.ZodType>(schema: Schema, fileName: string): Partial<ParsedYaml<z.output<Schema>>> => {
    const file = `${folder}/${fileName}`;
    if (!existsSync(join(root, file))) return {};
    const read = readText(join(root, file), file);
    if ('problem' in read) {
      problems.push(read.problem);
      return {};
    }
    const known = parsedSingles.get(join(root, file));
    const parsed = known?.text === read.text ? (known.parsed as ParsedYaml<z.output<Schema>>) : parseYaml(schema, read.text, file);
    parsedSingles.set(join(root, file), { text: read.text, parsed });
    problems.push(...parsed.problems);
    return parsed;
  };

  const chapters: ChapterEntry[] = [];
  const sections: SectionEntry[] = [];
  for (const chapterFolder of list(`${folder}/chapters`)) {
    const path = `${folder}/chapters/${chapterFolder}`;
    const chapter = ordered.exec(chapterFolder)?.[2];
    if (!chapter) {
      report(path, 'fileIsExpected', `\`${chapterFolder}\` is no name for a chapter`, 'Name its folder `01-slug-of-the-chapter`.');
      continue;
    }
    const files = list(path);
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
  for (const name of list(folder)) {
    if (!known.has(name))
      report(
        `${folder}/${name}`,
        'fileIsExpected',
        `\`${name}\` has no place in \`${folder}/\``,
        'Move it to the folder of its kind, or delete it.',
      );
  }

  const lock = join(root, folder, 'anchors.lock');
  const locked = existsSync(lock) ? readText(lock, `${folder}/anchors.lock`) : undefined;
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
    redirects: readSingle(Redirects, 'redirects.yaml').data ?? {},
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
    lockedAnchors: locked && 'text' in locked ? locked.text.split('\n').filter((line) => line && !line.startsWith('#')) : [],
    declared,
    isPartial,
    problems,
  };
}
