import type { Numbered } from '../model/catalog.ts';
import type { Site } from './site.ts';

/** Theme of the chapter that a page belongs to. @param page key of a section or chapter */
export const themeOfPage = ({ content }: Site, page: string): string | undefined =>
  content.chapters.find(({ key }) => key === page.split('/')[0])?.data.theme;

export interface ListedFigure extends Numbered {
  id: string;
  /** Title of the section or chapter it stands in. */
  place: string;
}

/** Figures or tables by chapter, in the order of the work. */
export function byChapter(
  site: Site,
  targets: ReadonlyMap<string, Numbered>,
): { chapter: string; theme: string | undefined; items: ListedFigure[] }[] {
  const { chapters, sections } = site.content;
  const titleOf = (key: string): string => [...sections, ...chapters].find((one) => one.key === key)?.data.title ?? key;
  return chapters.flatMap(({ key, data }) => {
    const items = [...targets].flatMap(([id, target]) =>
      target.page.split('/')[0] === key ? [{ ...target, id, place: titleOf(target.page) }] : [],
    );
    return items.length > 0 ? [{ chapter: data.title, theme: data.theme, items }] : [];
  });
}
