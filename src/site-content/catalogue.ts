import { methodKinds, supervisions, trainedParts, type Method } from '../schema/method.ts';
import { absences } from '../schema/absences.ts';
import { taxonomyPaths, themeOf } from '../model/taxonomy.ts';
import type { Site } from './site.ts';

export interface Fact {
  text: string;
  isAbsent: boolean;
}

/** A row of the catalogue. */
export interface CatalogueEntry {
  slug: string;
  data: Method;
  theme: string;
  /** `Mar 2021`. */
  date: string;
  /** Years and months as one number, so that dates sort; a year alone stands before its months. */
  dateValue: number;
  facts: Record<'supervision' | 'trained' | 'input' | 'output', Fact>;
}

/** A place in the taxonomy with its entries, oldest first. */
export interface CatalogueGroup {
  path: string;
  theme: string;
  titles: string[];
  entries: CatalogueEntry[];
}

const absent: readonly unknown[] = absences;

/** All entries by their place in the taxonomy. */
export function catalogue({ content }: Site): CatalogueGroup[] {
  const entries = [...content.methods.values()].map(({ key, data }): CatalogueEntry => {
    const known = data.facts as Record<string, string | readonly string[] | undefined>;
    const fact = (name: string): Fact => {
      const value = known[name] ?? '';
      return { text: typeof value === 'string' ? value : value.join(', '), isAbsent: value === '' || absent.includes(value) };
    };
    return {
      slug: key,
      data,
      theme: themeOf(data.taxonomy),
      date: shortDate(data),
      dateValue: data.year * 100 + (data.month ?? 0),
      facts: { supervision: fact('supervision'), trained: fact('trained'), input: fact('input'), output: fact('output') },
    };
  });
  const places = Map.groupBy(entries, ({ data }) => data.taxonomy);
  return [...taxonomyPaths(content.taxonomy)].flatMap(([path, titles]) => {
    const here = places.get(path);
    return here ? [{ path, theme: themeOf(path), titles, entries: here.sort((a, b) => a.dateValue - b.dateValue) }] : [];
  });
}

const shortDate = ({ year, month }: Method): string =>
  month === undefined
    ? String(year)
    : new Date(Date.UTC(year, month - 1)).toLocaleDateString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

interface FacetChoice {
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  name: string;
  label: string;
  /** Says that nothing is chosen. */
  all: string;
  choices: FacetChoice[];
}

/** What the filters of the catalogue offer, in the order of the vocabulary, each with the number of entries. */
export function catalogueFacets(groups: readonly CatalogueGroup[]): Facet[] {
  const entries = groups.flatMap((group) => group.entries);
  const choices = (values: readonly string[], of: (entry: CatalogueEntry) => readonly string[], label = (value: string) => value) =>
    values
      .map((value) => ({ value, label: label(value), count: entries.filter((entry) => of(entry).includes(value)).length }))
      .filter(({ count }) => count > 0);
  const themes = new Map(groups.map(({ theme, titles }) => [theme, titles[0] ?? theme]));
  const titles = new Map(groups.map(({ path, titles }) => [path, titles.slice(1).join(' · ') || `${titles[0]}, in general`]));
  const valuesOf =
    (name: 'supervision' | 'trained') =>
    ({ facts }: CatalogueEntry): string[] =>
      facts[name].isAbsent ? [] : facts[name].text.split(', ');
  const layers: Record<string, string> = { survey: 'Survey', since: 'Since the survey' };
  return [
    {
      name: 'theme',
      label: 'Theme',
      all: 'All themes',
      choices: choices(
        [...themes.keys()],
        ({ theme }) => [theme],
        (value) => themes.get(value)!,
      ),
    },
    { name: 'kind', label: 'Kind', all: 'All kinds', choices: choices(methodKinds, ({ data }) => [data.kind]) },
    {
      name: 'place',
      label: 'Place in the taxonomy',
      all: 'All places',
      choices: choices(
        [...titles.keys()],
        ({ data }) => [data.taxonomy],
        (value) => titles.get(value)!,
      ),
    },
    { name: 'supervision', label: 'Learns from', all: 'Any supervision', choices: choices(supervisions, valuesOf('supervision')) },
    { name: 'trained', label: 'What is trained', all: 'Any part', choices: choices(trainedParts, valuesOf('trained')) },
    {
      name: 'layer',
      label: 'Layer',
      all: 'Both layers',
      choices: choices(
        ['survey', 'since'],
        ({ data }) => [data.status],
        (value) => layers[value]!,
      ),
    },
  ];
}
