import type { APIRoute } from 'astro';
import { clientScript, scriptResponse } from '../../site-content/client-script.ts';

export const GET: APIRoute = async () => scriptResponse(await clientScript('src/client/later.ts'));
