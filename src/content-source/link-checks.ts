import { z } from 'zod';
import type { Problem } from './problem.ts';

/** What a server said when a link was last visited. */
export interface LinkCheck {
  /** Day of the visit, ISO 8601. */
  date: string;
  /** Status of the answer, or why there was none. */
  answer: string;
}

/** First line of `link-checks.csv`. */
export const linkChecksHead = 'date,answer,address';
/** The address comes last, since it may hold commas. */
const line = /^([^,]*),([^,]*),(.+)$/;
const Row = z.tuple([z.iso.date(), z.string().min(1), z.url({ protocol: /^https?$/ })]);

/** Reads the dated checks of `link-checks.csv`, by address, and names every line that is none. */
export function parseLinkChecks(text: string, file: string): { checks: Map<string, LinkCheck>; problems: Problem[] } {
  const checks = new Map<string, LinkCheck>();
  const problems: Problem[] = [];
  const report = (index: number, message: string, mend: string): void =>
    void problems.push({ file, position: { line: index + 1, column: 1 }, rule: 'linkCheckIsDated', message, mend });
  for (const [index, written] of text.trimEnd().split('\n').entries()) {
    if (index === 0) {
      if (written !== linkChecksHead) report(index, 'The columns are not named', `Write \`${linkChecksHead}\` as the first line.`);
      continue;
    }
    const row = Row.safeParse(line.exec(written)?.slice(1));
    if (row.success) checks.set(row.data[2], { date: row.data[0], answer: row.data[1] });
    else report(index, 'This is no check of a link', `Write \`${linkChecksHead}\`, as in \`2026-01-31,200,https://arxiv.org/\`.`);
  }
  return { checks, problems };
}
