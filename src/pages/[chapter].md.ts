import type { APIRoute, GetStaticPaths } from 'astro';
import { chapterMarkdown } from '../site-content/markdown-pages.ts';
import { getSite } from '../site-content/site.ts';

export const getStaticPaths: GetStaticPaths = () => getSite().content.chapters.map(({ key }) => ({ params: { chapter: key } }));

/** A chapter's opener as Markdown, beside its page. */
export const GET: APIRoute = ({ params }) => {
  const site = getSite();
  const chapter = site.content.chapters.find(({ key }) => key === params['chapter']);
  return new Response(chapter && chapterMarkdown(site, chapter), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
