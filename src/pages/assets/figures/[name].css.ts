import type { APIRoute, GetStaticPaths } from 'astro';
import { figureSheet, hasSheet } from '../../../components/figure/sheet.ts';
import { getSite } from '../../../site-content/site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSite().content.figures.keys()].filter(hasSheet).map((name) => ({ params: { name } }));

/** A figure's own style sheet, loaded only where the figure stands. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await figureSheet(params['name'] ?? '', { minify: true }), { headers: { 'content-type': 'text/css; charset=utf-8' } });
