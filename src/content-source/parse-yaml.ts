import { isMap, isNode, isPair, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { findHidden, hiddenProblem } from './hidden-characters.ts';
import { didYouMean } from './nearest.ts';
import type { Position, Problem } from './problem.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

export interface ParsedYaml<Data> {
  /** Absent when there are problems. */
  data?: Data;
  problems: Problem[];
  locate: Locate;
}

/**
 * Where a value stands, or where `needle` stands inside it;
 * the place of the nearest parent when the value itself is missing.
 */
export type Locate = (path: Path, needle?: string) => Position;

/**
 * Parses YAML and checks it against a schema.
 * Reports every problem with its line and column; `lineOffset` lines stand above the text in its file.
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  lineOffset = 0,
): ParsedYaml<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const locate: Locate = (path, needle) => {
    const offset = offsetOf(document, path);
    const inside = needle === undefined ? -1 : text.indexOf(needle, offset);
    return at(inside < 0 ? offset : inside);
  };

  const syntax = [...document.errors, ...document.warnings, ...sharedValues(document)];
  if (syntax.length > 0) {
    const problems = syntax.map(({ message, pos }): Problem => ({
      file,
      position: at(pos[0]),
      rule: 'yamlIsWellFormed',
      message: `YAML cannot be read: ${message.replace(/\s+/g, ' ').replace(/[.\s]+$/, '')}`,
      mend: 'Quote values that hold `: `, `#` or begin with `[`, `{`, `@`, `*`, `&`, `!`, `%`; indent with spaces.',
    }));
    return { problems, locate };
  }

  const hidden = hiddenValues(document).map(({ code, offset }) => hiddenProblem(file, at(offset), 'The value', code));
  if (hidden.length > 0) return { problems: hidden, locate };

  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [], locate };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, value, schema, document, at, file));
  return { problems, locate };
}

/**
 * Values that stand in two places by `&name` and `*name`. Content repeats nothing in this way, so each is a sign that somebody forgot to quote;
 * and one that leads nowhere, or through itself, would throw when the document is read.
 */
function sharedValues(document: Document): { message: string; pos: [number, number] }[] {
  const found: { message: string; pos: [number, number] }[] = [];
  const note = (sign: string, range: readonly number[] | null | undefined): void =>
    void found.push({ message: `\`${sign}\` would be a link between two values`, pos: [range?.[0] ?? 0, range?.[1] ?? 0] });
  visit(document, {
    Alias: (_, { source, range }) => note(`*${source}`, range),
    Value: (_, { anchor, range }) => (anchor === undefined ? undefined : note(`&${anchor}`, range)),
  });
  return found;
}

/** Names and values that hold a character nobody sees. The text of a file holds none; an escape such as `"\\u202E"` makes one. */
function hiddenValues(document: Document): { code: string; offset: number }[] {
  const found: { code: string; offset: number }[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      const hidden = typeof value === 'string' ? findHidden(value) : undefined;
      if (hidden) found.push({ code: hidden.code, offset: range?.[0] ?? 0 });
    },
  });
  return found;
}

function problemsOf(
  issue: Issue,
  root: unknown,
  schema: z.ZodType,
  document: Document,
  at: (offset: number) => Position,
  file: string,
): Problem[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path, root);
    return issue.keys.map((key) => ({
      file,
      position: at(keyOffset(document, [...path, key])),
      rule: 'fieldIsKnown',
      message: `There is no field \`${key}\`${path.length > 0 ? ` in \`${dotted(path)}\`` : ''}`,
      mend: didYouMean(
        key,
        fields,
        fields.length > 0 ? `The fields are ${fields.map((field) => `\`${field}\``).join(', ')}.` : 'Remove it.',
      ),
    }));
  }
  const value = path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key], root);
  const name = path.length > 0 ? `\`${dotted(path)}\`` : 'The file';
  const position = at(offsetOf(document, path));
  if (value === undefined && path.length > 0) {
    return [{ file, position, rule: 'fieldIsPresent', message: `${name} is missing`, mend: mendOf(issue, value) }];
  }
  const message = path.length === 0 ? 'The entry is not complete' : `${name} may not be ${printed(value)}`;
  return [{ file, position, rule: 'fieldIsValid', message, mend: mendOf(issue, value) }];
}

/** The schema's own advice when it gives some, else what zod expected. */
function mendOf(issue: Issue, value: unknown): string {
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const advice = `Choose one of: ${choices.join(', ')}.`;
    return typeof value === 'string' ? didYouMean(value, choices, advice) : advice;
  }
  if (issue.code === 'invalid_type')
    return value === undefined ? `Add it, as ${article(issue.expected)}.` : `Write ${article(issue.expected)}.`;
  if (issue.code === 'invalid_union') {
    const choices = issue.errors.flatMap((branch) =>
      branch.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : [])),
    );
    return typeof value === 'string' && choices.length > 0
      ? didYouMean(value, choices, `Choose one of: ${choices.join(', ')}.`)
      : 'See the schema for what may stand here.';
  }
  return `${issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '')}.`;
}

function article(expected: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'fields',
    record: 'fields',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
  };
  return names[expected] ?? expected;
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  // A number in quotes is the one text that would look right without them.
  // A problem is one line, also where a field has swallowed its neighbors.
  const text = typeof value === 'string' && !/^[\d.]+$/.test(value) ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

const dotted = (path: Path): string => path.map(String).join('.');

/** Offset of the value at `path`, or of its nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1))) : undefined;
  return pair && isNode(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

interface JsonSchema {
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

/** Names of the fields that a schema knows at `path`, over all branches of its unions that fit the value's `kind`. */
function fieldsAt(schema: z.ZodType, path: Path, root: unknown): string[] {
  const kind = (root as { kind?: unknown } | null)?.kind;
  const fits = ({ properties }: JsonSchema): boolean => {
    const expected = properties?.['kind']?.const;
    return expected === undefined || expected === kind;
  };
  const branches = (one: JsonSchema): JsonSchema[] => [one, ...[...(one.anyOf ?? []), ...(one.oneOf ?? [])].filter(fits).flatMap(branches)];
  let level: JsonSchema[] = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema];
  for (const key of path) {
    level = level.flatMap(branches).flatMap((one) => {
      const next = typeof key === 'number' ? one.items : one.properties?.[String(key)];
      return next ? [next] : [];
    });
  }
  return [...new Set(level.flatMap(branches).flatMap((one) => Object.keys(one.properties ?? {})))];
}
