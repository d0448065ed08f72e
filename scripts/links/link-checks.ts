import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { linkChecksHead, parseLinkChecks, type LinkCheck } from '../../src/content-source/link-checks.ts';
import { formatProblem } from '../../src/content-source/problem.ts';

export const checksFile = 'content/link-checks.csv';

/**
 * Reads the dated checks, by address.
 * @throws Error with `file:line:column` for a line that is none
 */
export function readLinkChecks(file = checksFile): Map<string, LinkCheck> {
  if (!existsSync(file)) return new Map();
  const { checks, problems } = parseLinkChecks(readFileSync(file, 'utf8'), file);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return checks;
}

/** Writes the checks of links that still exist, by address. */
export function writeLinkChecks(checks: ReadonlyMap<string, LinkCheck>, links: Iterable<string>, file = checksFile): void {
  const rows = [...links].flatMap((address) => {
    const check = checks.get(address);
    return check ? [`${check.date},${check.answer.replaceAll(',', ';')},${address}`] : [];
  });
  writeFileSync(file, `${[linkChecksHead, ...rows.sort()].join('\n')}\n`);
}
