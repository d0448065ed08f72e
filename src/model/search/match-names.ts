import { squeeze } from '../squeeze.ts';
import { matchWords } from './match-words.ts';
import { runWithPrefix, type Name, type NameIndex } from './name-index.ts';
import { readNumber, type NumberQuery } from './numbers.ts';
import { isFunctionWord, kindAskedBy } from './question-words.ts';
import { tiers, type NameMatch, type RecordKind } from './records.ts';
import { fold, wordsOf } from './words.ts';

/** What a reader who types a bare name most likely wants, in tenths of a tier. */
const kindBonus: Record<RecordKind, number> = { method: 4, term: 3, section: 2, figure: 1, reference: 0 };

/** Everything that a query names, best first; near spellings apart, see `nearNames`. */
export function matchNames(index: NameIndex, typed: string): NameMatch[] {
  const query = withoutAddress(typed);
  const found = new Map<number, NameMatch>();
  const add = (record: number, score: number, why: string, isSure: boolean): void => {
    const entry = index.records[record];
    if (!entry) return;
    const total = score + kindBonus[entry.kind] + entry.weight / 10;
    if (total > (found.get(record)?.score ?? 0)) found.set(record, { record, score: total, why, isSure });
  };

  const number = readNumber(query);
  if (number) {
    for (const { record, why, rank } of numbered(index, number)) add(record, tiers.exact + 5 - rank, why, true);
    if (found.size > 0) return inOrder(found);
  }
  addWhole(index, query, query, 0, add);
  const { rest, said, kind } = withoutKindWords(query);
  if (rest !== '' && rest !== query) addWhole(index, rest, query, 0.5, add);
  if (kind === 'reference') {
    for (const { record, why } of introducing(index, rest)) add(record, tiers.exact + 9, why, true);
  } else if (kind !== undefined) {
    for (const match of found.values()) if (index.records[match.record]?.kind === kind) match.score += 5;
  }
  for (const { record, score, why, isSure } of matchWords(index, said === '' ? query : said)) {
    add(record, score + (index.records[record]?.kind === kind ? 3 : 0), why, isSure);
  }
  return inOrder(found);
}

/** `https://doi.org/10.1109/…`, `arxiv.org/abs/2103.00020v2`, `doi:10.1109/…`: the number alone. */
const withoutAddress = (query: string): string =>
  query
    .trim()
    .replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}).*$/i, '$1');

const inOrder = (found: ReadonlyMap<number, NameMatch>): NameMatch[] =>
  [...found.values()].sort((a, b) => b.score - a.score || a.record - b.record);

/** Names that are the query, or begin with it. */
function addWhole(
  index: NameIndex,
  text: string,
  query: string,
  cost: number,
  add: (record: number, score: number, why: string, isSure: boolean) => void,
): void {
  const typed = fold(text.trim());
  const squeezed = squeeze(text);
  if (squeezed === '') return;
  for (const name of index.bySqueezed.get(squeezed) ?? []) {
    const isLetterForLetter = fold(name.text) === typed;
    const tier = tierOf(name, index.records[name.record]?.kind, isLetterForLetter);
    // Between `React` and `ReAct` the reader's own capitals decide.
    const capitals = name.text === text.trim() ? 1 : 0;
    add(name.record, tier + capitals - cost, whyNamed(name, index, isLetterForLetter), true);
  }
  if (text !== query) return;
  for (const name of runWithPrefix(index.sorted, squeezed, ({ squeezed: key }) => key)) {
    if (name.squeezed === squeezed) continue;
    const share = squeezed.length / name.squeezed.length;
    add(
      name.record,
      tiers.prefix - 5 + 5 * share - (name.isAlias ? 2 : 0),
      name.isAlias ? `“${name.text}” begins with what you typed` : 'begins with what you typed',
      false,
    );
  }
}

