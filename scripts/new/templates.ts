import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { CitationKey, Slug } from '../../src/schema/common.ts';
import { figureFiles, figureName } from './figure-template.ts';

/** What cannot be written, in words for the author. */
export class Refusal extends Error {}

/** What the command asks for, by kind; the slug always comes first. */
export interface Template {
  asks: Readonly<Record<string, { question: string; initial?: string }>>;
  /** What the slug must be. */
  slug: z.ZodType<string>;
  /** Files to write, by path from the root. What the author has to fill is left empty: the check then names it. */
  files: (slug: string, answers: Readonly<Record<string, string>>, root: string) => Record<string, string>;
  /** What to do when all is filled, before the check. */
  next: (slug: string, answers: Readonly<Record<string, string>>) => string[];
}

const title = { question: 'Title' };
/** A text as YAML writes it on one line. */
const quoted = (text: string): string => JSON.stringify(text);

function sectionFile(slug: string, chapter: string, root: string): string {
  const folders = readdirSync(join(root, 'content/chapters'));
  const folder = folders.find((name) => name.replace(/^\d+-/, '') === chapter);
  if (folder === undefined)
    throw new Refusal(`There is no chapter "${chapter}". Choose one of: ${folders.map((name) => name.replace(/^\d+-/, '')).join(', ')}.`);
  const numbers = readdirSync(join(root, 'content/chapters', folder)).map((name) => Number.parseInt(name, 10));
  const next = Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
  return `content/chapters/${folder}/${String(next).padStart(2, '0')}-${slug}.mdx`;
}

export const templates: Readonly<Record<string, Template>> = {
  section: {
    slug: Slug,
    asks: { title, chapter: { question: 'Slug of the chapter' }, number: { question: 'Number in the paper, as in 2.3' } },
    files: (slug, answers, root) => ({
      [sectionFile(slug, answers['chapter'] ?? '', root)]: `---
number: ${quoted(answers['number'] ?? '')}
title: ${quoted(answers['title'] ?? '')}
description: # one plain sentence for lists and search results
summary: # one paragraph at the top of the page
keyPoints: # a sentence each; citations and links may stand in them
openQuestions: [] # what stayed open in September 2023
questions: [] # three to five, as { question: …, answer: … }
---

## First heading [#${slug}-first-heading]

Prose.
`,
    }),
    next: () => ['Give every heading an id of its own, as in `## Why batches are large [#large-batches]`.'],
  },
  method: {
    slug: Slug,
    asks: {
      name: { question: 'Name, as its authors write it' },
      kind: { question: 'Kind: model, training method, data set, benchmark, system or tool', initial: 'model' },
      reference: { question: 'Citation key of the work that introduces it' },
      taxonomy: { question: 'Place in content/taxonomy.yaml, theme first' },
    },
    files: (slug, answers) => ({
      [`content/methods/${slug}.mdx`]: `---
name: ${quoted(answers['name'] ?? '')}
aliases: []
kind: ${answers['kind'] ?? ''}
summary: # one sentence: what it is and the one new idea
year: ${/\d{4}/.exec(answers['reference'] ?? '')?.[0] ?? ''}
references: [${answers['reference'] ?? ''}]
taxonomy: ${answers['taxonomy'] ?? ''}
buildsOn: [] # slugs of methods that it starts from
comparedWith: []
facts: {} # those of its kind, see docs/writing.md; a fact may be \`not reported\`, \`does not apply\` or \`unknown\`
---

What it is, the one new idea, how it works, what it is used for, what it builds on, its limits: 120 to 300 words.
`,
    }),
    next: (slug) => [`Link it from prose: \`[Name](method:${slug})\`.`],
  },
  term: {
    slug: Slug,
    asks: { term: { question: 'The term' }, chapter: { question: 'Slug of the chapter that needs it first' } },
    files: (slug, answers) => ({
      [`content/glossary/${slug}.yaml`]: `term: ${quoted(answers['term'] ?? '')}
aliases: []
definition: # one to three sentences
chapter: ${answers['chapter'] ?? ''}
seeAlso: [] # slugs of terms
`,
    }),
    next: (slug) => [`Link it where it is first used: \`[words](term:${slug})\`.`],
  },
  table: {
    slug: Slug,
    asks: { title },
    files: (slug, answers) => ({
      [`content/tables/${slug}.yaml`]: `title: ${quoted(answers['title'] ?? '')}
caption: # one or two sentences
columns:
  - { key: method, label: Method, type: method }
  - { key: change, label: What changed }
rows: # every row with the work that its facts come from
#  - source: radford2021learning
#    cells: { method: clip, change: the starting point }
`,
    }),
    next: (slug) => [`Put it into a section, alone between empty lines: \`<Table id="${slug}" />\`.`],
  },
  symbol: {
    slug: Slug,
    asks: { tex: { question: 'TeX, without dollar signs' } },
    files: (slug, answers) => ({
      [`content/notation/${slug}.yaml`]: `tex: '${(answers['tex'] ?? '').replaceAll("'", "''")}'
meaning: # a noun phrase, as in: image features of pair $i$, of length one
`,
    }),
    next: (slug) => [`Name it in an equation: \`<Equation id="…" symbols="${slug}">\`.`],
  },
  reference: {
    slug: CitationKey,
    asks: { title },
    files: (slug, answers) => ({
      [`content/references/${slug}.yaml`]: `title: ${quoted(answers['title'] ?? '')}
authors: # one a line, as - "Family, Given"
year: ${/\d{4}/.exec(slug)?.[0] ?? ''}
type: preprint # or paper-conference, article, book, report, webpage; then with a venue
arxiv: # quoted, as in "2103.00020"; or doi, or url
`,
    }),
    next: (slug) => [`Cite it: \`[@${slug}]\`.`, 'With BibTeX at hand, `npm run refs:import -- file.bib` does this whole step.'],
  },
  figure: {
    slug: figureName,
    asks: { title },
    files: (slug, answers) => ({
      [`content/figures/${slug}.yaml`]: `title: ${quoted(answers['title'] ?? '')}
caption: # printed below the drawing
alt: # one sentence for readers who do not see it
description: # everything that the drawing shows, in words
interactive: true
`,
      ...figureFiles(slug),
    }),
    next: (slug) => [
      `Draw in src/figures/${slug}/: Figure.astro is complete without script, model.ts is the mathematics, element.ts moves it.`,
      `Put it into a section, alone between empty lines: \`<Figure id="${slug}" />\`.`,
    ],
  },
};

/** The template of a kind, if there is one. */
export const templateOf = (kind: string): Template | undefined => (Object.hasOwn(templates, kind) ? templates[kind] : undefined);
