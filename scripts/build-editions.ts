/** `npm run build:editions`: makes the archive, the EPUB and the PDFs of the site that was built, and lists them on the downloads page. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOptions } from './arguments.ts';
import { editionFiles } from '../src/site-content/downloads.ts';
import { editionLabel, readEdition } from '../src/site-content/edition.ts';
import { getSite } from '../src/site-content/site.ts';
import { listDownloads, sizeLabel } from './downloads/list-files.ts';
import { openChromium } from './editions/browser.ts';
import { chapterFiles } from './editions/chapters.ts';
import { deterministicZip } from './editions/deterministic-zip.ts';
import { buildEpub } from './editions/epub/build-epub.ts';
import { buildPdf } from './editions/print/build-pdf.ts';
import { openBuiltSite } from './portable/built-site.ts';
import { writeOfflineEdition } from './portable/offline-edition.ts';

commandOptions({}, 'npm run build:editions');
const dist = 'dist';
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no site in dist/. Run `npm run build` first, or `npm run build:editions` for both.');
  process.exit(1);
}
// The content does not change under this command.
process.env['NODE_ENV'] = 'production';
const edition = readEdition();

/** Lists what there is on the downloads page, and with it what a device stores: the list holds that page's hash. */
function list(): void {
  listDownloads(dist);
  writeOfflineEdition(openBuiltSite(dist), editionLabel(edition));
}

async function make(file: string, work: () => Promise<Uint8Array> | Uint8Array): Promise<void> {
  const started = performance.now();
  const bytes = await work();
  writeFileSync(join(dist, file), bytes);
  console.log(`${file.padEnd(44)} ${sizeLabel(bytes.length).padStart(8)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

rmSync(join(dist, 'downloads'), { recursive: true, force: true });
mkdirSync(join(dist, 'downloads'));
// The archive's own downloads page must not lead to files that lie outside of the archive.
list();
await make(editionFiles.zip, () =>
  deterministicZip(
    [...openBuiltSite(dist).files]
      .filter((file) => !/^downloads\/|\.(?:br|gz)$/.test(file))
      .sort()
      .map((file) => ({ name: `multimodal-foundation-models/${file}`, data: readFileSync(join(dist, file)) })),
    edition.time,
  ),
);

const browser = await openChromium();
if (!browser) {
  console.warn(
    'EPUB and PDF were left out: Chromium draws their pages and figures, and there is none here.\nInstall it (on Debian: apt-get install chromium) or name it in CHROMIUM_PATH. The site is complete without them.',
  );
} else {
  const site = getSite();
  const chapters = chapterFiles(site);
  await make(editionFiles.epub, () => buildEpub(site, edition, dist, browser));
  await make(editionFiles.pdf, () => buildPdf(site, edition, dist, browser, chapters));
  for (const chapter of chapters)
    await make(editionFiles.chapterPdf(chapter.key), () =>
      buildPdf(site, edition, dist, browser, [chapter], `${chapter.number} ${chapter.title}`),
    );
  await browser.close();
}
list();
