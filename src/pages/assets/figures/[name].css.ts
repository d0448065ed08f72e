import type { APIRoute, GetStaticPaths } from 'astro';
import { figureSheet, pageSheetName, styledFigures } from '../../../components/figure/sheet.ts';
import { getSite } from '../../../site-content/site.ts';

interface Props {
  ids: string[];
}

export const getStaticPaths: GetStaticPaths = () => {
  const { catalog } = getSite();
  const pages = [...new Set([...catalog.figures.values()].map(({ page }) => page))];
  return pages
    .map((page) => ({ params: { name: pageSheetName(page) }, props: { ids: styledFigures(catalog, page) } satisfies Props }))
    .filter(({ props }) => props.ids.length > 0);
};

/** What the figures of one page are drawn with, loaded only where they stand. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await figureSheet(props.ids, { minify: true }), { headers: { 'content-type': 'text/css; charset=utf-8' } });
