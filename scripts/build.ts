/** `npm run build`: checks the content, builds the pages, indexes them for search, makes the result portable. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'astro';
import { commandOptions } from './arguments.ts';
import { countProblems, formatProblem } from '../src/content-source/problem.ts';
import { checkWork } from '../src/site-content/check.ts';
import { megabytes } from '../src/model/offline-edition.ts';
import { editionLabel, readEdition } from '../src/site-content/edition.ts';
import { loadWork } from '../src/site-content/work.ts';
import { headersFile } from './deploy/headers.ts';
import { listDownloads } from './downloads/list-files.ts';
import { listExternalLinks } from './links/list-links.ts';
import { writeOfflineEdition } from './portable/offline-edition.ts';
import { openBuiltSite } from './portable/built-site.ts';
import { makeUrlsRelative } from './portable/relative-urls.ts';
import { siteAddress } from '../src/site-content/site-address.ts';
import { findLooseMarkup } from './portable/strictness.ts';
import { writeSitemap } from './published/sitemap.ts';
import { drawSocialImages } from './published/social-images.ts';
import { buildSearchIndex } from './search/build-index.ts';

commandOptions({}, 'npm run build');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = process.cwd();
const dist = 'dist';
/** Whether the last site has given way to this one: until then it stands as it was, after that half a site is none. */
let isBegun = false;

/** Runs one step and prints what it did and how long it took. */
async function step(name: string, work: () => Promise<string> | string): Promise<void> {
  const started = performance.now();
  const done = await work();
  console.log(`${name.padEnd(10)} ${done} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** A fault that its message tells in full. */
class BuildStop extends Error {}
const stopAt = (lines: string[], what: string): void => {
  if (lines.length > 0) throw new BuildStop(`${lines.join('\n')}\n\n${what}`);
};

/** The public address, asked for before anything is done: in the middle of the pages Astro would print a wrong one's stack. */
function givenAddress(): string | undefined {
  try {
    return siteAddress();
  } catch (error) {
    throw new BuildStop((error as Error).message);
  }
}

try {
  const address = givenAddress();
  await step('content', () => {
    const work = loadWork(root);
    const problems = checkWork(work, root);
    stopAt(problems.map(formatProblem), `${countProblems(problems)} in the content.`);
    return `${work.content.sections.length} sections, ${work.content.references.size} references, ${work.content.methods.size} methods`;
  });
  await step('pages', async () => {
    isBegun = true;
    rmSync(dist, { recursive: true, force: true });
    await build({ root, logLevel: 'warn' });
    return `${[...openBuiltSite(dist).files].filter((file) => file.endsWith('.html')).length} pages`;
  });
  await step('search', () => buildSearchIndex(dist));
  await step('links', () => listExternalLinks(openBuiltSite(dist)));
  await step('portable', () => {
    const site = openBuiltSite(dist);
    const dead = makeUrlsRelative(site);
    stopAt(dead, `${dead.length} addresses lead nowhere.`);
    const loose = findLooseMarkup(site);
    stopAt(loose, `${loose.length} places would break the content security policy.`);
    listDownloads(dist);
    writeFileSync(`${dist}/_headers`, headersFile());
    return `${site.files.size} files`;
  });
  if (address !== undefined) {
    const site = openBuiltSite(dist);
    await step('published', async () => `${writeSitemap(site, address)}, ${await drawSocialImages(site)}`);
  }
  await step('offline', () => {
    const { bytes, download } = writeOfflineEdition(openBuiltSite(dist), editionLabel(readEdition(root)));
    return `${megabytes(bytes)} to store, ${megabytes(download)} to download`;
  });
  console.log(`\nThe site stands in ${dist}/. Serve it with \`npm run serve\`, or open ${dist}/index.html.`);
} catch (error) {
  console.error(error instanceof BuildStop ? error.message : error);
  if (isBegun) rmSync(dist, { recursive: true, force: true });
  const left = existsSync(dist) ? `; ${dist}/ stands as it was` : '';
  console.error(isBegun ? `Half a site was built; it was removed.` : `Nothing was built${left}.`);
  process.exitCode = 1;
}
