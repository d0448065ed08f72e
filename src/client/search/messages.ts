import type { Group } from './arrange.ts';
import { element } from './element.ts';
import { hrefOf } from './hit.ts';
import type { Results } from './session.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** One line for the status region: how much was found, and what was done to the query to find it. */
export function statusLine(results: Results, groups: readonly Group[]): string {
  const query = results.query.trim();
  if (query === '') return '';
  const near = groups.find(({ key }) => key === 'near');
  const count = groups.filter(({ key }) => key !== 'near').reduce((sum, { total }) => sum + total, 0);
  const { leftOut, notAsked } = results.text?.hits.length ? results.text : { leftOut: [], notAsked: [] };
  const parts = [
    results.missing === undefined ? '' : `Nothing here has the number ${results.missing}.`,
    near && count === 0 && results.missing === undefined ? `Nothing is spelled “${query}” here.` : '',
    count > 0 ? `${counted(count, 'result', 'results')}.` : '',
    leftOut.length > 0 ? `No passage holds all words; left out of the text: ${quoted(leftOut)}.` : '',
    notAsked.length > 0 ? `Too common to look for in the text: ${quoted(notAsked)}.` : '',
    results.unknown.length > 0 && count > 0 && leftOut.length === 0 ? `Not in this work: ${quoted(results.unknown)}.` : '',
    near && results.missing === undefined ? `${counted(near.hits.length, 'name is', 'names are')} spelled nearly so.` : '',
    results.isTextMissing ? 'The text cannot be searched at the moment; names can.' : '',
  ];
  const line = parts.filter(Boolean).join(' ');
  return line === '' && results.isComplete ? `Nothing found for “${query}”.` : line;
}

/** A way on when nothing was found: another spelling, fewer words, the chapters, the lists. */
export function nothingFound(results: Results, searchFor: (query: string) => void): HTMLElement {
  const { missing } = results;
  const query = results.query.trim();
  const why =
    missing === undefined
      ? `Nothing here is called or speaks of “${query}”.`
      : `Sections, figures, tables and equations are numbered by chapter, from 1 to ${results.chapters.length}. None has the number ${missing}.`;
  const help = element('div', { class: 'search-help' }, element('p', {}, why));
  for (const other of otherQueries(results)) help.append(element('p', {}, 'Search for ', queryButton(other, searchFor), ' instead.'));
  const link = (path: string, text: string): HTMLAnchorElement => element('a', { href: `${__search.root}${path}` }, text);
  help.append(
    element('p', {}, 'Begin with a chapter:'),
    element(
      'ul',
      { role: 'list', class: 'search-chapters' },
      ...results.chapters.map((hit) => element('li', {}, element('a', { href: hrefOf(hit), 'data-theme': hit.theme }, hit.title))),
    ),
    element(
      'p',
      {},
      'Or look through the ',
      link('methods.html', 'methods'),
      ', the ',
      link('glossary.html', 'glossary'),
      ', the ',
      link('references.html', 'references'),
      ' or the ',
      link('figures.html', 'figures and tables'),
      '.',
    ),
  );
  return help;
}

/** The query with its spelling mended, and without the words that the work does not hold. */
function otherQueries({ query, corrected, unknown }: Results): string[] {
  const known = query
    .trim()
    .split(/\s+/)
    .filter((word) => !unknown.includes(word.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, '')));
  const isShorter = unknown.length > 0 && known.length > 0 && known.length < 12 && known.join(' ') !== query.trim();
  return [...(corrected ? [corrected] : []), ...(isShorter ? [known.join(' ')] : [])];
}

export function queryButton(query: string, searchFor: (query: string) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'text-button' }, query);
  button.addEventListener('click', () => searchFor(query));
  return button;
}