/** A name of a method or term, even its second, goes before a heading or a work that happens to be titled so. */
function tierOf({ isAlias }: Name, kind: RecordKind | undefined, isLetterForLetter: boolean): number {
  if (isAlias) return isLetterForLetter ? tiers.alias + 3 : tiers.alias;
  if (kind !== 'method' && kind !== 'term') return isLetterForLetter ? tiers.alias - 3 : tiers.alias - 5;
  return isLetterForLetter ? tiers.exact : tiers.squeezed;
}

function whyNamed({ text, isAlias, record }: Name, { records }: NameIndex, isLetterForLetter: boolean): string {
  if (isAlias)
    return records[record]?.kind === 'reference' ? `${text.startsWith('10.') ? 'DOI' : 'arXiv'} ${text}` : `also called “${text}”`;
  return isLetterForLetter ? 'its name' : 'its name, written another way';
}

/** `the CLIP paper`, `CLIP model`, `what is zero-shot`: the name without what is said about it, and the kind asked for. */
function withoutKindWords(query: string): { rest: string; said: string; kind: string | undefined } {
  const words = query.trim().split(/\s+/);
  const plain = (word: string): string => wordsOf(word).join('');
  const kind = words.map((word) => kindAskedBy(plain(word))).find((asked) => asked !== undefined);
  const said = words.filter((word) => kindAskedBy(plain(word)) === undefined);
  const kept = said.filter((word) => !isFunctionWord(plain(word)));
  const isQuestion = /^(?:what|define)\b/i.test(query.trim());
  return { rest: kept.join(' ').replace(/[?!.]+$/, ''), said: said.join(' '), kind: kind ?? (isQuestion ? 'term' : undefined) };
}

/** Works that introduce what `name` calls, under any of its names. */
function introducing(index: NameIndex, name: string): { record: number; why: string }[] {
  const methods = (index.bySqueezed.get(squeeze(name)) ?? []).filter(({ record }) => index.records[record]?.kind === 'method');
  const titles = new Set(methods.map(({ record }) => index.records[record]?.title));
  return index.records.flatMap(({ kind, aliases }, record) => {
    const introduced = kind === 'reference' ? aliases.find((alias) => titles.has(alias)) : undefined;
    return introduced === undefined ? [] : [{ record, why: `introduces ${introduced}` }];
  });
}

/** The number that a query asks for when nothing has it, as printed: `9.9`, `Figure 9.9`. A bare `12` may be the start of a name instead. */
export function missingNumber(index: NameIndex, query: string): string | undefined {
  const asked = readNumber(query);
  if (!asked || numbered(index, asked).length > 0) return undefined;
  const [want] = asked.wants;
  const isOfOneKind = asked.wants.length === 1;
  return isOfOneKind || asked.number.includes('.') ? `${(isOfOneKind && want?.word) || ''}${asked.number}` : undefined;
}

/** Where a number would stand that nothing here has: the sections around `2.3.9` are in 2.3, those around `2.9` in chapter 2. */
export function aroundNumber(index: NameIndex, query: string): NameMatch[] {
  const asked = readNumber(query);
  if (!asked || numbered(index, asked).length > 0) return [];
  for (let number = asked.number; number.includes('.');) {
    number = number.replace(/\.\d+$/, '');
    const record = index.records.findIndex(({ kind, label }) => kind === 'section' && label === number);
    if (record >= 0) return [{ record, score: tiers.near, why: `${asked.number} would stand here`, isSure: false }];
  }
  return [];
}

/** Sections, figures, tables and equations by their printed number. */
function numbered({ records }: NameIndex, asked: NumberQuery): { record: number; why: string; rank: number }[] {
  return records.flatMap(({ kind, label }, record) => {
    const rank = asked.wants.findIndex((want) => want.kind === kind && label === want.word + asked.number);
    return rank < 0 ? [] : [{ record, rank, why: kind === 'section' ? `number ${label}` : label }];
  });
}
