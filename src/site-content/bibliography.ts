import { coCited, type CoCited } from '../model/co-citation.ts';
import { isAfterSurvey } from '../model/survey-date.ts';
import { themeOf } from '../model/taxonomy.ts';
import { workKinds } from '../model/work-kinds.ts';
import type { WorkRecord } from '../model/work-record.ts';
import { venueName } from '../schema/venues.ts';
import { inBibliographyOrder } from './page-references.ts';
import type { Site } from './site.ts';

const gathered = new WeakMap<Site, WorkRecord[]>();

/** All works in the order of the bibliography, with what readers sort and filter them by. */
export function bibliography(site: Site): WorkRecord[] {
  const known = gathered.get(site);
  if (known) return known;
  const records = inBibliographyOrder([...site.content.references.keys()], site.catalog).flatMap((key): WorkRecord[] => {
    const work = site.content.references.get(key)?.data;
    if (!work) return [];
    const places = site.citedBy.get(key) ?? [];
    const chapters = new Set(places.map(({ href }) => chapterOf(site, href)));
    return [
      {
        key,
        work,
        year: site.catalog.citations.get(key)?.year ?? String(work.year),
        ...(work.venue !== undefined && { venue: venueName(work.venue) }),
        chapters: site.content.chapters.map((chapter) => chapter.key).filter((chapter) => chapters.has(chapter)),
        isSince: isAfterSurvey(work) || (places.length > 0 && places.every(({ layer }) => layer === 'since')),
        cited: places.length,
      },
    ];
  });
  gathered.set(site, records);
  return records;
}

const besides = new WeakMap<Site, Map<string, CoCited[]>>();

/** The works most often cited beside one. */
export function citedBeside(site: Site, key: string): CoCited[] {
  const known = besides.get(site) ?? coCited(site.placed);
  besides.set(site, known);
  return known.get(key) ?? [];
}

/** The chapter that a place belongs to: by its address, or by the theme of the method or term. */
export function chapterOf({ content }: Site, href: string): string | undefined {
  const [page = '', anchor = ''] = href.split('#');
  const [first = '', second = ''] = page.split('/').filter(Boolean);
  if (first === 'methods') return themeOf(content.methods.get(second)?.data.taxonomy ?? '');
  if (first === 'glossary') return content.glossary.get(anchor)?.data.chapter;
  return first;
}

/** The classic script that hands all works to the browser. */
export const recordsScript = (site: Site): string => `__works(${JSON.stringify(bibliography(site)).replaceAll('</', '<\\/')});\n`;

export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** What the filters of the bibliography offer, each with the number of works. */
export function bibliographyChoices(
  site: Site,
): Record<'chapters' | 'venues' | 'kinds' | 'layers', Choice[]> & { years: [number, number] } {
  const records = bibliography(site);
  const count = (holds: (record: WorkRecord) => boolean): number => records.filter(holds).length;
  const venues = Map.groupBy(records, ({ venue }) => venue);
  const years = records.map(({ work }) => work.year);
  return {
    chapters: site.content.chapters.map(({ key, data }) => ({
      value: key,
      label: data.title,
      count: count(({ chapters }) => chapters.includes(key)),
    })),
    venues: [...venues]
      .flatMap(([venue, here]) => (venue === undefined ? [] : [{ value: venue, label: venue, count: here.length }]))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en')),
    kinds: Object.entries(workKinds)
      .map(([value, { many }]) => ({ value, label: many, count: count(({ work }) => work.type === value) }))
      .filter((choice) => choice.count > 0),
    layers: [
      { value: 'survey', label: 'Survey', count: count(({ isSince }) => !isSince) },
      { value: 'since', label: 'Since the survey', count: count(({ isSince }) => isSince) },
    ],
    years: [Math.min(...years), Math.max(...years)],
  };
}
