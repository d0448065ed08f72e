import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { socialImage } from '../../src/model/social-image.ts';
import type { BuiltSite } from '../portable/built-site.ts';
import { cardColors, cardSvg, colorOf, type Card } from './card.ts';
import { flatPng } from './flat-png.ts';
import { listedPages } from './sitemap.ts';

interface Node {
  '@type': string;
  name?: string;
  description?: string;
  position?: string;
  itemListElement?: { name: string }[];
}

/** What a page's own data block says of it. */
export function cardOfPage(html: string): Card | undefined {
  const [, data = 'null'] = /<script type="application\/ld\+json">(\{"@context":"[^"]*","@graph":.*?)<\/script>/s.exec(html) ?? [];
  const graph = (JSON.parse(data) as { '@graph': Node[] } | null)?.['@graph'];
  const [page, trail] = graph ?? [];
  if (page?.name === undefined) return undefined;
  const [, ...above] = (trail?.itemListElement ?? []).slice(0, -1).map(({ name }) => name);
  const place =
    page['@type'] === 'Chapter' ? [`Chapter ${page.position ?? ''}`] : [...above, ...(page.position === undefined ? [] : [page.position])];
  const theme = /<html[^>]*\sdata-theme="([^"]*)"/.exec(html)?.[1];
  return { kicker: place.join(' · ') || 'Survey reader', title: page.name, description: page.description ?? '', theme };
}

const fonts = [
  { family: 'source-serif-4', scripts: ['latin', 'latin-ext', 'greek'], axes: { wght: 600 } },
  { family: 'source-sans-3', scripts: ['latin', 'latin-ext', 'greek'], axes: { wght: 400 } },
];

/** The faces of the site as files that a renderer reads, cut to what the cards say. */
async function fontFiles(folder: string, text: string): Promise<string[]> {
  const files = fonts.flatMap(({ family, scripts, axes }) =>
    scripts.map((script) => ({ name: `${family}-${script}-wght-normal`, family, axes })),
  );
  return Promise.all(
    files.map(async ({ name, family, axes }) => {
      const source = readFileSync(`node_modules/@fontsource-variable/${family}/files/${name}.woff2`);
      const file = join(folder, `${name}.ttf`);
      writeFileSync(file, await subsetFont(source, text, { targetFormat: 'sfnt', variationAxes: axes }));
      return file;
    }),
  );
}

/** Width in pixels: the shape that previews ask for (1.9 to 1), sharp on a telephone, some 8 kB each. */
const width = 800;

/** Draws the picture of every page that has one, below `social/`. */
export async function drawSocialImages(site: BuiltSite): Promise<string> {
  const cards = listedPages(site).flatMap((file) => {
    const card = cardOfPage(site.read(file));
    return card ? [{ file: join(site.folder, socialImage(file)), card }] : [];
  });
  const scratch = mkdtempSync(join(tmpdir(), 'reader-fonts-'));
  const font = { fontFiles: await fontFiles(scratch, JSON.stringify(cards) + '…·'), loadSystemFonts: false };
  let bytes = 0;
  const queue = cards.values();
  const worker = async (): Promise<void> => {
    for (const { file, card } of queue) {
      const picture = await renderAsync(cardSvg(card), { fitTo: { mode: 'width', value: width }, font });
      const { paper, ink, soft } = cardColors;
      const png = flatPng(picture.pixels, picture.width, picture.height, paper, [ink, soft, colorOf(card.theme)]);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, png);
      bytes += png.length;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  rmSync(scratch, { recursive: true });
  return `${cards.length} pictures for shared links, ${(bytes / 1024 / Math.max(1, cards.length)).toFixed(1)} kB each`;
}
