import { serverPolicy } from '../../src/layouts/content-security-policy.ts';

/** Headers that a host should send, by path. The policy is that of the pages, the page for what is missing included, and what a page cannot say of itself. */
export const headersByPath: Record<string, Record<string, string>> = {
  '/*': {
    'Content-Security-Policy': `${serverPolicy}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Names of pages are for ever and their content changes with each edition: keep, but ask.
    'Cache-Control': 'public, max-age=600, stale-while-revalidate=86400',
  },
  '/fonts/*': { 'Cache-Control': 'public, max-age=31536000' },
};

/** The same for hosts that read a file `_headers`, such as Netlify and Cloudflare Pages. */
export const headersFile = (): string =>
  Object.entries(headersByPath)
    .map(
      ([path, headers]) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n');
