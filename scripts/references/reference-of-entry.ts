import type { Entry } from '@retorquere/bibtex-parser';
import { findHidden } from '../../src/content-source/hidden-characters.ts';
import { monthNames, shortMonthName } from '../../src/model/month-names.ts';
import { Reference } from '../../src/schema/reference.ts';
import { conferenceNames, knownVenue } from '../../src/schema/venues.ts';
import { arxivId, bareDoi, isArxivName } from './arxiv-id.ts';
import { plainField, type ReadEntry } from './bibtex-file.ts';

type Creator = NonNullable<Entry['fields']['author']>[number];

/** An entry as this edition records works, or why it cannot be one. */
export type Converted = { reference: Reference; notes: string[] } | { reasons: string[] };

/** More authors than this are cut, with “et al.” behind them. */
const mostAuthors = 30;
const types: Record<string, Reference['type']> = {
  article: 'article',
  book: 'book',
  booklet: 'book',
  conference: 'paper-conference',
  inbook: 'book',
  incollection: 'paper-conference',
  inproceedings: 'paper-conference',
  manual: 'report',
  mastersthesis: 'report',
  online: 'webpage',
  phdthesis: 'report',
  proceedings: 'book',
  report: 'report',
  techreport: 'report',
  thesis: 'report',
};

/** Turns a BibTeX entry into a reference. A work on arXiv is dated by its id, since the edition counts from the first appearance. */
export function referenceOf(entry: ReadEntry): Converted {
  const { fields } = entry;
  const text = (name: string): string | undefined => plainField(fields[name]);
  const list = (name: 'publisher' | 'institution' | 'organization'): string | undefined => plainField(fields[name]?.join(' and '));
  const notes: string[] = [];
  const arxiv = arxivId(entry);
  const doi = bareDoi(fields['doi']);
  const writtenYear = fields['date'] ?? fields['year'];
  const published = yearOf(writtenYear);
  if (writtenYear !== undefined && Number.isNaN(published)) notes.push(`“${writtenYear}” is no year; it was not used`);
  const dated = datedByArxiv(arxiv) ?? {
    year: published,
    ...monthOf(/^\d{4}-(\d\d)/.exec(fields['date'] ?? '')?.[1] ?? fields['month']),
  };
  const container = ['journal', 'journaltitle', 'booktitle', 'howpublished', 'series', 'eventtitle']
    .map((name) => text(name))
    .find((name) => name !== undefined && !isArxivName(name) && !/^https?:/.test(name));
  const cut = cutAddress(fields['url']);
  if (cut !== undefined) notes.push(`the address “${fields['url'] ?? ''}” was cut to “${cut}”`);
  const isPage = fields['entrysubtype'] === 'webpage';
  const type = isPage ? 'webpage' : typeOf(entry.type, { arxiv, container });
  const venue = container === undefined || type === 'book' ? undefined : venueOf(container, type, published);
  if (venue?.isNew) notes.push(`venue “${venue.name}” is not in src/schema/venues.ts`);

  const names = namesOf(fields.author ?? fields.editor ?? []);
  const candidate = {
    title: text('title')?.replace(/\.$/, ''),
    authors: names.authors.slice(0, mostAuthors),
    ...((names.isCut || names.authors.length > mostAuthors) && { etAl: true }),
    ...dated,
    venue: type === 'book' ? container : venue?.name,
    type,
    arxiv,
    doi: doi && /^10\.48550\/arxiv\./i.test(doi) ? undefined : doi,
    url: addressOf(fields['url'] ?? linkIn(fields['howpublished']) ?? linkIn(fields['note'])),
    code: addressOf(fields['code']),
    volume: isArxivName(text('journal') ?? '') ? undefined : text('volume'),
    issue: text('number') ?? text('issue'),
    pages: text('pages')?.replace(/(\d)\s*[-–—]+\s*(\d)/g, '$1–$2'),
    publisher: list('publisher') ?? list('institution') ?? list('organization') ?? text('school'),
  };
  const present = Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== undefined && value !== ''));
  const { data, error } = Reference.safeParse(present);
  const reasons = [
    ...entry.unknownCommands.map((command) => `the TeX command \`${command}\` is not known`),
    ...Object.entries(present).flatMap(([name, value]) => {
      const hidden = findHidden(String(value));
      return hidden ? [`${name}: it holds ${hidden.code}, which nobody sees`] : [];
    }),
    ...(error?.issues ?? []).map(({ path, message }) =>
      [...path, path.length > 0 && Number.isNaN(present[String(path[0])]) ? 'Give the year, of four digits.' : message].join(': '),
    ),
  ];
  return data && reasons.length === 0 ? { reference: data, notes } : { reasons };
}

