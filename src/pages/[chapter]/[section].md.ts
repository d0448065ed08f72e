import type { APIRoute, GetStaticPaths } from 'astro';
import { sectionMarkdown } from '../../site-content/markdown-pages.ts';
import { getSite } from '../../site-content/site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  getSite().content.sections.map((entry) => ({ params: { chapter: entry.chapter, section: entry.slug } }));

/** A section as Markdown, beside its page. */
export const GET: APIRoute = ({ params }) => {
  const site = getSite();
  const section = site.content.sections.find(({ chapter, slug }) => chapter === params['chapter'] && slug === params['section']);
  return new Response(section && sectionMarkdown(site, section), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
