import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What distinguishes one edition of the reader from another. It holds no commit, so that it can be printed and cited. */
export interface Edition {
  /** Version of `package.json`, as in `1.2.0`. */
  version: string;
  /** Moment of the commit it was built from, in UTC. Every file of the edition bears this time and no other. */
  time: Date;
  /** Day of that moment, as in `2026-11-23`. */
  date: string;
}

/** The edition that stands in `root`. Two builds from one commit are told the same. */
export function readEdition(root = process.cwd()): Edition {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const time = new Date(secondsOf(root) * 1000);
  return { version, time, date: time.toISOString().slice(0, 10) };
}

/** `SOURCE_DATE_EPOCH` (reproducible-builds.org) before the commit; in an unpacked archive the files bear the commit's time. */
function secondsOf(root: string): number {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && /^\d+$/.test(given)) return Number(given);
  try {
    return Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return Math.floor(statSync(join(root, 'package.json')).mtimeMs / 1000);
  }
}

/** The edition as a reader is told it: `Edition 1.2.0, 23 November 2026`. */
export const editionLabel = ({ version, time }: Edition): string =>
  `Edition ${version}, ${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}`;
