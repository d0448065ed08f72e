import { chapterPath, fileOfPath, sectionPath } from '../../src/model/paths.ts';
import type { Site } from '../../src/site-content/site.ts';

/** The pages of one chapter in reading order: its opener, then its sections. */
export interface ChapterFiles {
  key: string;
  number: string;
  title: string;
  opener: string;
  sections: { file: string; number: string; title: string }[];
}

export const chapterFiles = ({ content }: Site): ChapterFiles[] =>
  content.chapters.map(({ key, data }) => ({
    key,
    number: data.number,
    title: data.title,
    opener: fileOfPath(chapterPath(key)),
    sections: content.sections
      .filter(({ chapter }) => chapter === key)
      .map((section) => ({ file: fileOfPath(sectionPath(section.key)), number: section.data.number, title: section.data.title })),
  }));
