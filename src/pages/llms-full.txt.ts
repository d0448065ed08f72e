import type { APIRoute } from 'astro';
import { wholeMarkdown } from '../site-content/markdown-pages.ts';
import { getSite } from '../site-content/site.ts';

/** The whole work in one file, for programs. */
export const GET: APIRoute = () => new Response(wholeMarkdown(getSite()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
