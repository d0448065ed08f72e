import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Edition } from '../../../src/site-content/edition.ts';
import type { Site } from '../../../src/site-content/site.ts';
import type { ChapterFiles } from '../chapters.ts';
import { printDocument } from './print-document.ts';

/** Some chapters as a tagged PDF with bookmarks, page numbers and links. */
export async function buildPdf(
  site: Site,
  edition: Edition,
  dist: string,
  browser: Browser,
  chapters: readonly ChapterFiles[],
  part?: string,
): Promise<Uint8Array> {
  const folder = resolve('.cache/editions');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${part === undefined ? 'whole' : (chapters[0]?.key ?? 'part')}.html`);
  writeFileSync(file, printDocument(site, edition, resolve(dist), folder, chapters, part));
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await context.close();
  return atTime(bytes, edition.time);
}

/** Chromium dates a PDF by the clock; the edition's own time has the same length, so nothing in the file moves. */
export function atTime(pdf: Uint8Array, time: Date): Uint8Array {
  const stamp = `${time.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`;
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(/\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g, (whole, name: string) => {
      const dated = `/${name} (D:${stamp})`;
      if (dated.length !== whole.length) throw new Error(`Chromium writes its dates in a new form: ${whole}`);
      return dated;
    }),
    'latin1',
  );
}
