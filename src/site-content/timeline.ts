import { dateInWords } from '../model/month-names.ts';
import type { TimelineWork } from '../model/explore/timeline.ts';
import { themeOfWork } from '../model/explore/work-theme.ts';
import { themeOf } from '../model/taxonomy.ts';
import type { Theme } from '../schema/theme.ts';
import { bibliography, chapterOf } from './bibliography.ts';
import type { Site } from './site.ts';

export interface DrawnWork extends TimelineWork {
  /** What its mark is called: the method it introduces that is named most, else its authors. */
  name: string;
  authors: string;
  title: string;
  date: string;
  isSince: boolean;
  /** Methods that it introduces, the one named most first. */
  methods: { slug: string; name: string }[];
}

/** The themes in the order of the survey's chapters. */
export const themesInOrder = ({ content }: Site): { key: string; data: Theme }[] =>
  [...content.themes.values()].sort((a, b) => a.data.order - b.data.order);

/** All works as the timeline draws them, oldest first. */
export function timelineWorks(site: Site): DrawnWork[] {
  const { content, catalog, citedBy } = site;
  const themes = themesInOrder(site).map(({ key }) => key);
  const introducedBy = Map.groupBy(content.methods.values(), ({ data }) => data.references[0] ?? '');
  return bibliography(site)
    .map(({ key, work, isSince, cited }): DrawnWork => {
      const introduced = introducedBy.get(key) ?? [];
      const authors = catalog.citations.get(key)?.authors ?? '';
      const mentions = (slug: string): number => site.mentionedBy.method.get(slug)?.length ?? 0;
      const methods = introduced
        .map((method) => ({ slug: method.key, name: method.data.name }))
        .sort((a, b) => mentions(b.slug) - mentions(a.slug) || a.slug.localeCompare(b.slug, 'en'));
      return {
        key,
        year: work.year,
        month: work.month,
        lane: themeOfWork(
          introduced.map(({ data }) => themeOf(data.taxonomy)),
          (citedBy.get(key) ?? []).flatMap(({ href }) => chapterOf(site, href) ?? []),
          themes,
        ),
        cited,
        name: methods[0]?.name ?? authors,
        authors,
        title: work.title,
        date: dateInWords(work),
        isSince,
        methods,
      };
    })
    .sort((a, b) => a.year - b.year || (a.month ?? 0) - (b.month ?? 0));
}
