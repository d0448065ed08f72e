/** `npm run icons`: draws the pictures that an installed app is shown by from `public/favicon.svg`. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { commandOptions } from './arguments.ts';

commandOptions({}, 'npm run icons');

/** The light page, as in `src/layouts/BaseLayout.astro`. */
const paper = '#fbf9f6';

/** Draws the sign in the middle of a square of paper. Of a maskable picture systems may cut off a tenth on each side. */
async function draw(file: string, size: number, share: number): Promise<void> {
  const inner = Math.round(size * share);
  const sign = await sharp(readFileSync('public/favicon.svg'), { density: (72 * inner) / 24 })
    .resize(inner, inner)
    .toBuffer();
  await sharp({ create: { width: size, height: size, channels: 4, background: paper } })
    .composite([{ input: sign }])
    .png({ compressionLevel: 9, palette: true })
    .toFile(`public/icons/${file}`);
}

await draw('icon-192.png', 192, 0.72);
await draw('icon-512.png', 512, 0.72);
await draw('maskable-512.png', 512, 0.5);
