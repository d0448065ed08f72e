import type { APIRoute, GetStaticPaths } from 'astro';
import { pictures } from '../../../../figures/masking-bench/pictures.ts';

export const getStaticPaths: GetStaticPaths = () => Object.keys(pictures).map((picture) => ({ params: { picture } }));

export const GET: APIRoute = ({ params }) =>
  new Response(pictures[params['picture'] as keyof typeof pictures](), { headers: { 'content-type': 'image/png' } });
