import { z } from 'zod';
import { absences } from './absences.ts';

/** Last part of a URL, from a file name: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'Write a slug: lower-case letters and digits joined by hyphens.' });

/** Name of a work: family name, year, first significant word, as in `radford2021learning`. */
export const CitationKey = z
  .string()
  .regex(/^[a-z]+[0-9]{4}[a-z0-9]+$/, { error: 'Write a citation key: family name, year, word, as in `radford2021learning`.' });

/** One line or paragraph of Markdown: emphasis, code, `$TeX$`, citations and scheme links may stand in it. */
export const Markdown = z.string().trim().min(1, { error: 'Write some text here, or leave the field out.' }).meta({ markdown: true });

/** Plain text without markup. */
export const Text = z.string().trim().min(1, { error: 'Write some text here, or leave the field out.' });

export const Year = z
  .int({ error: 'Write the year as a number, as in `2021`.' })
  .min(1900, { error: 'Write a year from 1900 on.' })
  .max(2026, { error: 'Write a year up to 2026.' });

export const Month = z
  .int({ error: 'Write the month as a number from 1 to 12.' })
  .min(1, { error: 'Write the month as a number from 1 to 12.' })
  .max(12, { error: 'Write the month as a number from 1 to 12.' });

/** Section number of the paper, shown but never part of an id. */
export const SectionNumber = z
  .string({ error: 'Quote the section number, as in `"2.3"`, so that YAML keeps it as text.' })
  .regex(/^\d+(?:\.\d+)*$/, { error: 'Write the section number of the paper, as in `"2.3.1"`.' });

export const WebAddress = z.url({ protocol: /^https?$/, error: 'Write a whole web address, beginning with `https://`.' });

export const Absent = z.enum(absences);
export type Absent = z.output<typeof Absent>;
