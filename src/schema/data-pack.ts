import { z } from 'zod';
import { methodKinds } from './method.ts';

/** The public data files below `data/`. Changing a shape is a breaking change: raise `dataPackVersion` and say so in `docs/data.md`. */
export const dataPackVersion = 1;

const Person = z.union([z.strictObject({ family: z.string(), given: z.string() }), z.strictObject({ literal: z.string() })]);

/** `data/references.json`: a CSL-JSON array. */
export const ReferenceRecord = z.strictObject({
  id: z.string(),
  type: z.enum(['article-journal', 'paper-conference', 'article', 'book', 'report', 'webpage']),
  title: z.string(),
  author: z.array(Person).min(1),
  issued: z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(2)).length(1) }),
  'container-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  publisher: z.string().optional(),
  DOI: z.string().startsWith('10.').optional(),
  URL: z.url().optional(),
  archive: z.literal('arXiv').optional(),
  archive_location: z.string().optional(),
  note: z.string().optional(),
});

/** `data/methods.json`. `url` is relative to the site's root. */
export const MethodRecord = z.strictObject({
  slug: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(methodKinds),
  summary: z.string(),
  year: z.int(),
  month: z.int().optional(),
  theme: z.string(),
  taxonomy: z.string(),
  status: z.enum(['survey', 'since']),
  references: z.array(z.string()).min(1),
  buildsOn: z.array(z.string()),
  comparedWith: z.array(z.string()),
  sections: z.array(z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  code: z.string().optional(),
  url: z.string(),
});

/** `data/sections.json`. `chapter` and `slug` make its address; `url` is relative to the site's root. */
export const SectionRecord = z.strictObject({
  chapter: z.string(),
  slug: z.string(),
  number: z.string(),
  title: z.string(),
  description: z.string(),
  url: z.string(),
  words: z.int(),
  minutes: z.int(),
  anchors: z.array(z.strictObject({ anchor: z.string(), title: z.string(), depth: z.int() })),
  references: z.array(z.string()),
  methods: z.array(z.string()),
});

/** `data/glossary.json`. `url` is relative to the site's root. */
export const TermRecord = z.strictObject({
  slug: z.string(),
  term: z.string(),
  aliases: z.array(z.string()),
  definition: z.string(),
  chapter: z.string(),
  seeAlso: z.array(z.string()),
  url: z.string(),
});

/** `data/tables.json`. `type: method` holds a method's slug; `source` names the works that a row's facts come from. `url` is relative to the site's root. */
export const TableRecord = z.strictObject({
  slug: z.string(),
  label: z.string(),
  title: z.string(),
  caption: z.string(),
  columns: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      type: z.enum(['method', 'number', 'text']),
      unit: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  rows: z.array(z.strictObject({ source: z.array(z.string()).min(1), cells: z.record(z.string(), z.union([z.string(), z.number()])) })),
  url: z.string(),
});

export const dataPack = {
  references: z.array(ReferenceRecord),
  methods: z.array(MethodRecord),
  sections: z.array(SectionRecord),
  glossary: z.array(TermRecord),
  tables: z.array(TableRecord),
} as const;
export type DataPack = { [Name in keyof typeof dataPack]: z.output<(typeof dataPack)[Name]> };
