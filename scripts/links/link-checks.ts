import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What a server said when a link was last visited. */
export interface LinkCheck {
  /** Day of the visit, ISO 8601. */
  date: string;
  /** Status of the answer, or why there was none. */
  answer: string;
}

export const checksFile = 'content/link-checks.csv';
const head = 'date,answer,address';
/** The address comes last, since it may hold commas. */
const line = /^([^,]*),([^,]*),(.+)$/;
const Row = z.tuple([z.iso.date(), z.string().min(1), z.url({ protocol: /^https?$/ })]);

/**
 * Reads the dated checks, by address.
 * @throws Error with `file:line:column` for a line that is none
 */
export function readLinkChecks(file = checksFile): Map<string, LinkCheck> {
  const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1) : [];
  return new Map(
    rows.map((text, index) => {
      const row = Row.safeParse(line.exec(text)?.slice(1));
      if (!row.success)
        throw new Error(
          `${file}:${index + 2}:1 This is no check of a link. Write \`${head}\`, as in \`2026-01-31,200,https://arxiv.org/\`.`,
        );
      const [date, answer, address] = row.data;
      return [address, { date, answer }];
    }),
  );
}

/** Writes the checks of links that still exist, by address. */
export function writeLinkChecks(checks: ReadonlyMap<string, LinkCheck>, links: Iterable<string>, file = checksFile): void {
  const rows = [...links].flatMap((address) => {
    const check = checks.get(address);
    return check ? [`${check.date},${check.answer.replaceAll(',', ';')},${address}`] : [];
  });
  writeFileSync(file, `${[head, ...rows.sort()].join('\n')}\n`);
}
