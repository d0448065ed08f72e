import { createHash } from 'node:crypto';
import { beforePaint } from './before-paint.ts';
import { notFoundScript, notFoundStyle } from './not-found.ts';

const hash = (text: string): string => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What may stand in a page is named by its hash; nothing else inline is run or applied. */
const policy = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    // Pagefind compiles its index reader.
    `script-src 'self' 'wasm-unsafe-eval'${scripts.map(hash).join('')}`,
    `style-src 'self'${styles.map(hash).join('')}`,
    "font-src 'self'",
    // The icons of the style sheet are data URLs.
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** Everything comes from this site, so a page opened from disk obeys the same policy. */
export const contentSecurityPolicy = policy([beforePaint], []);
/** Of the page for what is missing, which can load nothing. */
export const notFoundPolicy = policy([notFoundScript], [notFoundStyle]);
/** What a server says for every address: the page for what is missing may come for any of them. */
export const serverPolicy = policy([beforePaint, notFoundScript], [notFoundStyle]);
