import type { Reference } from '../schema/reference.ts';
import { shortMonthName } from './month-names.ts';
import { escapeTex } from './tex-text.ts';

const entryTypes = {
  article: 'article',
  'paper-conference': 'inproceedings',
  preprint: 'misc',
  book: 'book',
  report: 'techreport',
  webpage: 'misc',
} as const;
const venueFields = {
  article: 'journal',
  'paper-conference': 'booktitle',
  preprint: 'howpublished',
  book: 'series',
  report: 'howpublished',
  webpage: 'howpublished',
} as const;

/**
 * The work as a BibTeX entry in UTF-8. Titles are braced, so that their capitals stay. What BibTeX has no field for stands in
 * fields that styles ignore (`code`, and BibLaTeX's `entrysubtype` for a web page), so that reading it back loses nothing.
 */
export function bibtex(key: string, work: Reference): string {
  const authors = work.authors.map((author) => (author.includes(', ') ? escapeTex(author) : `{${escapeTex(author)}}`));
  if (work.etAl) authors.push('others');
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(work.title)}}`],
    ['author', authors.join(' and ')],
    [venueFields[work.type], work.venue && escapeTex(work.venue)],
    ['year', String(work.year)],
    ['volume', work.volume && escapeTex(work.volume)],
    ['number', work.issue && escapeTex(work.issue)],
    ['pages', work.pages?.replace(/\s*[–-]+\s*/g, '--')],
    [work.type === 'report' ? 'institution' : 'publisher', work.publisher && escapeTex(work.publisher)],
    ['doi', work.doi],
    ['eprint', work.arxiv],
    ['archiveprefix', work.arxiv && 'arXiv'],
    ['url', work.url],
    ['code', work.code],
    ['entrysubtype', work.type === 'webpage' ? 'webpage' : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  if (work.month !== undefined) lines.push(`  month = ${shortMonthName(work.month)},`);
  return `@${entryTypes[work.type]}{${key},\n${lines.join('\n')}\n}`;
}
