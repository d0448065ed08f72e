import { createPortableMarkdown, type PortableMarkdown } from '../markdown/portable-markdown.ts';
import { survey } from '../model/cite-this.ts';
import { markdownWork } from '../model/markdown-work.ts';
import { chapterPath, fileOfPath, markdownFile, relativeAddress, sectionPath } from '../model/paths.ts';
import { plainText } from '../model/plain-text.ts';
import type { ChapterEntry, SectionEntry } from '../content-source/read-content.ts';
import { editionLabel, readEdition } from './edition.ts';
import { citedOnPage, inBibliographyOrder } from './page-references.ts';
import type { Site } from './site.ts';

/** Prose of the site as Markdown, with addresses as `file` names them. */
const writerFor = ({ catalog, content }: Site, file: string): PortableMarkdown =>
  createPortableMarkdown({ catalog, content, address: (href) => relativeAddress(file, fileOfPath(href)) });

/** A section as one Markdown file with its own list of references. */
export function sectionMarkdown(site: Site, section: SectionEntry): string {
  const path = sectionPath(section.key);
  return page([
    ...sectionParts(section, writerFor(site, markdownFile(path))),
    ...referenceParts(site, citedOnPage(site, path)),
    source(path),
  ]);
}

/** A chapter's opener as one Markdown file. */
export function chapterMarkdown(site: Site, chapter: ChapterEntry): string {
  const path = chapterPath(chapter.key);
  const sections = site.content.sections
    .filter((section) => section.chapter === chapter.key)
    .map(
      ({ key, data }) =>
        `- [${data.number} ${data.title}](${relativeAddress(markdownFile(path), markdownFile(sectionPath(key)))}): ${data.description}`,
    );
  return page([
    ...chapterParts(site, chapter, writerFor(site, markdownFile(path))),
    '## Sections',
    sections.join('\n'),
    ...referenceParts(site, citedOnPage(site, path)),
    source(path),
  ]);
}

/** `llms-full.txt`: the whole work in reading order, each reference listed once at its end. */
export function wholeMarkdown(site: Site): string {
  const { content } = site;
  const writer = writerFor(site, 'llms-full.txt');
  const parts = content.chapters.flatMap((chapter) => [
    ...chapterParts(site, chapter, writer),
    ...content.sections
      .filter((section) => section.chapter === chapter.key)
      .flatMap((section) => sectionParts(section, writer).map(lowerHeadings)),
  ]);
  const glossary = [...content.glossary.values()].map(({ data }) => `- **${data.term}**: ${writer.field(data.definition)}`);
  const methods = [...content.methods.values()].map(
    ({ data }) => `- **${data.name}** (${data.kind}, ${data.year}): ${writer.field(data.summary)}`,
  );
  const pages = content.chapters.flatMap((chapter) => [
    ...citedOnPage(site, chapterPath(chapter.key)),
    ...content.sections
      .filter((section) => section.chapter === chapter.key)
      .flatMap((section) => citedOnPage(site, sectionPath(section.key))),
  ]);
  return page([
    ...introduction,
    ...parts,
    '# Glossary',
    glossary.join('\n'),
    '# Methods in short',
    methods.join('\n'),
    ...referenceParts(site, inBibliographyOrder([...new Set(pages)], site.catalog), '# References'),
  ]);
}

/** `llms.txt`: what there is to read, after llmstxt.org. */
export function llmsIndex(site: Site): string {
  const { content, catalog } = site;
  const chapters = content.chapters.flatMap((chapter) => [
    `## ${chapter.data.number} ${chapter.data.title}`,
    [
      `- [Chapter ${chapter.data.number}](${markdownFile(chapterPath(chapter.key))}): ${plainText(chapter.data.question, catalog)}`,
      ...content.sections
        .filter((section) => section.chapter === chapter.key)
        .map(({ key, data }) => `- [${data.number} ${data.title}](${markdownFile(sectionPath(key))}): ${data.description}`),
    ].join('\n'),
  ]);
  return page([
    ...introduction,
    ...chapters,
    '## Data',
    [
      '- [Everything in one file](llms-full.txt): all chapters, the glossary, the methods in short, the references',
      '- [References](data/references.json): CSL-JSON; also [BibTeX](data/bibliography.bib) and [RIS](data/bibliography.ris)',
      '- [Methods](data/methods.json): models, training methods, data sets, benchmarks, systems and tools with their facts',
      '- [Glossary](data/glossary.json), [sections](data/sections.json), [tables](data/tables.json)',
    ].join('\n'),
  ]);
}

const introduction = [
  '# Multimodal Foundation Models: a survey reader',
  `> An original companion to the survey “${survey.title}” (arXiv:${survey.arxiv}). The text is the reader's own, as of September 2023; what came later stands in passages marked “Since the survey”.`,
  `${editionLabel(readEdition())}. Formulas are TeX between dollar signs. Links lead to pages of the site that this file belongs to.`,
];

function chapterParts(site: Site, { data, body }: ChapterEntry, { field, body: write }: PortableMarkdown): string[] {
  const lead = site.content.people.get(data.lead)?.data.name;
  return [
    `# ${data.number} ${data.title}`,
    `*${field(data.question)}*`,
    field(data.summary),
    ...(lead === undefined ? [] : [`The paper's chapter was led by ${lead}.`]),
    write(body),
    '## What you will be able to do after reading',
    data.outcomes.map((outcome) => `- ${field(outcome)}`).join('\n'),
  ];
}

function sectionParts({ data, body }: SectionEntry, { field, body: write }: PortableMarkdown): string[] {
  const list = (items: readonly string[]): string => items.map((item) => `- ${field(item)}`).join('\n');
  return [
    `# ${data.number} ${data.title}`,
    field(data.summary),
    write(body),
    '## Key points',
    list(data.keyPoints),
    ...(data.openQuestions.length === 0 ? [] : ['## Open questions, September 2023', list(data.openQuestions)]),
    ...(data.questions.length === 0 ? [] : ['## Check yourself']),
    ...data.questions.map(({ question, answer }) => `**${field(question)}**\n\n${field(answer)}`),
  ];
}

function referenceParts({ content, catalog }: Site, keys: readonly string[], heading = '## References'): string[] {
  const works = keys.flatMap((key) => {
    const work = content.references.get(key)?.data;
    return work ? [markdownWork(work, catalog.citations.get(key)?.year)] : [];
  });
  return works.length === 0 ? [] : [heading, works.join('\n')];
}

/** Headings one level down; lines of code that begin with `#` stay. */
const lowerHeadings = (markdown: string): string =>
  markdown.replace(/^(```+)[^\n]*\n[\s\S]*?^\1$|^#+ /gm, (found) => (found.startsWith('`') ? found : `#${found}`));

const source = (path: string): string =>
  `---\n\nFrom *Multimodal Foundation Models: a survey reader*, page ${fileOfPath(path)}, an original companion to arXiv:${survey.arxiv}. ${editionLabel(readEdition())}.`;

const page = (parts: readonly string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`;
