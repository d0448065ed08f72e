import type { NameMatch, SearchRecord } from './records.ts';

/** A passage this near to its page in score is what the page was found for. */
const nearness = 0.6;
const places = 3;

/**
 * A page among the first answers is often found for one of its passages, and a reader wants to land there: the best passage of a page comes right
 * after it, and before it where the page would be the last of the first answers.
 * @param matches best first
 * @param least the score at which descriptions begin
 */
export function withPassages(matches: readonly NameMatch[], records: readonly SearchRecord[], least: number): NameMatch[] {
  const ordered = [...matches];
  for (const page of matches.slice(0, places)) {
    const { kind, path = '' } = records[page.record] ?? {};
    if (kind !== 'section' || path.includes('#')) continue;
    const from = ordered.findIndex(({ record }) => records[record]?.kind === 'section' && records[record].path.startsWith(`${path}#`));
    const passage = ordered[from];
    const at = ordered.indexOf(page);
    const to = at === places - 1 ? at : at + 1;
    if (!passage || from <= to || passage.score - least < nearness * (page.score - least)) continue;
    ordered.splice(from, 1);
    ordered.splice(to, 0, { ...passage, score: page.score });
  }
  return ordered;
}
