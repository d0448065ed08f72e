import type { BackReference } from '../model/back-references.ts';
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
  /** Tables in which it is a row, and their addresses. */
  tables: { href: string; label: string; title: string }[];
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
export function methodPage({ content, catalog, mentionedBy }: Site, slug: string): MethodPage {
  const data = content.methods.get(slug)?.data;
  if (!data) throw new Error(`No method ${slug}.`);
  const link = (other: string): NamedLink[] => {
    const found = content.methods.get(other)?.data;
    return found ? [{ slug: other, name: found.name, year: found.year }] : [];
  };
  const namedBy = (field: NamingField): string[] => methodsNaming(content.methods)[field].get(slug) ?? [];
  const tables = [...content.tables.values()].flatMap((table) => {
    const columns = table.data.columns.filter(({ type }) => type === 'method').map(({ key }) => key);
    const target = catalog.tables.get(table.key);
    const isIn = table.data.rows.some(({ cells }) => columns.some((column) => cells[column] === slug));
    return isIn && target ? [target] : [];
  });
  return {
    data,
    theme: themeOf(data.taxonomy),
    place: taxonomyPaths(content.taxonomy).get(data.taxonomy) ?? [],
    buildsOn: data.buildsOn.flatMap(link),
    ledTo: namedBy('buildsOn')
      .flatMap(link)
      .sort((a, b) => a.year - b.year),
    comparedWith: [...new Set([...data.comparedWith, ...namedBy('comparedWith')])].flatMap(link),
    mentions: mentionedBy.method.get(slug) ?? [],
    tables,
  };
}

/** Labels of facts, in the order in which a page prints them. */
export const factLabels: Record<string, string> = {
  supervision: 'Supervision',
  input: 'Input',
  output: 'Output',
  objective: 'Objective',
  visionEncoder: 'Vision encoder',
  connector: 'Connector',
  languageModel: 'Language model',
  baseModel: 'Starts from',
  planner: 'Planner',
  planFormat: 'Plan format',
  planning: 'Plans',
  tools: 'Tools',
  feedback: 'Reads results before the next step',
  trained: 'What is trained',
  tuningPerTask: 'Tuning per task or concept',
  data: 'Data',
  parameters: 'Parameters',
  size: 'Size',
  images: 'Images',
  classes: 'Classes',
  annotation: 'Annotation',
  origin: 'Origin',
  tasks: 'Tasks',
  metric: 'Metric',
  judge: 'Judged by',
  evaluation: 'Evaluation',
  availability: 'Availability',
};

/** The facts of a method as label and printed value. */
export function printedFacts({ facts }: Method): { label: string; value: string }[] {
  const known = facts as Record<string, string | number | readonly string[] | undefined>;
  return Object.entries(factLabels).flatMap(([key, label]) => {
    const value = known[key];
    if (value === undefined) return [];
    return [
      { label, value: typeof value === 'number' ? value.toLocaleString('en') : typeof value === 'string' ? value : value.join(', ') },
    ];
  });
}
