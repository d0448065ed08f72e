import { documentsInOrder } from '../model/catalog.ts';
import { chapterPath, methodPath, referencePath, sectionPath, termPath } from '../model/paths.ts';
import { plainText } from '../model/plain-text.ts';
import { packNames, type PackedNames } from '../model/search/pack-names.ts';
import { searchRecord, type SearchRecord } from '../model/search/records.ts';
import { isAfterSurvey } from '../model/survey-date.ts';
import { themeOf } from '../model/taxonomy.ts';
import type { Site } from './site.ts';

/** 0 to 9 by the number of places that refer to a thing, each doubling a step. */
const weightOf = (places: number): number => Math.min(9, Math.round(Math.log2(1 + places) * 1.5));

/** Everything that has a name, in the fixed order that the index and the text layer count by: methods, terms, sections with their headings, figures, tables, equations, references. */
export function searchRecords(site: Site): SearchRecord[] {
  return [...methodRecords(site), ...termRecords(site), ...sectionRecords(site), ...figureRecords(site), ...referenceRecords(site)];
}

/** The names layer as it is shipped. */
export const searchNames = (site: Site): PackedNames => packNames(searchRecords(site));

const chapterThemes = ({ content }: Site): Map<string, string> => new Map(content.chapters.map(({ key, data }) => [key, data.theme ?? '']));

function methodRecords({ content, mentionedBy }: Site): SearchRecord[] {
  return [...content.methods.values()].map(({ key, data }) =>
    searchRecord({
      kind: 'method',
      path: methodPath(key),
      title: data.name,
      aliases: data.aliases,
      detail: data.kind,
      year: data.year,
      theme: themeOf(data.taxonomy),
      since: data.status === 'since',
      weight: weightOf(mentionedBy.method.get(key)?.length ?? 0),
    }),
  );
}

function termRecords(site: Site): SearchRecord[] {
  const themes = chapterThemes(site);
  return [...site.content.glossary.values()].map(({ key, data }) =>
    searchRecord({
      kind: 'term',
      path: termPath(key),
      title: data.term,
      aliases: data.aliases,
      theme: themes.get(data.chapter) ?? '',
      weight: weightOf(site.mentionedBy.term.get(key)?.length ?? 0),
    }),
  );
}

function sectionRecords(site: Site): SearchRecord[] {
  const themes = chapterThemes(site);
  const chapters = new Map(site.content.chapters.map((entry) => [entry.key, entry]));
  return documentsInOrder(site.content).flatMap(({ key, chapter, section }): SearchRecord[] => {
    const entry = section ?? chapters.get(chapter);
    if (!entry) return [];
    const path = section ? sectionPath(key) : chapterPath(key);
    const theme = themes.get(chapter) ?? '';
    const { number, title } = entry.data;
    const headings = site.prose.get(key)?.headings ?? [];
    return [
      searchRecord({ kind: 'section', path, title, label: number, theme, detail: section ? '' : 'Chapter', weight: section ? 6 : 8 }),
      ...headings.map((heading) =>
        searchRecord({
          kind: 'section',
          path: `${path}#${heading.id}`,
          title: heading.title,
          label: heading.number ?? '',
          theme,
          detail: `${number} ${title}`,
          weight: heading.depth === 2 ? 4 : 2,
        }),
      ),
    ];
  });
}

function figureRecords(site: Site): SearchRecord[] {
  const { catalog } = site;
  const themes = chapterThemes(site);
  const place = (page: string): Pick<SearchRecord, 'detail' | 'theme'> => {
    const { label = '', title = '' } = catalog.sections.get(page) ?? {};
    return { detail: `${label.replace(/^\D+/, '')} ${title}`, theme: themes.get(page.split('/')[0] ?? '') ?? '' };
  };
  const numbered = [...catalog.figures.values(), ...catalog.tables.values()];
  return [
    ...numbered.map(({ href, title, label, page }) =>
      searchRecord({ kind: 'figure', path: href, title: plainText(title, catalog), label, ...place(page), weight: 3 }),
    ),
    ...[...catalog.equations].map(([id, { href, number, page }]) =>
      searchRecord({ kind: 'figure', path: href, title: equationTitle(id), label: `Equation ${number}`, ...place(page), weight: 1 }),
    ),
  ];
}

/** Equations have no titles; their ids are written in words. */
const equationTitle = (id: string): string => id.replaceAll('-', ' ');

/** A work is also found by the names of what it introduces: “the CLIP paper”. */
function referenceRecords({ content, catalog, citedBy }: Site): SearchRecord[] {
  const introduces = new Map<string, string[]>();
  for (const { data } of content.methods.values()) {
    const key = data.references[0] ?? '';
    introduces.set(key, [...(introduces.get(key) ?? []), data.name]);
  }
  return [...content.references.values()]
    .sort((a, b) => a.key.localeCompare(b.key, 'en'))
    .map(({ key, data }) =>
      searchRecord({
        kind: 'reference',
        path: referencePath(key),
        title: plainText(data.title, catalog),
        aliases: introduces.get(key) ?? [],
        detail: data.venue ?? '',
        label: [data.arxiv, data.doi].filter(Boolean).join(' '),
        authors: data.authors,
        year: data.year,
        since: isAfterSurvey(data),
        weight: weightOf(citedBy.get(key)?.length ?? 0),
      }),
    );
}
