import { methodPath } from '../model/paths.ts';
import { relatedTo, type Related, type Relative } from '../model/related.ts';
import { taxonomyPaths } from '../model/taxonomy.ts';
import { citedBeside } from './bibliography.ts';
import { catalogue } from './catalogue.ts';
import { methodPage, type NamedLink } from './method-page.ts';
import type { Site } from './site.ts';

export interface RelatedLink extends NamedLink {
  reason: string;
}
interface Neighbor {
  href: string;
  title: string;
}

interface Gathered {
  relatives: Map<string, Relative>;
  /** All entries in the order of the catalogue. */
  order: string[];
}
const gathered = new WeakMap<Site, Gathered>();

function gather(site: Site): Gathered {
  const known = gathered.get(site);
  if (known) return known;
  const entries = catalogue(site).flatMap((group) => group.entries);
  const made: Gathered = {
    order: entries.map(({ slug }) => slug),
    relatives: new Map(
      entries.map(({ slug, data }) => {
        const cited = new Map<string, number>();
        for (const { key, sentences } of citedBeside(site, data.references[0] ?? '')) if (sentences > 0) cited.set(key, sentences);
        return [slug, { slug, place: data.taxonomy, cited, works: data.references.slice(0, 1), buildsOn: data.buildsOn, year: data.year }];
      }),
    ),
  };
  gathered.set(site, made);
  return made;
}

/** Methods nearest to one that its lineage does not name, each with the reason. */
export function relatedMethods(site: Site, slug: string): RelatedLink[] {
  const { relatives } = gather(site);
  const method = relatives.get(slug);
  if (!method) return [];
  const page = methodPage(site, slug);
  const listed = new Set([page.buildsOn, page.ledTo, page.comparedWith].flat().map((link) => link.slug));
  const titles = taxonomyPaths(site.content.taxonomy);
  const names = {
    method: (other: string) => site.content.methods.get(other)?.data.name ?? other,
    place: (path: string) => titles.get(path)?.at(-1) ?? path,
  };
  return relatedTo(method, [...relatives.values()], listed, names).flatMap(({ slug: other, reason }: Related) => {
    const data = site.content.methods.get(other)?.data;
    return data ? [{ slug: other, name: data.name, year: data.year, reason }] : [];
  });
}

/** The entries before and after one in its place of the taxonomy, by date. */
export function neighborsInTaxonomy(site: Site, slug: string): { previous: Neighbor | undefined; next: Neighbor | undefined } {
  const { order, relatives } = gather(site);
  const at = order.indexOf(slug);
  const neighbor = (other: string | undefined): Neighbor | undefined => {
    const name = site.content.methods.get(other ?? '')?.data.name;
    const isHere = relatives.get(other ?? '')?.place === relatives.get(slug)?.place;
    return other !== undefined && name !== undefined && isHere ? { href: methodPath(other), title: name } : undefined;
  };
  return { previous: neighbor(order[at - 1]), next: neighbor(order[at + 1]) };
}
