/**
 * The public address of the site, from the environment's `SITE_URL`, ending in `/`; undefined where the build is not told one.
 * What only makes sense with it (canonical links, pictures for shared links, the sitemap) is then left out: a relative address
 * would be wrong in it, and an invented one worse.
 */
export function siteAddress(environment: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const given = environment['SITE_URL']?.trim() ?? '';
  if (given === '') return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`SITE_URL is "${given}". Give the whole address of the site's folder, as in https://example.org/survey/.`);
  return url.href.replace(/\/?$/, '/');
}
