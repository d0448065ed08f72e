import { readFileSync } from 'node:fs';
import { findHidden, hiddenProblem } from './hidden-characters.ts';
import type { Problem, Rule } from './problem.ts';

const start = { line: 1, column: 1 };
/** What the system's words for the usual causes mean. */
const reasons: Record<string, string> = { EISDIR: 'it is a folder', ENOENT: 'it is a link to nothing', EACCES: 'this user may not' };

/** Reads a file as UTF-8 text without a byte order mark, or says why it cannot be read. */
export function readText(path: string, file: string): { text: string } | { problem: Problem } {
  const refuse = (rule: Rule, message: string, mend: string) => ({ problem: { file, position: start, rule, message, mend } });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return refuse('fileIsReadable', `The file cannot be read: ${reasons[code] ?? code}`, 'Put the file itself here, or delete this.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('fileIsUtf8', 'The file is not UTF-8 text', 'Save it with the encoding UTF-8.');
  }
  if (text.trim() === '') return refuse('fileHasContent', 'The file is empty', 'Write its content, or delete it.');
  text = text.replace(/\r\n?/g, '\n');
  const hidden = findHidden(text);
  if (hidden) {
    const above = text.slice(0, hidden.index).split('\n');
    const position = { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
    return { problem: hiddenProblem(file, position, 'The file', hidden.code) };
  }
  return { text };
}

/** Parts front matter from body. The body keeps its line numbers: the lines above it are blank. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } | undefined {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const above = match[0].split('\n').length - 1;
  return { frontMatter: match[1] ?? '', body: '\n'.repeat(above) + text.slice(match[0].length) };
}
