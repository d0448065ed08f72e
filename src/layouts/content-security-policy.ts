import { notFoundHashes } from './not-found.ts';

/** @param allowed hashes of what may stand in a page, for the one page that can load nothing */
const policy = (allowed: { style: string; script: string } | undefined): string =>
  [
    "default-src 'none'",
    // Pagefind compiles its index reader.
    `script-src 'self' 'wasm-unsafe-eval'${allowed ? ` ${allowed.script}` : ''}`,
    `style-src 'self'${allowed ? ` ${allowed.style}` : ''}`,
    "font-src 'self'",
    // The icons of the style sheet are data URLs.
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** Everything comes from this site and nothing is inline, so a page opened from disk obeys the same policy. */
export const contentSecurityPolicy = policy(undefined);
/** What a server says for every address: the page for what is missing may come for any of them. */
export const serverPolicy = policy(notFoundHashes);
