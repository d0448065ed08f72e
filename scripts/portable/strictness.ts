import { createHash } from 'node:crypto';
import type { BuiltSite } from './built-site.ts';

const rules: { what: string; pattern: RegExp }[] = [
  // Data blocks are never run, and a policy does not forbid them.
  { what: 'an inline script', pattern: /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>/i },
  { what: 'a module script', pattern: /<script[^>]*\stype="module"/i },
  { what: 'an inline style', pattern: /<[a-z][^>]*\sstyle="/i },
  { what: 'a style element', pattern: /<style[\s>]/i },
  { what: 'an event handler', pattern: /<[a-z][^>]*\son[a-z]+="/i },
  {
    what: 'a request to another host',
    pattern: /<(?:script|img|iframe|source|video|audio|link(?![^>]*rel="(?:canonical|license)"))[^>]*\s(?:src|href)="(?:https?:)?\/\//i,
  },
];

/** A page without the blocks that its own policy allows by their hash. */
function withoutAllowed(html: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return html.replace(/<(script|style)[^>]*>(.*?)<\/\1>/gs, (block, _, text: string) => {
    const hash = createHash('sha256').update(text).digest('base64');
    return policy.includes(`sha256-${hash}`) ? '' : block;
  });
}

/** What a strict content security policy would forbid, as `page: what`. */
export function findLooseMarkup(site: BuiltSite): string[] {
  return [...site.files]
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = withoutAllowed(site.read(file));
      return rules.filter(({ pattern }) => pattern.test(html)).map(({ what }) => `${file}: ${what}`);
    });
}
