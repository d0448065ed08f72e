import { toHtml } from 'hast-util-to-html';
import { renderTex } from '../markdown/render-tex.ts';
import type { Target } from '../model/catalog.ts';
import { byline, workUrl } from '../model/csl.ts';
import { chapterPath, fileOfPath, methodPath, referencePath, sectionPath, symbolPath, termPath } from '../model/paths.ts';
import { plainText } from '../model/plain-text.ts';
import type { Card, CardKind } from '../model/preview-card.ts';
import { emptyProse } from '../model/prose.ts';
import { readingMinutes } from '../model/reading-time.ts';
import { themeOf } from '../model/taxonomy.ts';
import { venueOrKind } from '../model/work-kinds.ts';
import { printedFacts } from './method-page.ts';
import type { Site } from './site.ts';

const makers: Record<CardKind, (site: Site) => Cards> = {
  reference: referenceCards,
  method: methodCards,
  term: termCards,
  section: sectionCards,
  figure: figureCards,
  table: tableCards,
  equation: equationCards,
  symbols: symbolCards,
};

/** The classic script that registers all cards of a kind. It is data: a page opened from disk may load it, but not fetch. */
export function cardScript(kind: CardKind, site: Site): string {
  const cards = Object.fromEntries(makers[kind](site));
  return `__cards.register(${JSON.stringify(kind)}, ${JSON.stringify(cards)});\n`;
}

type Cards = [key: string, card: Card][];
/** Address of a page from the site's root, naming the real file. */
const fromRoot = (path: string): string => `/${fileOfPath(path)}`;
const fileAddresses = (html: string): string =>
  html.replace(/(\shref=")(\/[^"]*)"/g, (_, start: string, url: string) => `${start}${fromRoot(url)}"`);
const themed = (theme: string | undefined) => (theme === undefined ? {} : { theme });

function referenceCards({ content, citedBy }: Site): Cards {
  const pages = new Map<string, { label: string; href: string }[]>();
  for (const { key, data } of content.methods.values()) {
    const first = data.references[0] ?? '';
    pages.set(first, [...(pages.get(first) ?? []), { label: data.name, href: fromRoot(methodPath(key)) }]);
  }
  return [...content.references.values()].map(({ key, data }) => {
    const times = citedBy.get(key)?.length ?? 0;
    const url = workUrl(data);
    return [
      key,
      {
        title: data.title,
        href: fromRoot(referencePath(key)),
        eyebrow: [venueOrKind(data), data.venue?.includes(String(data.year)) ? undefined : data.year].filter(Boolean).join(' · '),
        lines: [byline(data, 5)],
        work: key,
        open: `Cited ${times} ${times === 1 ? 'time' : 'times'} here`,
        actions: [
          ...(url === undefined ? [] : [{ label: data.arxiv ? 'arXiv' : data.doi ? 'DOI' : 'Link', href: url }]),
          ...(data.arxiv && data.doi ? [{ label: 'DOI', href: `https://doi.org/${data.doi}` }] : []),
          ...(data.code ? [{ label: 'Code', href: data.code }] : []),
          ...(pages.get(key) ?? []),
        ],
      },
    ];
  });
}

function methodCards({ content, catalog }: Site): Cards {
  return [...content.methods.values()].map(({ key, data }) => [
    key,
    {
      title: data.name,
      href: fromRoot(methodPath(key)),
      eyebrow: `${data.kind} · ${data.year}`,
      lines: [
        plainText(data.summary, catalog),
        ...printedFacts(data)
          .filter(({ label }) => ['Data', 'What is trained', 'Size', 'Planner'].includes(label))
          .map(({ label, value }) => `${label}: ${value}`),
      ],
      ...(data.references[0] !== undefined && { work: data.references[0] }),
      ...themed(themeOf(data.taxonomy)),
    },
  ]);
}

function termCards({ content, withoutBibliography }: Site): Cards {
  return [...content.glossary.values()].map(({ key, data }) => [
    key,
    {
      title: data.term,
      href: fromRoot(termPath(key)),
      eyebrow: 'Glossary',
      html: `<p>${fileAddresses(withoutBibliography.inline(data.definition))}</p>`,
    },
  ]);
}

function sectionCards({ content, catalog, prose }: Site): Cards {
  const sections = new Map(content.sections.map((section) => [section.key, section]));
  const chapters = new Map(content.chapters.map((chapter) => [chapter.key, chapter]));
  return [...catalog.sections].map(([id, { href, label, title }]) => {
    const section = sections.get(id);
    const chapter = chapters.get(id) ?? chapters.get(href.split('/')[1] ?? '');
    const lines = section
      ? [section.data.description]
      : chapters.has(id) && chapter
        ? [plainText(chapter.data.question, catalog)]
        : [`In ${sectionTitle(href)}`];
    const minutes = section ? ` · ${readingMinutes(prose.get(id) ?? emptyProse())} min` : '';
    return [
      id,
      {
        title,
        href: fromRoot(href),
        eyebrow: `${label.startsWith('“') ? 'Section' : label}${minutes}`,
        lines,
        ...themed(chapter?.data.theme),
      },
    ];
  });

  function sectionTitle(href: string): string {
    const path = href.split('#')[0];
    return (
      [...sections.values()].find(({ key }) => sectionPath(key) === path)?.data.title ??
      [...chapters.values()].find(({ key }) => chapterPath(key) === path)?.data.title ??
      ''
    );
  }
}

const numbered = ({ href, label, title }: Target, eyebrow: string) => ({
  title: label === title ? label : title,
  href: fromRoot(href),
  eyebrow,
});

function figureCards({ catalog, content }: Site): Cards {
  return [...catalog.figures].map(([id, target]) => [
    id,
    { ...numbered(target, target.label), lines: [content.figures.get(id)?.data.alt ?? ''] },
  ]);
}

function tableCards({ catalog, content }: Site): Cards {
  return [...catalog.tables].map(([id, target]) => {
    const data = content.tables.get(id)?.data;
    return [
      id,
      {
        ...numbered(target, target.label),
        lines: [
          plainText(data?.caption ?? '', catalog),
          `${data?.rows.length ?? 0} rows: ${data?.columns.map(({ label }) => label).join(', ') ?? ''}`,
        ],
      },
    ];
  });
}

function equationCards({ catalog }: Site): Cards {
  return [...catalog.equations].map(([id, equation]) => [
    id,
    { ...numbered(equation, 'Equation'), html: `<div class="equation-scroll">${toHtml(renderTex(equation.tex, true))}</div>` },
  ]);
}

/** The symbols of an equation, each with its meaning and shape. */
function symbolCards({ catalog, content, withoutBibliography }: Site): Cards {
  const math = (tex: string): string => toHtml(renderTex(tex, false));
  const row = (slug: string): string => {
    const data = content.notation.get(slug)?.data;
    if (!data) return '';
    const shape = data.shape === undefined ? '' : `, ${math(data.shape)}`;
    return `<dt>${math(data.tex)}</dt><dd>${fileAddresses(withoutBibliography.inline(data.meaning))}${shape}</dd>`;
  };
  return [...catalog.equations].flatMap(([id, { number, symbols }]): Cards => {
    const [first] = symbols;
    if (first === undefined) return [];
    const html = `<dl class="symbol-list">${symbols.map(row).join('')}</dl>`;
    return [[id, { title: `Symbols of equation ${number}`, href: fromRoot(symbolPath(first)), open: 'All notation', html }]];
  });
}
