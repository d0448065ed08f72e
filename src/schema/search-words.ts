import { z } from 'zod';
import { Slug, Text } from './common.ts';

/** `content/synonyms.yaml`: groups of single words, parted by spaces, of which each may stand for the others. */
export const Synonyms = z.array(
  z.string().regex(/^[a-z0-9]+(?: [a-z0-9]+)+$/, { error: 'Write two or more words in lower case, parted by single spaces.' }),
);

/** `content/in-other-words.yaml`: lines that search reads beside a method's summary, a term's definition, the summary of a section or chapter, or a passage. */
export const InOtherWords = z.strictObject({
  /** By the slug of the method. */
  methods: z.record(Slug, Text).default({}),
  /** By the slug of the term. */
  terms: z.record(Slug, Text).default({}),
  /** By the key of the section, as in `visual-understanding/overview`, or the slug of the chapter. */
  sections: z.record(z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/), Text).default({}),
  /** By the id of the heading. */
  passages: z.record(Slug, Text).default({}),
});
export type InOtherWords = z.output<typeof InOtherWords>;