function typeOf(type: string, { arxiv, container }: { arxiv: string | undefined; container: string | undefined }): Reference['type'] {
  const known = types[type];
  if (known === 'article' && container === undefined) return 'preprint';
  if (known !== undefined) return known;
  if (arxiv !== undefined) return container === undefined ? 'preprint' : 'paper-conference';
  return 'webpage';
}

/** The venue as the field writes it, with the year of publication. */
function venueOf(container: string, type: Reference['type'], published: number): { name: string; isNew: boolean } {
  const known = type === 'webpage' ? undefined : knownVenue(container);
  if (known === undefined) return { name: container, isNew: type === 'article' || type === 'paper-conference' };
  // What is written in the field's own form stays as it is, with its track.
  if (container === known || container.startsWith(`${known} `)) {
    const lacksYear = conferenceNames.includes(known) && !/\d{4}/.test(container);
    return { name: lacksYear && !Number.isNaN(published) ? `${container} ${published}` : container, isNew: false };
  }
  const year = /\b(?:19|20)\d\d\b/.exec(container)?.[0] ?? (Number.isNaN(published) ? undefined : String(published));
  return { name: year === undefined ? known : `${known} ${year}`, isNew: false };
}

/** The year of a `year`, or of a `date` such as `2023-01-30` or `2020/2021`; not a number for anything else. */
function yearOf(written: string | undefined): number {
  return Number(/^\s*(\d{4})(?:[-/~?%].*)?\s*$/.exec(written ?? '')?.[1] ?? Number.NaN);
}

function datedByArxiv(arxiv: string | undefined): { year: number; month: number } | undefined {
  const [, year, month] = /^(\d\d)(\d\d)\./.exec(arxiv ?? '') ?? [];
  return year === undefined ? undefined : { year: 2000 + Number(year), month: Number(month) };
}

function monthOf(written: string | undefined): { month?: number } {
  const begin = (written ?? '').slice(0, 3).toLowerCase();
  const month = Number(written) || monthNames.findIndex((_, index) => shortMonthName(index + 1) === begin) + 1;
  return month >= 1 && month <= 12 ? { month } : {};
}

function namesOf(creators: readonly Creator[]): { authors: string[]; isCut: boolean } {
  const authors = creators.flatMap(({ name, lastName, firstName, prefix, suffix }) => {
    if (name !== undefined) return plainField(name.replaceAll(',', '')) ?? [];
    const family = plainField([prefix, lastName, suffix].filter(Boolean).join(' ').replaceAll(',', ''));
    const given = plainField(firstName?.replaceAll(',', ''));
    return family === undefined ? [] : given === undefined ? family : `${family}, ${given}`;
  });
  const isCut = authors.at(-1) === 'others' || /^et al\.?$/i.test(authors.at(-1) ?? '');
  return { authors: isCut ? authors.slice(0, -1) : authors, isCut };
}

const linkIn = (text: string | undefined): string | undefined => /https?:\/\/[^\s"<>}]+/.exec(text ?? '')?.[0];
/** What becomes of an address that does not end where it should: behind a space or a quotation mark nothing is kept. */
function cutAddress(written: string | undefined): string | undefined {
  const kept = addressOf(written);
  return kept !== undefined && kept.length < (written?.trim().length ?? 0) ? kept : undefined;
}
/** A web address; those of arXiv and of DOIs have fields of their own. */
function addressOf(written: string | undefined): string | undefined {
  const url = linkIn(written) ?? written?.trim();
  return url === undefined || /\/\/(?:www\.)?(?:arxiv\.org|(?:dx\.)?doi\.org)\//i.test(url) ? undefined : url;
}
