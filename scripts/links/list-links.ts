import { externalLinksFile } from '../../src/site-content/downloads.ts';
import { csvLine } from '../../src/model/csv.ts';
import type { BuiltSite } from '../portable/built-site.ts';
import { externalLinks } from './external-links.ts';
import { readLinkChecks } from './link-checks.ts';

/** Writes the list of links that lead out, each with its pages and its last check. @returns what it did */
export function listExternalLinks(site: BuiltSite): string {
  const links = externalLinks(site);
  const checks = readLinkChecks();
  const rows = [...links].map(([address, pages]) => {
    const check = checks.get(address);
    return csvLine([address, pages.length, pages[0], check?.date, check?.answer ?? 'not visited yet']);
  });
  site.write(externalLinksFile, `${['address,pages,first page,last check,answer', ...rows].join('\n')}\n`);
  return `${links.size} lead out, ${[...links.keys()].filter((address) => checks.has(address)).length} of them with a dated check`;
}
