import type { APIRoute, GetStaticPaths } from 'astro';
import { figureThumbnail, tableThumbnail } from '../../../components/figure/thumbnail.ts';
import { themeOfPage } from '../../../site-content/figure-list.ts';
import { getSite } from '../../../site-content/site.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { figures, tables } = getSite().catalog;
  return [...[...figures.keys()].map((id) => `fig-${id}`), ...[...tables.keys()].map((id) => `tbl-${id}`)].map((name) => ({
    params: { name },
  }));
};

export const GET: APIRoute = async ({ params }) => {
  const site = getSite();
  const name = params['name'] ?? '';
  const id = name.slice(4);
  const { page } = (name.startsWith('fig-') ? site.catalog.figures : site.catalog.tables).get(id) ?? { page: '' };
  const table = name.startsWith('tbl-') ? site.content.tables.get(id)?.data : undefined;
  const picture = table ? tableThumbnail(table, themeOfPage(site, page)) : figureThumbnail(id, themeOfPage(site, page));
  return new Response(await picture, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
