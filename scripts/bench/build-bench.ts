import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeScaledContent } from './scaled-content.ts';
import { printShares } from './shares.ts';

interface Measure {
  steps: Record<string, number>;
  megabytes: number;
  problems: number;
}

/** Methods and references; the last is the size that the build must bear. */
const sizes = [
  [1000, 2500],
  [2000, 5000],
  [4000, 10_000],
] as const;

/** Grows the content, reads it at each size, and prints where the time goes and how it grows: time doubling with the size is linear. */
export function printBuildBench(): void {
  const measures = sizes.map(([methods, references]) => measure(methods, references));
  const names = Object.keys(measures[0]?.steps ?? {});
  const total = ({ steps }: Measure): number => Object.values(steps).reduce((sum, seconds) => sum + seconds, 0);
  const row = (name: string, values: number[], unit: string): void => {
    const growth = (values.at(-1) ?? 0) / Math.max(0.01, values[0] ?? 0);
    console.log(`${name.padEnd(14)}${values.map((value) => `${value.toFixed(2)} ${unit}`.padStart(14)).join('')}   × ${growth.toFixed(1)}`);
  };
  console.log('\nContent at three sizes, seconds of processor time; × 4 from first to last is linear');
  console.log(`${''.padEnd(14)}${sizes.map(([methods, references]) => `${methods}/${references}`.padStart(14)).join('')}`);
  for (const name of names)
    row(
      name,
      measures.map(({ steps }) => steps[name] ?? 0),
      's'.padEnd(2),
    );
  row('all', measures.map(total), 's'.padEnd(2));
  row(
    'peak memory',
    measures.map(({ megabytes }) => megabytes),
    'MB',
  );
  printShares(measures.at(-1)?.steps ?? {});
}

function measure(methods: number, references: number): Measure {
  const root = mkdtempSync(join(tmpdir(), 'scaled-content-'));
  try {
    writeScaledContent(join(root, 'content'), methods, references);
    const measured = JSON.parse(
      execFileSync('node', [join(import.meta.dirname, 'measure-content.ts'), root], { encoding: 'utf8' }),
    ) as Measure;
    if (measured.problems > 0) throw new Error(`The grown content has ${measured.problems} problems.`);
    return measured;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
