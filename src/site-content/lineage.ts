import type { LineageMethod } from '../model/explore/lineage-layout.ts';
import { dateInWords } from '../model/month-names.ts';
import { themeOf } from '../model/taxonomy.ts';
import type { Site } from './site.ts';

export interface DrawnMethod extends LineageMethod {
  date: string;
  isSince: boolean;
  /** Methods that name this one in their `buildsOn`, oldest first. */
  ledTo: string[];
}

const gathered = new WeakMap<Site, Map<string, DrawnMethod>>();

/** All methods with what each builds on and led to, oldest first. */
export function lineage(site: Site): Map<string, DrawnMethod> {
  const known = gathered.get(site);
  if (known) return known;
  const entries = [...site.content.methods.values()].sort(
    (a, b) => a.data.year - b.data.year || (a.data.month ?? 7) - (b.data.month ?? 7) || a.key.localeCompare(b.key, 'en'),
  );
  const methods = new Map<string, DrawnMethod>(
    entries.map(({ key, data }) => [
      key,
      {
        slug: key,
        name: data.name,
        lane: themeOf(data.taxonomy),
        year: data.year,
        month: data.month,
        date: dateInWords(data),
        isSince: data.status === 'since',
        buildsOn: data.buildsOn,
        ledTo: [],
      },
    ]),
  );
  for (const { slug, buildsOn } of methods.values()) for (const older of buildsOn) methods.get(older)?.ledTo.push(slug);
  gathered.set(site, methods);
  return methods;
}
