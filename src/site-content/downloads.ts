import type { DataPack } from '../schema/data-pack.ts';
import { chapterPath, markdownFile, sectionPath } from '../model/paths.ts';
import type { Site } from './site.ts';

/** A file to take away. */
export interface Download {
  /** From the site's root. */
  file: string;
  label: string;
  what: string;
  /** `later`: not there yet when the pages are built. Its line stays hidden until a command has made it. */
  made: 'with the pages' | 'later';
  /** Data whose JSON Schema lies beside it. */
  schema?: string;
}
export interface DownloadGroup {
  id: string;
  title: string;
  files: Download[];
}

/** Files that `npm run build:editions` makes. */
const stem = 'downloads/multimodal-foundation-models';
export const editionFiles = {
  zip: `${stem}.zip`,
  epub: `${stem}.epub`,
  pdf: `${stem}.pdf`,
  chapterPdf: (chapter: string): string => `downloads/${chapter}.pdf`,
};
export const checksumsFile = 'SHA256SUMS';
/** Made once the pages are, from their links. */
export const externalLinksFile = 'data/external-links.csv';

const dataWords: Record<Exclude<keyof DataPack, 'references'>, string> = {
  methods: 'models, training methods, data sets, benchmarks, systems, tools with their facts and lineage',
  sections: 'sections with their anchors, references and methods',
  glossary: 'terms with their definitions',
  tables: 'tables of facts, each row with its sources',
};

/** Everything that can be taken away, as the downloads page lists it. */
export function downloadGroups({ content }: Site): DownloadGroup[] {
  const later = (file: string, label: string, what: string): Download => ({ file, label, what, made: 'later' });
  const now = (file: string, label: string, what: string, schema?: string): Download => ({
    file,
    label,
    what,
    made: 'with the pages',
    ...(schema !== undefined && { schema }),
  });
  const { chapters, sections } = content;
  return [
    {
      id: 'whole',
      title: 'The whole work',
      files: [
        later(editionFiles.zip, 'This site', 'a zip; unpack it and open index.html, no server and no network needed'),
        later(editionFiles.epub, 'EPUB', 'for e-readers: all chapters, methods, glossary and references, linked both ways'),
        later(editionFiles.pdf, 'PDF', 'for print: all chapters, methods in short, glossary and references'),
        now('llms-full.txt', 'One Markdown file', 'the whole work as text, with formulas in TeX'),
      ],
    },
    {
      id: 'by-chapter',
      title: 'One chapter',
      files: chapters.map(({ key, data }) =>
        later(editionFiles.chapterPdf(key), `${data.number} ${data.title}`, 'PDF with its references and the terms it uses'),
      ),
    },
    {
      id: 'markdown',
      title: 'Markdown, one file a section',
      files: [
        now('llms.txt', 'Index', 'what there is to read, for programs'),
        ...chapters.flatMap(({ key, data }) => [
          now(markdownFile(chapterPath(key)), `${data.number} ${data.title}`, 'the opening of the chapter'),
          ...sections
            .filter(({ chapter }) => chapter === key)
            .map((section) => now(markdownFile(sectionPath(section.key)), `${section.data.number} ${section.data.title}`, '')),
        ]),
      ],
    },
    {
      id: 'bibliography',
      title: 'The bibliography',
      files: [
        now('data/bibliography.bib', 'BibTeX', 'for LaTeX'),
        now('data/bibliography.ris', 'RIS', 'for Zotero, EndNote, Mendeley'),
        now('data/references.json', 'CSL-JSON', 'for Pandoc and citation processors', 'data/references.schema.json'),
        now('data/bibliography.csv', 'CSV', 'for spreadsheets'),
      ],
    },
    {
      id: 'data',
      title: 'Data',
      files: [
        ...Object.entries(dataWords).map(([name, what]) =>
          now(`data/${name}.json`, `${name[0]?.toUpperCase()}${name.slice(1)}`, what, `data/${name}.schema.json`),
        ),
        later(externalLinksFile, 'External links', 'every address of another site, its pages, and the day and answer of its last check'),
      ],
    },
    {
      id: 'checksums',
      title: 'Is the copy sound?',
      files: [later(checksumsFile, checksumsFile, 'the SHA-256 of every file above; check with sha256sum --check')],
    },
  ];
}
