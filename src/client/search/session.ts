import type { Answer } from '../../model/search/answer.ts';
import type { NameIndex } from '../../model/search/name-index.ts';
import { askAll, askNames, lookupFor, nameIndex } from './engine.ts';
import { nameHit, type Hit } from './hit.ts';
import { searchText, type Filters, type TextAnswer } from './text-engine.ts';

/** Results as far as they are known; each layer that arrives adds to them. */
export interface Results {
  query: string;
  found: Hit[];
  near: Hit[];
  corrected: string | undefined;
  /** Words that stand nowhere in the work. */
  unknown: string[];
  /** A number that was asked for and that nothing has. */
  missing: string | undefined;
  /** Where to begin when nothing is found. */
  chapters: Hit[];
  text: TextAnswer | undefined;
  /** Whether all layers have answered. */
  isComplete: boolean;
  /** Whether the text could not be searched. */
  isTextMissing: boolean;
}

/** Answers queries in the order they are asked: what is late for an older one is dropped. */
export class SearchSession {
  #latest = 0;
  #show: (results: Results) => void;
  #textLimit: number;

  constructor(show: (results: Results) => void, textLimit: number) {
    this.#show = show;
    this.#textLimit = textLimit;
  }

  async ask(query: string, filters: Filters = {}, textLimit = this.#textLimit): Promise<void> {
    const turn = ++this.#latest;
    const isLate = (): boolean => turn !== this.#latest;
    const base: Results = {
      query,
      found: [],
      near: [],
      corrected: undefined,
      unknown: [],
      missing: undefined,
      chapters: [],
      text: undefined,
      isComplete: false,
      isTextMissing: false,
    };
    if (query.trim() === '') {
      this.#show({ ...base, isComplete: true });
      return;
    }
    const names = await nameIndex();
    if (isLate()) return;
    const first = askNames(names, query);
    if (first.matches.length > 0) this.#show({ ...base, ...hitsOf(names, first) });

    const lookup = await lookupFor(query).catch(() => undefined);
    if (isLate()) return;
    if (!lookup) {
      this.#show({ ...base, ...hitsOf(names, first), isComplete: true, isTextMissing: true });
      return;
    }
    const all = { ...base, ...hitsOf(names, askAll(names, query, lookup)), chapters: chaptersOf(names) };
    this.#show(all);
    // One letter begins half of all words, and a number that nothing has stands in formulas: the text has nothing to say.
    if (query.trim().length < 2 || all.missing !== undefined) {
      this.#show({ ...all, isComplete: true });
      return;
    }
    const text = await searchText(query, lookup, names.records.length, filters, textLimit).catch(() => undefined);
    if (isLate()) return;
    this.#show({ ...all, text, isComplete: true, isTextMissing: text === undefined });
  }
}

function hitsOf(
  { records }: NameIndex,
  { matches, near, corrected, unknown, missing }: Answer,
): Pick<Results, 'found' | 'near' | 'corrected' | 'unknown' | 'missing'> {
  const hits = (list: Answer['matches']): Hit[] =>
    list.flatMap((match) => (records[match.record] ? [nameHit(records[match.record] as (typeof records)[number], match)] : []));
  return { found: hits(matches), near: hits(near), corrected, unknown, missing };
}

const chaptersOf = ({ records }: NameIndex): Hit[] =>
  records.flatMap((record, place) =>
    record.kind === 'section' && record.detail === 'Chapter'
      ? [nameHit(record, { record: place, score: 0, why: 'a chapter', isSure: false })]
      : [],
  );
