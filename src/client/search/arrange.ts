import { kindNames, type Hit, type HitKind } from './hit.ts';
import type { Results } from './session.ts';
import type { Filters } from './text-engine.ts';

export interface Group {
  /** Key for “show all”, stable between renderings. */
  key: 'near' | 'best' | HitKind;
  title: string;
  hits: Hit[];
  /** How many there are; more than `hits` when the rest is folded away. */
  total: number;
}

export interface Arrangement {
  best: number;
  perKind: number;
  /** Whether a name found in the text as well shows where; it shifts the list when the text arrives. */
  hasExcerpts: boolean;
  /** Groups that a reader has unfolded. */
  unfolded: ReadonlySet<string>;
}

const order: readonly Exclude<HitKind, 'text'>[] = ['method', 'term', 'section', 'figure', 'reference'];

/** Puts results in groups: near spellings when nothing is spelled so, the best of all kinds, the rest by kind, then the text. */
export function arrange(results: Results, filters: Filters, { best, perKind, hasExcerpts, unfolded }: Arrangement): Group[] {
  const found = results.found.filter((hit) => passes(hit, filters));
  const near = results.near.filter((hit) => passes(hit, filters));
  const excerpts = new Map((hasExcerpts ? results.text?.hits : undefined)?.map((hit) => [hit.path, hit.excerpt]));
  const withExcerpt = (hit: Hit): Hit => {
    const excerpt = excerpts.get(hit.path);
    return excerpt ? { ...hit, excerpt } : hit;
  };
  const groups: Group[] = [];
  const add = (key: Group['key'], title: string, hits: Hit[], total = hits.length): void => {
    if (hits.length > 0) groups.push({ key, title, hits, total });
  };

  // With one kind chosen there is nothing to tell apart.
  const bestCount = filters.kind && filters.kind !== 'text' ? Math.max(best, 20) : best;
  const top = found.slice(0, unfolded.has('best') ? found.length : bestCount).map(withExcerpt);
  const shown = new Set(top.map(({ path }) => path));
  add('near', nearTitle(results), near);
  add('best', 'Best matches', top, filters.kind ? found.length : top.length);
  if (!filters.kind) {
    for (const kind of order) {
      const rest = found.filter((hit) => hit.kind === kind && !shown.has(hit.path));
      add(kind, kindNames[kind], rest.slice(0, unfolded.has(kind) ? rest.length : perKind), rest.length);
    }
  }
  const texts = filters.kind && filters.kind !== 'text' ? [] : (results.text?.hits.filter(({ path }) => !shown.has(path)) ?? []);
  add(
    'text',
    kindNames.text,
    texts,
    Math.max(texts.length, (results.text?.count ?? 0) - ((results.text?.hits.length ?? 0) - texts.length)),
  );
  return groups;
}

function nearTitle({ found, missing }: Results): string {
  if (missing !== undefined) return 'Where it would stand';
  return found.length === 0 ? 'Did you mean' : 'Spelled nearly so';
}

function passes(hit: Hit, { kind, theme, year, status }: Filters): boolean {
  return (
    (!kind || hit.kind === kind) &&
    (!theme || hit.theme === theme) &&
    (!year || String(hit.year) === year) &&
    (!status || (hit.since ? 'since' : 'survey') === status)
  );
}

export interface Facet {
  name: keyof Filters;
  label: string;
  options: { value: string; label: string; count: number }[];
}

const statusNames: Record<string, string> = { survey: 'In the survey', since: 'Since the survey' };
const inWords = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');

/** The values by which these results can be narrowed, with how many each leaves; the other choices of the reader are kept. */
export function facetsOf(results: Results, filters: Filters): Facet[] {
  const facet = (
    name: keyof Filters,
    label: string,
    valueOf: (hit: Hit) => string,
    labelOf: (value: string) => string,
    compare: (a: string, b: string) => number,
  ): Facet => {
    const others: Filters = { ...filters, [name]: '' };
    const counts = new Map<string, number>();
    const count = (value: string, by: number): void => void (value && by > 0 && counts.set(value, (counts.get(value) ?? 0) + by));
    for (const hit of [...results.found, ...results.near]) if (passes(hit, others)) count(valueOf(hit), 1);
    if (name === 'kind') count('text', results.text?.count ?? 0);
    else for (const [value, by] of Object.entries(results.text?.counts[name] ?? {})) count(value, by);
    return {
      name,
      label,
      options: [...counts].sort(([a], [b]) => compare(a, b)).map(([value, total]) => ({ value, label: labelOf(value), count: total })),
    };
  };
  const place = (kind: string): number => [...order, 'text'].indexOf(kind);
  return [
    facet(
      'kind',
      'Kind',
      ({ kind }) => kind,
      (kind) => kindNames[kind as HitKind] ?? kind,
      (a, b) => place(a) - place(b),
    ),
    facet(
      'theme',
      'Theme',
      ({ theme }) => theme,
      inWords,
      (a, b) => (a < b ? -1 : 1),
    ),
    facet(
      'year',
      'Year',
      ({ year }) => (year > 0 ? String(year) : ''),
      (year) => year,
      (a, b) => Number(b) - Number(a),
    ),
    facet(
      'status',
      'Time',
      ({ since }) => (since ? 'since' : 'survey'),
      (status) => statusNames[status] ?? status,
      (a, b) => (a < b ? 1 : -1),
    ),
  ];
}
