import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { schemas, type Kind } from '../../src/content-source/collections.ts';
import { formatProblem, type Problem } from '../../src/content-source/problem.ts';
import { seededRandom } from '../../src/figures/shared/random.ts';
import { createMarkdownRenderer } from '../../src/markdown/render-markdown.ts';
import { markdownFields } from '../../src/markdown/markdown-fields.ts';
import { checkWork } from '../../src/site-content/check.ts';
import { allEntries, loadWork } from '../../src/site-content/work.ts';
import { mutations } from './mutations.ts';

/** No check of one changed file may take longer. */
const mostSeconds = 30;

export interface FuzzReport {
  runs: number;
  /** Runs in which the check named a problem. */
  caught: number;
  /** Runs that had to be caught, by what a schema or parser knows. */
  certain: number;
  slowest: number;
  /** What must not happen, with the seed and file to repeat it. */
  failures: string[];
}

/** Told as things happen: a long run that is stopped has said what it found. */
export interface FuzzListener {
  onRun?: (run: number) => void;
  onFailure?: (failure: string) => void;
}

/** Changes one file of the real content at a time, in a copy, and checks the whole. The same seed gives the same changes. */
export function fuzzContent(source: string, runs: number, seed: number, listener: FuzzListener = {}): FuzzReport {
  const root = mkdtempSync(join(tmpdir(), 'fuzzed-content-'));
  cpSync(source, join(root, 'content'), { recursive: true });
  const random = seededRandom(seed);
  const report: FuzzReport = { runs, caught: 0, certain: 0, slowest: 0, failures: [] };
  const files = readdirSync(join(root, 'content'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|mdx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  // Prose breaks in more ways than facts, so folders are drawn evenly.
  const folders = [...Map.groupBy(files, (file) => file.split('/')[1] ?? '').values()];
  const names = Object.keys(mutations) as (keyof typeof mutations)[];
  // The first reading parses every file; later ones only what changed.
  loadWork(root);
  try {
    for (let run = 0; run < runs; run++) {
      const folder = folders[Math.floor(random() * folders.length)] ?? [];
      const file = folder[Math.floor(random() * folder.length)] ?? '';
      const name = names[Math.floor(random() * names.length)] ?? 'flipByte';
      const known = report.failures.length;
      tryOne(root, file, name, random, report, `run ${run} of seed ${seed}`);
      for (const failure of report.failures.slice(known)) listener.onFailure?.(failure);
      listener.onRun?.(run);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return report;
}

function tryOne(root: string, file: string, name: keyof typeof mutations, random: () => number, report: FuzzReport, label: string): void {
  const path = join(root, file);
  const original = readFileSync(path);
  const kind = kindOf(file);
  if (!kind) return;
  const changed = mutations[name]({ text: original.toString('utf8'), schema: schemas[kind], isMdx: file.endsWith('.mdx') }, random);
  if (!changed || Buffer.compare(original, changed.bytes) === 0) return;
  const fail = (why: string): void => void report.failures.push(`${label}: ${file}: ${name}, ${changed.what}: ${why}`);
  writeFileSync(path, changed.bytes);
  const started = performance.now();
  try {
    const work = loadWork(root);
    const problems = checkWork(work, root);
    if (problems.length > 0) report.caught++;
    if (changed.mustFail) report.certain++;
    if (changed.mustFail && !problems.some((problem) => problem.file === file)) fail('passed in silence');
    for (const problem of problems) {
      const fault = badReport(problem, root);
      if (fault) fail(fault);
    }
    // What the check lets through must also be printed.
    if (problems.length === 0) {
      const { blocks } = createMarkdownRenderer(() => work.catalog, true);
      const entry = allEntries(work.content).find((one) => one.file === file);
      for (const { text } of entry ? markdownFields(schemas[kind], entry.data) : []) blocks(text);
    }
  } catch (error) {
    fail(`threw ${(error as Error).stack?.split('\n').slice(0, 4).join(' ') ?? String(error)}`);
  } finally {
    writeFileSync(path, original);
  }
  const seconds = (performance.now() - started) / 1000;
  report.slowest = Math.max(report.slowest, seconds);
  if (seconds > mostSeconds) fail(`took ${seconds.toFixed(0)} s`);
}

function kindOf(file: string): Kind | undefined {
  const folder = file.split('/')[1] ?? '';
  if (folder === 'chapters') return file.endsWith('/index.mdx') ? 'chapters' : 'sections';
  return folder in schemas ? (folder as Kind) : undefined;
}

/** What is wrong with a report itself: a place outside its file, words that no author can use. */
function badReport(problem: Problem, root: string): string | undefined {
  const printed = formatProblem(problem);
  const { line, column } = problem.position;
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1) return `the place is ${line}:${column}`;
  if (printed.includes('\n') || /\bundefined\b|\[object|\bNaN\b|\n\s+at |node_modules/.test(printed)) return `it says “${printed}”`;
  if (!problem.mend.trim() || !problem.message.trim()) return 'it has no message or no mend';
  const lines = readFileSync(join(root, problem.file), 'utf8').split('\n').length;
  return line > lines + 1 ? `line ${line} of ${lines}` : undefined;
}
