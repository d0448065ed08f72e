import type { APIRoute } from 'astro';
import { clientScript, scriptResponse } from '../site-content/client-script.ts';

/** It stands at the root, since a worker answers only for what lies below it. */
export const GET: APIRoute = async () => scriptResponse(await clientScript('src/client/offline/worker.ts'));
