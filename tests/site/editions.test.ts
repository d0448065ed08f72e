import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { beforeAll, expect, test } from 'vitest';
import { requireFile } from '../../scripts/debian-packages.ts';
import { chapterFiles } from '../../scripts/editions/chapters.ts';
import { atTime } from '../../scripts/editions/print/build-pdf.ts';
import { deterministicZip } from '../../scripts/editions/deterministic-zip.ts';
import { editionFiles } from '../../src/site-content/downloads.ts';
import { readEdition } from '../../src/site-content/edition.ts';
import { getSite } from '../../src/site-content/site.ts';

const inDist = (file: string): string => join('dist', file);
const edition = readEdition();
beforeAll(() => {
  expect(existsSync(inDist(editionFiles.epub)), 'run `node scripts/build-editions.ts` first').toBe(true);
});

test('epubcheck finds neither errors nor warnings in the EPUB', () => {
  const java = requireFile('/usr/bin/java', 'default-jre-headless');
  const checker = requireFile('/usr/share/java/epubcheck.jar', 'epubcheck');
  const { stdout, stderr } = spawnSync(java, ['-jar', checker, inDist(editionFiles.epub)], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
});

test('the EPUB holds formulas, drawings, tables, and references that lead both ways', () => {
  const files = unzipSync(readFileSync(inDist(editionFiles.epub)));
  const text = (name: string): string => new TextDecoder().decode(files[`book/${name}`]);
  const section = text('visual-understanding/contrastive-language-image-pre-training.xhtml');
  expect(section).toContain('<math');
  expect(section).toMatch(/<svg[^>]*viewBox/);
  expect(section).toContain('<table');
  expect(section).toContain('href="../references.xhtml#ref-radford2021learning"');
  expect(section).not.toMatch(/light-dark|oklch|var\(--|<script|<button|<input/);
  expect(text('references.xhtml')).toMatch(
    /id="ref-radford2021learning".*?contrastive-language-image-pre-training\.xhtml#cite-radford2021learning-1/s,
  );
  expect(text('package.opf')).toContain(`${edition.time.toISOString().slice(0, 19)}Z</meta>`);
});

test('in the EPUB each figure has its own drawings, what they use again stands in them, and keys show their colors', () => {
  const files = unzipSync(readFileSync(inDist(editionFiles.epub)));
  const labels = (figure: Element): unknown[] => {
    const hidden = new Set(selectAll('[hidden] svg', figure));
    const shown = selectAll('.figure-picture svg[aria-label]', figure).filter((svg) => !hidden.has(svg));
    return shown.map(({ properties }) => properties['ariaLabel']);
  };
  let compared = 0;
  for (const { file } of chapterFiles(getSite()).flatMap(({ sections }) => sections)) {
    const book = fromHtml(new TextDecoder().decode(files[`book/${file.replace(/\.html$/, '.xhtml')}`]));
    const drawn = new Map(selectAll('figure', book).map((figure) => [figure.properties['id'], figure]));
    for (const figure of selectAll('main figure.figure', fromHtml(readFileSync(inDist(file), 'utf8')))) {
      const still = drawn.get(figure.properties['id']);
      if (!still) throw new Error(`${file}: the book has no ${String(figure.properties['id'])}`);
      expect(labels(still), String(figure.properties['id'])).toEqual(labels(figure));
      expect(selectAll('use', still), String(figure.properties['id'])).toEqual([]);
      compared += labels(still).length;
    }
  }
  expect(compared).toBeGreaterThan(35);
  const key = fromHtml(new TextDecoder().decode(files['book/large-multimodal-models/background.xhtml']));
  expect(selectAll('.mask-key li > svg.patch > rect[fill^="#"]', key)).toHaveLength(4);
});

const pdfs = [
  { file: editionFiles.pdf, pages: 200 },
  ...chapterFiles(getSite()).map(({ key }) => ({ file: editionFiles.chapterPdf(key), pages: 8 })),
];
test.each(pdfs)('$file is tagged, has bookmarks, links and the time of the edition', ({ file, pages }) => {
  const info = execFileSync(requireFile('/usr/bin/pdfinfo', 'poppler-utils'), ['-isodates', inDist(file)], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toContain(edition.time.toISOString().slice(0, 19));
  expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThanOrEqual(pages);
  const raw = readFileSync(inDist(file)).toString('latin1');
  expect(raw).toContain('/Outlines');
  expect(raw.match(/\/Subtype \/Link/g)?.length ?? 0).toBeGreaterThan(50);
});

test('the PDF of the whole holds every chapter, and what words tell is in its text', () => {
  const text = execFileSync(requireFile('/usr/bin/pdftotext', 'poppler-utils'), [inDist(editionFiles.pdf), '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  for (const { data } of getSite().content.sections) expect(text.replace(/\s+/g, ' '), data.title).toContain(data.title);
  expect(text.replace(/\s+/g, ' ')).toContain('A classifier that learns from labels learns a closed list.');
  expect(text).toContain('Since the survey');
});

test('on paper figures keep the elements and ids by which their sheets draw them', () => {
  const printed = readFileSync('.cache/editions/whole.html', 'utf8');
  const sheets = readdirSync(inDist('assets/figures')).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(20);
  const lost = sheets.flatMap((file) => {
    const selectors = [
      ...readFileSync(inDist(`assets/figures/${file}`), 'utf8')
        .replace(/@[^{]+\{/g, '')
        .matchAll(/([^{}@]+)\{/g),
    ].map(([, selector = '']) => selector);
    const elements = selectors.flatMap((selector) =>
      [...selector.matchAll(/(?<![\w.#:-])[a-z]+(?:-[a-z]+)+(?=[\s.:>[,]|$)/g)].map(([name]) => `<${name}`),
    );
    const ids = selectors.flatMap((selector) => [...selector.matchAll(/#([a-z][\w-]*)/g)].map(([, id]) => `id="${id}"`));
    return [...new Set([...elements, ...ids])].filter((mark) => !printed.includes(mark)).map((mark) => `${file}: ${mark}`);
  });
  expect(lost).toEqual([]);
  // A word that led to the meaning of symbols, which stands on the screen alone.
  expect(printed).not.toMatch(/>\s*Symbols\s*</);
});

test('the archive holds the site, and its downloads page leads to nothing outside of it', () => {
  const files = unzipSync(readFileSync(inDist(editionFiles.zip)));
  const page = new TextDecoder().decode(files['multimodal-foundation-models/downloads.html']);
  expect(files['multimodal-foundation-models/index.html']).toBeDefined();
  expect(Object.keys(files).some((name) => name.includes('/downloads/'))).toBe(false);
  expect(page).not.toMatch(/href="downloads\//);
});

test('an archive depends on its files and its time alone', () => {
  const files = [{ name: 'a.txt', data: new Uint8Array([1, 2, 3]) }];
  expect(deterministicZip(files, edition.time)).toEqual(deterministicZip(files, edition.time));
});

test('dates of a PDF become those of the edition, and no byte moves', () => {
  const pdf = Buffer.from("/CreationDate (D:20990101000000+00'00')\n/ModDate (D:20990101000000+00'00')");
  const dated = Buffer.from(atTime(pdf, new Date('2026-11-23T10:20:30Z'))).toString();
  expect(dated).toBe("/CreationDate (D:20261123102030+00'00')\n/ModDate (D:20261123102030+00'00')");
});
