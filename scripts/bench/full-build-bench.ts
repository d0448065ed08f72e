import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { writeScaledContent } from './scaled-content.ts';
import { printShares } from './shares.ts';

interface Measure {
  methods: number;
  references: number;
  steps: Record<string, number>;
  megabytes: number;
}
/** Methods and references below which the content is built as it is. */
const sizes = [
  [0, 0],
  [2000, 5000],
  [4000, 10_000],
] as const;

/**
 * Builds the whole site as it is and grown, and prints seconds by step, peak memory of the process and both for each entry: the same
 * number at every size is linear. Takes minutes.
 */
export async function printFullBuildBench(): Promise<void> {
  const measures: Measure[] = [];
  for (const [methods, references] of sizes) measures.push(await measure(methods, references));
  const total = ({ steps }: Measure): number => Object.values(steps).reduce((sum, seconds) => sum + seconds, 0);
  const row = (name: string, read: (measure: Measure) => number, unit: string, digits: number): void =>
    console.log(`${name.padEnd(18)}${measures.map((one) => `${read(one).toFixed(digits)} ${unit}`.padStart(16)).join('')}`);
  console.log('\nThe whole build at three sizes');
  console.log(`${''.padEnd(18)}${measures.map((one) => `${one.methods}/${one.references}`.padStart(16)).join('')}`);
  for (const name of Object.keys(measures[0]?.steps ?? {})) row(name, ({ steps }) => steps[name] ?? 0, 's', 1);
  row('all', total, 's', 1);
  row('peak memory', ({ megabytes }) => megabytes, 'MB', 0);
  const entries = ({ methods, references }: Measure): number => methods + references;
  row('time an entry', (one) => (1000 * total(one)) / entries(one), 'ms', 1);
  row('memory an entry', (one) => (1024 * one.megabytes) / entries(one), 'kB', 0);
  printShares(measures.at(-1)?.steps ?? {});
}

/** Builds a copy of the project with as many entries, and reads what the build says of itself. */
async function measure(methods: number, references: number): Promise<Measure> {
  const root = mkdtempSync(join(tmpdir(), 'full-build-'));
  try {
    const left = new Set(['node_modules', 'dist', '.git', 'content', '.astro']);
    cpSync('.', root, { recursive: true, filter: (path) => !left.has(relative('.', path)) });
    for (const name of ['node_modules', '.git']) symlinkSync(join(process.cwd(), name), join(root, name));
    writeScaledContent(join(root, 'content'), methods, references);
    return await build(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function build(root: string): Promise<Measure> {
  const child = spawn(process.execPath, [join(root, 'scripts/bench/measure-build.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const measured: Measure = { methods: 0, references: 0, steps: {}, megabytes: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    const [, step, seconds] = /^(\w+) .*\(([\d.]+) s\)$/.exec(line) ?? [];
    if (step !== undefined) measured.steps[step] = Number(seconds);
    const [, references, methods] = /(\d+) references, (\d+) methods/.exec(line) ?? [];
    if (methods !== undefined) Object.assign(measured, { methods: Number(methods), references: Number(references) });
    measured.megabytes ||= Number(/^peak (\d+) MB/.exec(line)?.[1] ?? 0);
  }
  if (measured.megabytes === 0) throw new Error('A grown site was not built.');
  return measured;
}
