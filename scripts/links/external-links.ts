import type { BuiltSite } from '../portable/built-site.ts';

const link = /<a\s[^>]*?href="(https?:\/\/[^"]*)"/gi;

/** Addresses of other sites that pages of the built site link to, in order, each with the pages that do. */
export function externalLinks(site: BuiltSite): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const page of [...site.files].filter((file) => file.endsWith('.html')).sort())
    for (const address of new Set([...site.read(page).matchAll(link)].map(([, written = '']) => addressOf(written))))
      found.set(address, [...(found.get(address) ?? []), page]);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As a browser asks for it: without the fragment, which no server sees, and without HTML's own signs. */
function addressOf(written: string): string {
  const address = new URL(written.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#x26;', '&'));
  address.hash = '';
  return address.href;
}
