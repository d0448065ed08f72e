import { queryStems, type Lookup } from '../../model/search/about-query.ts';
import { relaxations, type Relaxed } from '../../model/search/relax.ts';
import { readExcerpt } from './excerpt.ts';
import type { Hit } from './hit.ts';

interface PagefindResult {
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}
interface PagefindInstance {
  search: (
    query: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
}
interface PagefindModule {
  createInstance: (options: object) => PagefindInstance;
}

/** Facets by which results can be narrowed, as the index names them. */
export type Filters = Partial<Record<'kind' | 'theme' | 'year' | 'status', string>>;

export interface TextAnswer {
  hits: Hit[];
  count: number;
  /** Words that had to be left out for anything to be found, and words that were not looked for. */
  leftOut: string[];
  notAsked: string[];
  counts: Record<string, Record<string, number>>;
}

/** Short names must not drown in words that begin like them, titles and other names count for more than the text. */
const ranking = { termSimilarity: 6, pageLength: 0.4, termSaturation: 1.4, metaWeights: { title: 6, aliases: 4, page: 0.5 } };

let instance: Promise<PagefindInstance> | undefined;

function pagefind(): Promise<PagefindInstance> {
  __search.fetch = location.protocol === 'file:' ? fetchFromScript : (input) => fetch(input);
  instance ??= __search.load<PagefindModule>('pagefind/engine').then(({ createInstance }) =>
    createInstance({
      basePath: `${__search.root}pagefind/`,
      baseUrl: '/',
      noWorker: true,
      metaCacheTag: '1',
      excerptLength: 28,
      ranking,
    }),
  );
  instance.catch(() => (instance = undefined));
  return instance;
}

/** From disk: the bytes of an index file, registered as text by the script beside it. */
async function fetchFromScript(input: string): Promise<Response> {
  const [path = ''] = input.split('?');
  const text = await __search.load<string>(`pagefind/${path.slice(path.lastIndexOf('pagefind/') + 9)}`);
  return new Response(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}

/** Starts the engine before the first question is finished. */
export const warmText = (): void => void pagefind().catch(() => undefined);

/** Passages that hold all words of the query, or as many as any passage holds. */
export async function searchText(query: string, lookup: Lookup, size: number, filters: Filters, limit: number): Promise<TextAnswer> {
  const none: TextAnswer = { hits: [], count: 0, leftOut: [], notAsked: [], counts: {} };
  const engine = await pagefind();
  for (const { words, leftOut, notAsked } of steps(query, lookup, size)) {
    const { results, filters: counts } = await engine.search(words.join(' '), { filters: filters as Record<string, string> });
    if (results.length === 0) continue;
    const hits = await Promise.all(results.slice(0, limit).map(hitOf));
    return { hits, count: results.length, leftOut, notAsked, counts };
  }
  return none;
}

function steps(query: string, lookup: Lookup, size: number): Relaxed[] {
  // Quotation marks ask for the phrase as it stands.
  if (/^\s*".+"\s*$/.test(query)) return [{ words: [query.trim()], leftOut: [], notAsked: [] }];
  const rated = queryStems(query).map(({ word, stem }) => {
    const frequency = lookup(stem)?.frequency;
    return { word, rarity: frequency === undefined ? 0 : Math.log(1 + size / frequency) / Math.log(1 + size) };
  });
  return relaxations(rated);
}

async function hitOf(result: PagefindResult): Promise<Hit> {
  const { url, excerpt, meta, filters } = await result.data();
  return {
    kind: 'text',
    path: url,
    title: meta['title'] ?? '',
    detail: meta['page'] ?? '',
    why: 'these words stand in the text',
    theme: filters['theme']?.[0] ?? '',
    year: Number(filters['year']?.[0] ?? 0),
    since: filters['status']?.[0] === 'since',
    isSure: false,
    excerpt: readExcerpt(excerpt),
  };
}
