import type { BackReference } from '../model/back-references.ts';
import type { Numbered } from '../model/catalog.ts';
import { factLabels, factWords } from '../model/facts.ts';
import { taxonomyPaths, themeOf } from '../model/taxonomy.ts';
import type { Method } from '../schema/method.ts';
import type { Site } from './site.ts';

export interface NamedLink {
  slug: string;
  name: string;
  year: number;
}

/** Everything that a method's page prints beside its prose. */
export interface MethodPage {
  data: Method;
  theme: string;
  /** Titles of its place in the taxonomy, theme first. */
  place: string[];
  buildsOn: NamedLink[];
  /** Methods that name this one in their `buildsOn`. */
  ledTo: NamedLink[];
  /** Compared in either direction. */
  comparedWith: NamedLink[];
  mentions: BackReference[];
  /** Tables in which it is a row, figures and tables that name it, and what its own page points to. */
  stands: { href: string; label: string; title: string }[];
}

type NamingField = 'buildsOn' | 'comparedWith';
type Naming = Record<NamingField, Map<string, string[]>>;
const naming = new WeakMap<Site['content']['methods'], Naming>();

/** For each method those that name it; gathered once, since a search through all methods on the page of each would grow with their square. */
function methodsNaming(methods: Site['content']['methods']): Naming {
  const known = naming.get(methods);
  if (known) return known;
  const found: Naming = { buildsOn: new Map(), comparedWith: new Map() };
  for (const { key, data } of methods.values()) {
    for (const field of ['buildsOn', 'comparedWith'] as const) {
      for (const slug of data[field]) found[field].set(slug, [...(found[field].get(slug) ?? []), key]);
    }
  }
  naming.set(methods, found);
  return found;
}

/** Gathers a method's page from the whole work. */
export function methodPage(site: Site, slug: string): MethodPage {
  const { content, catalog, mentionedBy } = site;
  const data = content.methods.get(slug)?.data;
  if (!data) throw new Error(`No method ${slug}.`);
  const link = (other: string): NamedLink[] => {
    const found = content.methods.get(other)?.data;
    return found ? [{ slug: other, name: found.name, year: found.year }] : [];
  };
  const tables = [...content.tables.values()].flatMap((table) => {
    const columns = table.data.columns.filter(({ type }) => type === 'method').map(({ key }) => key);
    const target = catalog.tables.get(table.key);
    const isIn = table.data.rows.some(({ cells }) => columns.some((column) => cells[column] === slug));
    return isIn && target ? [target] : [];
  });
  const mentions = mentionedBy.method.get(slug) ?? [];
  const targets = [...catalog.figures.values(), ...catalog.tables.values()];
  const named = targets.filter(({ href }) => mentions.some((mention) => mention.href === href));
  return {
    data,
    theme: themeOf(data.taxonomy),
    place: taxonomyPaths(content.taxonomy).get(data.taxonomy) ?? [],
    buildsOn: data.buildsOn.flatMap(link),
    ledTo: namedBy(site, 'buildsOn', slug)
      .flatMap(link)
      .sort((a, b) => a.year - b.year),
    comparedWith: comparedWith(site, slug).flatMap(link),
    mentions,
    stands: [...new Set([...tables, ...named, ...(targetsOfMethods(site).get(slug) ?? [])])],
  };
}

const pointing = new WeakMap<Site, Map<string, Numbered[]>>();

/** Figures, tables and equations that each method's own page links to. */
function targetsOfMethods(site: Site): Map<string, Numbered[]> {
  const known = pointing.get(site);
  if (known) return known;
  const { catalog, uses } = site;
  const kinds: Partial<Record<string, ReadonlyMap<string, Numbered>>> = {
    fig: catalog.figures,
    tbl: catalog.tables,
    eq: catalog.equations,
  };
  const found = new Map<string, Numbered[]>();
  for (const { entry, scheme, target } of uses) {
    const pointed = entry.kind === 'methods' ? kinds[scheme]?.get(target) : undefined;
    if (pointed) found.set(entry.key, [...(found.get(entry.key) ?? []), pointed]);
  }
  pointing.set(site, found);
  return found;
}

/** Methods that name this one in a field. */
const namedBy = ({ content }: Site, field: NamingField, slug: string): string[] => methodsNaming(content.methods)[field].get(slug) ?? [];

/** Methods compared with one, in either direction. */
export const comparedWith = (site: Site, slug: string): string[] => [
  ...new Set([...(site.content.methods.get(slug)?.data.comparedWith ?? []), ...namedBy(site, 'comparedWith', slug)]),
];

/** The facts of a method as label and printed value. */
export const printedFacts = ({ facts }: Method): { label: string; value: string }[] =>
  Object.entries(factWords(facts)).map(([key, words]) => ({ label: factLabels[key] ?? key, value: words.join(', ') }));
