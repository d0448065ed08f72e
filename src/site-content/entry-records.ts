import type { EntryRecord } from '../model/comparison.ts';
import { factWords } from '../model/facts.ts';
import { plainText } from '../model/plain-text.ts';
import { catalogue } from './catalogue.ts';
import { comparedWith } from './method-page.ts';
import type { Site } from './site.ts';

/** All entries with their facts, for comparisons. */
export function entryRecords(site: Site): EntryRecord[] {
  const { catalog } = site;
  return catalogue(site).flatMap(({ titles, theme, entries }) =>
    entries.map(({ slug, data, date }) => ({
      slug,
      name: data.name,
      aliases: data.aliases,
      kind: data.kind,
      date,
      theme,
      place: titles.join(' · '),
      summary: plainText(data.summary, catalog),
      isSince: data.status === 'since',
      ...(data.code !== undefined && { code: data.code }),
      facts: factWords(data.facts),
      works: data.references.map((key) => {
        const label = catalog.citations.get(key);
        return { key, label: label ? `${label.authors}, ${label.year}` : key };
      }),
      buildsOn: data.buildsOn,
      comparedWith: comparedWith(site, slug),
    })),
  );
}

/** The classic script that hands them to the browser. */
export const entriesScript = (site: Site): string => `__entries(${JSON.stringify(entryRecords(site)).replaceAll('</', '<\\/')});\n`;

/** Comparisons that the methods' own pages suggest: an entry with those it is compared with, of its kind; most written about first. */
export function readyComparisons(
  site: Site,
  most = 5,
): { theme: string; title: string; comparisons: { slug: string; name: string }[][] }[] {
  const { content, mentionedBy } = site;
  const mentions = (slug: string): number => mentionedBy.method.get(slug)?.length ?? 0;
  return content.taxonomy.map(({ slug: theme, title }) => {
    const seen = new Set<string>();
    const comparisons = [...content.methods.values()]
      .filter(({ data }) => data.taxonomy.startsWith(`${theme}/`) && data.status === 'survey')
      .sort((a, b) => mentions(b.key) - mentions(a.key))
      .flatMap(({ key, data }) => {
        const others = comparedWith(site, key)
          .filter((other) => content.methods.get(other)?.data.kind === data.kind)
          .sort((a, b) => mentions(b) - mentions(a))
          .slice(0, 3);
        const slugs = [key, ...others];
        // One that repeats what stands above it tells nothing new.
        if (slugs.length < 3 || slugs.filter((slug) => seen.has(slug)).length > 1) return [];
        for (const slug of slugs) seen.add(slug);
        return [slugs.map((slug) => ({ slug, name: content.methods.get(slug)?.data.name ?? slug }))];
      });
    return { theme, title, comparisons: comparisons.slice(0, most) };
  });
}
