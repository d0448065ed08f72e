import { tiers, type NameMatch, type RecordKind, type SearchRecord } from './records.ts';

/** Where scores of descriptions begin; see `answer`. */
export const leastDescribed = tiers.startsWord - 2;
/** A passage or method this near to the best deserves a place beside it. */
const nearness = 0.75;
const places = 3;

type Family = 'passage' | 'thing';
const families: Partial<Record<RecordKind, Family>> = { section: 'passage', method: 'thing', term: 'thing' };

/**
 * A question can be answered by a passage that explains or by a method or term that is named, and nobody can tell which was wanted.
 * When the first three are all of one sort, the best of the other takes the third place if it is nearly as good.
 * @param matches best first; a name that was typed stays as it is
 */
export function withBothKinds(matches: readonly NameMatch[], records: readonly SearchRecord[]): NameMatch[] {
  const best = matches[0];
  if (!best || matches.length <= places || best.score >= tiers.prefix - 2) return [...matches];
  const familyOf = ({ record }: NameMatch): Family | undefined => families[records[record]?.kind ?? 'figure'];
  const first = matches.slice(0, places);
  for (const family of ['passage', 'thing'] as const) {
    if (first.some((match) => familyOf(match) === family)) continue;
    const lifted = matches.find((match) => familyOf(match) === family);
    if (!lifted || lifted.score - leastDescribed < nearness * (best.score - leastDescribed)) continue;
    const others = matches.filter((match) => match !== lifted);
    return [...others.slice(0, places - 1), { ...lifted, score: others[places - 2]?.score ?? lifted.score }, ...others.slice(places - 1)];
  }
  return [...matches];
}
