import { clientScript } from '../site-content/client-script.ts';

/**
 * The script in the head of every page. It stands in the page itself, since one in a file would hold the page up until it came;
 * policies allow it by its hash.
 */
export const beforePaint = (await clientScript('src/client/before-paint.ts')).trim();
