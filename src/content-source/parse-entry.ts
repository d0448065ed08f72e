import type { z } from 'zod';
import { schemas, type DataOf, type Kind } from './collections.ts';
import { parseYaml, type Locate, type ParsedYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { splitFrontMatter } from './read-file.ts';

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

export interface ParsedEntry<K extends Kind> {
  /** Absent when there are problems. */
  entry?: Entry<K>;
  problems: Problem[];
}

/** What was parsed, by path: while one file is written again and again, the others are not parsed anew. */
const parsedFiles = new Map<string, { text: string; parsed: ParsedEntry<Kind> }>();
const parsedSingles = new Map<string, { text: string; parsed: ParsedYaml<unknown> }>();

/** Parses the text of one entry: front matter and body, or YAML alone. `path` is where the file stands, `file` what problems call it. */
export function parseEntry<K extends Kind>(kind: K, key: string, file: string, path: string, text: string): ParsedEntry<K> {
  const known = parsedFiles.get(path);
  if (known?.text === text) return known.parsed as ParsedEntry<K>;
  const parsed = parseAnew(kind, key, file, text);
  parsedFiles.set(path, { text, parsed: parsed as ParsedEntry<Kind> });
  return parsed;
}

function parseAnew<K extends Kind>(kind: K, key: string, file: string, text: string): ParsedEntry<K> {
  const parts = file.endsWith('.mdx') ? splitFrontMatter(text) : { frontMatter: text, body: '' };
  if (!parts) {
    const position = { line: 1, column: 1 };
    const mend = 'Begin it with `---`, its fields and `---`, each on a line of its own.';
    return { problems: [{ file, position, rule: 'frontMatterIsPresent', message: 'The file has no front matter', mend }] };
  }
  const { frontMatter, body } = parts;
  const lineOffset = file.endsWith('.mdx') ? 1 : 0;
  const { data, problems, locate } = parseYaml(schemas[kind] as z.ZodType, frontMatter, file, lineOffset) as ParsedYaml<DataOf<K>>;
  return { problems, ...(data && { entry: { kind, key, file, data, body, locate } }) };
}

/** Parses a file that is alone of its kind, such as `taxonomy.yaml`. */
export function parseSingle<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  path: string,
  text: string,
): ParsedYaml<z.output<Schema>> {
  const known = parsedSingles.get(path);
  if (known?.text === text) return known.parsed as ParsedYaml<z.output<Schema>>;
  const parsed = parseYaml(schema, text, file);
  parsedSingles.set(path, { text, parsed });
  return parsed;
}
