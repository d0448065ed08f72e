import { aboutDocuments } from './about-documents.ts';
import { indexAbout } from '../../src/model/search/about-index.ts';
import { answer, type Answer } from '../../src/model/search/answer.ts';
import type { Lookup } from '../../src/model/search/about-query.ts';
import { indexNames, type NameIndex } from '../../src/model/search/name-index.ts';
import { packAbout, pieceOf, unpackPiece } from '../../src/model/search/pack-about.ts';
import { packNames, unpackNames } from '../../src/model/search/pack-names.ts';
import { searchRecords } from '../../src/site-content/search-records.ts';
import { getSite } from '../../src/site-content/site.ts';

/** Names and descriptions as a browser has them, from the content alone: packed and unpacked, without a build. */
export interface NodeEngine {
  index: NameIndex;
  lookup: Lookup;
  ask: (query: string) => Answer;
}

/**
 * Reads the content and makes both indexes, which takes some seconds.
 * @param root folder that holds `content/`
 */
export function nodeEngine(root = process.cwd()): NodeEngine {
  const site = getSite(root);
  const records = searchRecords(site);
  const index = indexNames(unpackNames(packNames(records)));
  const { list, pieces } = packAbout(indexAbout(aboutDocuments(site, records), site.content.synonyms));
  const starts = list.starts.split('\n');
  const unpacked = pieces.map(unpackPiece);
  const lookup: Lookup = (stem) => unpacked[pieceOf(starts, stem)]?.get(stem);
  return { index, lookup, ask: (query) => answer(index, query, lookup) };
}
