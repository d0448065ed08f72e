import type { Reference } from '../schema/reference.ts';
import { byline, workUrl } from './csl.ts';

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#&]/g, '\\$&');
/** An address that cannot close its brackets. */
const address = (url: string): string =>
  url.replace(/[()<>\s]/g, encodeURIComponent).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));

/** The work as an item of a Markdown list. @param year with the letter that tells it from works of the same label */
export function markdownWork(work: Reference, year = String(work.year)): string {
  const url = workUrl(work);
  const links = [
    ...(url === undefined
      ? []
      : [`[${work.arxiv ? `arXiv:${work.arxiv}` : work.doi ? `doi:${escapeMarkdown(work.doi)}` : 'link'}](${address(url)})`]),
    ...(work.code === undefined ? [] : [`[code](${address(work.code)})`]),
  ];
  const venue = work.venue === undefined ? '' : ` ${escapeMarkdown(work.venue)}.`;
  return `- ${escapeMarkdown(byline(work, 8))} (${year}). *${escapeMarkdown(work.title)}*.${venue} ${links.join(', ')}`.trimEnd();
}
