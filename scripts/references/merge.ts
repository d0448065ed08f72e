import { couldBeKeyOf, freeKey, normalizedTitle, ruledKey } from '../../src/model/citation-key.ts';
import { Reference } from '../../src/schema/reference.ts';

/** What becomes of one entry. */
export interface Outcome {
  /** Key that the file gave it. */
  entry: string;
  kind: 'added' | 'merged' | 'unchanged' | 'refused';
  /** Key of the work here. */
  key?: string;
  /** Fields to be written: all of a new work, the missing ones of a known one. */
  fields?: Partial<Reference>;
  /** What a maintainer should look at. */
  notes: string[];
}

/** The works that are here, and those that an import adds, found by what identifies a work. */
export class Library {
  readonly works = new Map<string, Reference>();
  readonly #owners = new Map<string, string>();
  readonly #isTaken: (key: string) => boolean;

  constructor(works: Iterable<readonly [string, Reference]>, isTaken: (key: string) => boolean) {
    this.#isTaken = isTaken;
    for (const [key, work] of works) this.#keep(key, work);
  }

  /** Adds a work, or fills what a known one lacks. Nothing that is known is overwritten. */
  take(entry: string, incoming: Reference, notes: string[]): Outcome {
    const known = this.#find(incoming);
    if (known === undefined) {
      const isTaken = (one: string): boolean => this.works.has(one) || this.#isTaken(one);
      const key = couldBeKeyOf(entry, incoming) && !isTaken(entry) ? entry : freeKey(ruledKey(incoming), isTaken);
      this.#keep(key, incoming);
      return { entry, kind: 'added', key, fields: incoming, notes };
    }
    const { key, by } = known;
    const work = this.works.get(key)!;
    const { filled, refused } = fill(work, incoming);
    const differences = [...refused, ...differencesOf(work, incoming)];
    this.#keep(key, { ...work, ...filled });
    const kind = Object.keys(filled).length > 0 ? 'merged' : 'unchanged';
    // What is remarkable in the file concerns a known work only where it is written there.
    const remarks = kind === 'merged' ? notes : [];
    return { entry, kind, key, fields: filled, notes: [...(by === 'title' ? ['known by its title'] : []), ...remarks, ...differences] };
  }

  #find(work: Reference): { key: string; by: string } | undefined {
    for (const identity of identities(work)) {
      const key = this.#owners.get(identity);
      if (key === undefined) continue;
      const by = identity.slice(0, identity.indexOf(':'));
      const other = this.works.get(key);
      // Two works with one title, as yearly reports have it, are told apart by their arXiv ids or their DOIs.
      const isOther = by === 'title' && other && ((other.arxiv && work.arxiv) || (other.doi && work.doi && !work.arxiv && !other.arxiv));
      if (!isOther) return { key, by };
    }
    return undefined;
  }

  #keep(key: string, work: Reference): void {
    this.works.set(key, work);
    for (const identity of identities(work)) if (!this.#owners.has(identity)) this.#owners.set(identity, key);
  }
}

const identities = ({ arxiv, doi, title }: Reference): string[] => [
  ...(arxiv === undefined ? [] : [`arxiv:${arxiv.toLowerCase()}`]),
  ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
  `title:${normalizedTitle(title)}`,
];

/** Facts that a known work may gain. Title, authors, date and type are its own. */
const fillable = ['month', 'venue', 'arxiv', 'doi', 'url', 'code', 'volume', 'issue', 'pages', 'publisher'] as const;

function fill(work: Reference, incoming: Reference): { filled: Partial<Reference>; refused: string[] } {
  const filled: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const name of fillable) {
    const value = incoming[name];
    if (work[name] !== undefined || value === undefined) continue;
    const isFitting = Reference.safeParse({ ...work, ...filled, [name]: value }).success;
    if (name === 'venue' && work.type === 'preprint') refused.push(`published as ${String(value)}: set \`type\` and \`venue\``);
    else if (!isFitting) refused.push(`${name} “${value}” contradicts the file`);
    // A known arXiv id or DOI is the better address.
    else if (name !== 'url' || (work.arxiv === undefined && work.doi === undefined)) filled[name] = value;
  }
  return { filled: filled as Partial<Reference>, refused };
}

function differencesOf(work: Reference, incoming: Reference): string[] {
  return (Object.keys(incoming) as (keyof Reference)[]).flatMap((name) => {
    const [here, there] = [work[name], incoming[name]];
    if (here === undefined || there === undefined || String(here) === String(there)) return [];
    if (name === 'doi' && String(here).toLowerCase() === String(there).toLowerCase()) return [];
    if (name === 'authors')
      return [
        `authors differ: ${work.authors.length} here, ${incoming.authors.length} there${firstDifference(work.authors, incoming.authors)}`,
      ];
    return [`${name} differs: “${String(here)}” here, “${String(there)}” there`];
  });
}

function firstDifference(here: readonly string[], there: readonly string[]): string {
  const index = here.findIndex((author, place) => author !== there[place]);
  return index < 0 || there[index] === undefined ? '' : `, first “${here[index] ?? ''}” and “${there[index] ?? ''}”`;
}
