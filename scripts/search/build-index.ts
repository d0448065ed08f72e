import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexAbout } from '../../src/model/search/about-index.ts';
import { packAbout } from '../../src/model/search/pack-about.ts';
import { packNames } from '../../src/model/search/pack-names.ts';
import { searchRecords } from '../../src/site-content/search-records.ts';
import { getSite } from '../../src/site-content/site.ts';
import { openBuiltSite } from '../portable/built-site.ts';
import { aboutDocuments } from './about-documents.ts';
import { writePagefind } from './pagefind-files.ts';
import { sitePages, withPages } from './site-pages.ts';
import { textRecords } from './text-records.ts';

/**
 * Writes what search loads: the names with the pages of the site among them, the index of descriptions in pieces, and Pagefind's index of the text.
 * @returns a line on what was done
 */
export async function buildSearchIndex(dist: string): Promise<string> {
  const site = getSite();
  const built = openBuiltSite(dist);
  const entries = searchRecords(site);
  const pages = sitePages(built, entries);
  const records = withPages(entries, pages);
  const descriptions = new Map(pages.map(({ record, description }) => [record.path, description]));
  const folder = join(dist, 'assets/search');
  mkdirSync(join(folder, 'about'), { recursive: true });

  const { list, pieces } = packAbout(indexAbout(aboutDocuments(site, records, descriptions), site.content.synonyms));
  // Over the names that the pages were built with, which know nothing of pages yet.
  writeFileSync(join(folder, 'names.js'), registration('names', packNames(records)));
  writeFileSync(join(folder, 'about.js'), registration('about', list));
  for (const [number, piece] of pieces.entries()) writeFileSync(join(folder, `about/${number}.js`), registration(`about/${number}`, piece));

  const texts = textRecords(built, site, records);
  await writePagefind(join(dist, 'pagefind'), texts);
  return `${records.length} names, ${texts.length} texts indexed`;
}

const registration = (name: string, data: unknown): string => `__search.register(${JSON.stringify(name)},${JSON.stringify(data)})\n`;
