import { squeeze } from '../squeeze.ts';
import type { NameIndex } from './name-index.ts';
import { tiers, type NameMatch } from './records.ts';

/** A section that answers less than this share of the best description is not where a thing is treated. */
const leastShare = 0.2;

/**
 * Whoever names a method or term wants its page first, then the work that introduced it and the section that says most about it,
 * and only then what is called alike.
 * @param matches best first
 * @param described what the descriptions alone found, best first
 */
export function withCompanions(
  matches: readonly NameMatch[],
  described: readonly NameMatch[],
  { records, bySqueezed }: NameIndex,
): NameMatch[] {
  const [named] = matches;
  const entry = records[named?.record ?? -1];
  if (!named?.isSure || !entry || named.score < tiers.alias || (entry.kind !== 'method' && entry.kind !== 'term')) return [...matches];
  const isSection = (record: number): boolean => {
    const { kind = '', path = '', detail = '' } = records[record] ?? {};
    return kind === 'section' && !path.includes('#') && detail !== 'Chapter';
  };
  const least = leastShare * (described[0]?.score ?? 0);
  const titled = entry.aliases.flatMap((alias) => bySqueezed.get(squeeze(alias)) ?? []).find(({ record }) => isSection(record));
  const section = titled ?? described.find(({ record, score }) => score >= least && isSection(record));
  const work = records.findIndex(({ kind, aliases }) => entry.kind === 'method' && kind === 'reference' && aliases.includes(entry.title));
  const companion = (record: number, why: string): NameMatch => ({ record, score: tiers.alias, why, isSure: false });
  const companions = [
    ...(work < 0 ? [] : [companion(work, `introduces ${entry.title}`)]),
    ...(section ? [companion(section.record, `says much about ${entry.title}`)] : []),
  ];
  // Another thing of the same name stays beside the first.
  const namesakes = matches.filter(({ isSure, score, record }) => isSure && score >= tiers.alias && records[record]?.kind !== 'reference');
  const placed = new Set([...namesakes, ...companions].map(({ record }) => record));
  const shown = companions.filter(({ record }) => !namesakes.some((other) => other.record === record));
  return [...namesakes, ...shown, ...matches.filter(({ record }) => !placed.has(record))];
}
