import { h } from 'hastscript';
import type { Element } from 'hast';
import { byline, workUrl } from '../../src/model/csl.ts';
import { fileOfPath } from '../../src/model/paths.ts';
import type { Site } from '../../src/site-content/site.ts';
import type { Resolve } from './source-page.ts';

/** The references of an edition: each with its links, and the way back to every place in the edition that cites it. */
export function referenceList({ content, catalog, citedBy }: Site, keys: readonly string[], resolve: Resolve): Element {
  return h(
    'ul.works',
    keys.flatMap((key) => {
      const work = content.references.get(key)?.data;
      if (!work) return [];
      const url = workUrl(work);
      const places = new Map(
        (citedBy.get(key) ?? []).flatMap(({ href, page }) => {
          const [path = '', anchor] = href.split('#');
          const target = resolve(fileOfPath(path), anchor);
          return target === undefined ? [] : [[target, page] as const];
        }),
      );
      return h('li', { id: `ref-${key}`, role: 'doc-biblioentry' }, [
        `${byline(work, 8)} (${catalog.citations.get(key)?.year ?? work.year}). `,
        h('cite', work.title),
        '. ',
        work.venue === undefined ? '' : `${work.venue}. `,
        url === undefined ? '' : h('a', { href: url }, work.arxiv ? `arXiv:${work.arxiv}` : work.doi ? `doi:${work.doi}` : 'link'),
        work.code === undefined ? '' : [' ', h('a', { href: work.code }, 'code')],
        places.size === 0 ? '' : [' ', backLinks(places)],
      ]);
    }),
  );
}

/** `Cited in 2.3, 2.3, 3.1`: each number a link to the place. */
function backLinks(places: ReadonlyMap<string, string>): Element {
  const links = [...places].flatMap(([href, page], index) => [
    index === 0 ? '' : ', ',
    h('a', { href, role: 'doc-backlink' }, /^\d+(?:\.\d+)*/.exec(page)?.[0] ?? page),
  ]);
  return h('small.cited-in', ['Cited in ', ...links, '.']);
}
