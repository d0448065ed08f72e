import { posix } from 'node:path';
import { fileOfPath, isPlace } from '../../src/model/paths.ts';
import { mapAttributes, type BuiltSite } from './built-site.ts';

/** `data-faces` names several, with spaces between. */
const attributes = ['href', 'src', 'poster', 'action', 'data-script', 'data-faces'];
/** Served at any depth, so it must not hold relative addresses. */
const selfContained = '404.html';

/**
 * Makes every root-absolute address of pages and style sheets relative, naming the real file,
 * so that one build works at a root, under any path and from disk.
 * @returns what leads nowhere, an address a line, with the pages that hold it
 */
export function makeUrlsRelative(site: BuiltSite): string[] {
  const dead = new Map<string, string[]>();
  const report = (from: string, url: string): void => void dead.set(url, [...(dead.get(url) ?? []), from]);
  const relativeUrl = (from: string, url: string): string => {
    if (!url.startsWith('/') || url.startsWith('//')) {
      if (url.startsWith('#') && url.length > 1 && !site.ids.get(from)?.has(decodeURIComponent(url.slice(1)))) report(from, url);
      return url;
    }
    const [path = '', query] = url.split('?');
    const [file = '', anchor] = fileOfPath(path).split('#');
    const isLost = !site.files.has(file) || (isPlace(anchor) && !site.ids.get(file)?.has(decodeURIComponent(anchor)));
    if (isLost) report(from, url);
    const target = posix.relative(posix.dirname(from), file) || posix.basename(file);
    return target + (query === undefined ? '' : `?${query}`) + (anchor === undefined ? '' : `#${anchor}`);
  };

  for (const file of site.files) {
    if (file.endsWith('.html') && file !== selfContained) {
      site.write(
        file,
        mapAttributes(site.read(file), attributes, (value) => value.replace(/[^ ]+/g, (url) => relativeUrl(file, url))),
      );
    } else if (file.endsWith('.css')) {
      site.write(
        file,
        site
          .read(file)
          .replace(/url\((["']?)(\/[^)"']*)\1\)/g, (_, quote: string, url: string) => `url(${quote}${relativeUrl(file, url)}${quote})`),
      );
    }
  }
  return [...dead].map(([url, pages]) => `${pages[0]}: ${url}${pages.length > 1 ? ` (and on ${pages.length - 1} more pages)` : ''}`).sort();
}
