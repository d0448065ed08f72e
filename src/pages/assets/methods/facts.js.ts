import type { APIRoute } from 'astro';
import { scriptResponse } from '../../../site-content/client-script.ts';
import { entriesScript } from '../../../site-content/entry-records.ts';
import { getSite } from '../../../site-content/site.ts';

export const GET: APIRoute = () => scriptResponse(entriesScript(getSite()));
