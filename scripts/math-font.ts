/**
 * `npm run fonts`: cuts the mathematics font down to the characters that the content's formulas draw, keeping its MATH table.
 * A test fails when a formula needs a character that the font in `public/fonts/` lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { commandOptions } from './arguments.ts';
import { drawnCharacters } from '../src/markdown/render-tex.ts';
import { loadWork } from '../src/site-content/work.ts';

commandOptions({}, 'npm run fonts');

/** Drawn by browsers themselves when a formula is stretched or spaced. */
const always = '0123456789+−=()[]{}|/,.:;<>∥√ ';
const source = 'node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2';
const target = 'public/fonts/math.woff2';

loadWork(process.cwd());
const characters = [...new Set([...always, ...drawnCharacters()])].sort();
const font = await subsetFont(readFileSync(source), characters.join(''), { targetFormat: 'woff2', noHinting: true });
writeFileSync(target, font);
writeFileSync('public/fonts/math.txt', `${characters.join('')}\n`);
console.log(`${target}: ${characters.length} characters, ${(font.length / 1024).toFixed(1)} kB`);
