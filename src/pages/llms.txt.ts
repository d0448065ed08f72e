import type { APIRoute } from 'astro';
import { llmsIndex } from '../site-content/markdown-pages.ts';
import { getSite } from '../site-content/site.ts';

/** What there is to read, for programs, after llmstxt.org. */
export const GET: APIRoute = () => new Response(llmsIndex(getSite()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
