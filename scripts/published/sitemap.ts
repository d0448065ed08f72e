import { escapeXml } from '../escape-xml.ts';
import type { BuiltSite } from '../portable/built-site.ts';

const isForReaders = (html: string): boolean => !/<meta (?:name="robots" content="noindex"|http-equiv="refresh")/.test(html);

/** Every page that is worth finding, home first. */
export const listedPages = (site: BuiltSite): string[] =>
  [...site.files]
    .filter((file) => file.endsWith('.html') && isForReaders(site.read(file)))
    .sort((a, b) => Number(b === 'index.html') - Number(a === 'index.html') || (a < b ? -1 : 1));

/** Writes `sitemap.xml` and the `robots.txt` that names it. Both hold whole addresses, so they need the public one. */
export function writeSitemap(site: BuiltSite, address: string): string {
  const pages = listedPages(site);
  const entries = pages.map((file) => `<url><loc>${escapeXml(new URL(file === 'index.html' ? '' : file, address).href)}</loc></url>`);
  site.write(
    'sitemap.xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  );
  site.write('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n`);
  return `${pages.length} addresses in sitemap.xml`;
}
