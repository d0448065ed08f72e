import type { APIRoute } from 'astro';
import { siteName } from '../components/page/site-links.ts';

/**
 * Lets a browser add this site's search. The format wants a whole address, which a site that stands anywhere cannot know when it is built:
 * it is the public address when the build is told it (`SITE_URL`). Without it the template is relative to this file, which the format does not
 * provide for; see docs/search.md for what a reader can do then.
 */
export const GET: APIRoute = () => {
  const root = (process.env['SITE_URL'] ?? '').replace(/\/?$/, '/').replace(/^\/$/, '');
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>MM Foundation</ShortName>
  <Description>Search ${siteName}, a survey reader</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${root}search.html?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(text, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
