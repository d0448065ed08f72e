/**
 * Cuts the self-hosted fonts and writes their `@font-face` rules, with fallbacks of equal metrics.
 * Run by hand after a font package changes: `node scripts/fonts.ts`. The same input gives the same bytes.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { commandOptions } from './arguments.ts';
import { fallbackRules } from './fonts/fallbacks.ts';

commandOptions({}, 'npm run fonts');
const packages = new URL('../node_modules/@fontsource-variable/', import.meta.url);
const folder = new URL('../public/fonts/', import.meta.url);
const sheet = new URL('../src/styles/fonts.css', import.meta.url);

/**
 * What English prose, the interface and the names of most authors print; everything else waits until a page holds it. A face that arrives
 * late makes the browser lay out the whole page again, so a letter that many pages hold belongs here.
 */
const basic =
  'U+20-7E,U+A0,U+A7,U+B0-B3,U+B7,U+B9,U+C1,U+C9,U+D6,U+D7,U+DC,U+E0,U+E1,U+E4,U+E7-E9,U+EC,U+ED,U+F1,U+F3,U+F6,U+FC,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2032,U+2039,U+203A,U+2191,U+2193,U+2212';
const accented =
  'U+A1-A6,U+A8-AF,U+B4-B6,U+B8,U+BA-C0,U+C2-C8,U+CA-D5,U+D8-DB,U+DD-DF,U+E2,U+E3,U+E5,U+E6,U+EA,U+EB,U+EE-F0,U+F2,U+F4,U+F5,U+F7-FB,U+FD-FF,U+152-153,U+2C6,U+2DA,U+2DC,U+201A,U+201E,U+2020,U+2021,U+2030,U+2044,U+20AC,U+2122';
const names = 'U+100-151,U+154-17F,U+1CD-1DC,U+218-21B';
/** Symbols, not Greek text: capitals that look like Latin ones and accents are not among them. */
const greek = 'U+393,U+394,U+398,U+39B,U+39E,U+3A0,U+3A3,U+3A6,U+3A8,U+3A9,U+3B1-3C9,U+3D1,U+3D5,U+3F5';

interface Cut {
  family: 'Source Serif 4' | 'Source Sans 3' | 'JetBrains Mono';
  source: string;
  file: string;
  range: string;
  weight: readonly [number, number] | number;
  italic?: boolean;
}

const serif = (script: string, style = 'normal') => `source-serif-4/files/source-serif-4-${script}-wght-${style}.woff2`;
const sans = (script: string) => `source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;
const mono = (script: string) => `jetbrains-mono/files/jetbrains-mono-${script}-wght-normal.woff2`;
const weights = [400, 700] as const;

const cuts: readonly Cut[] = [
  { family: 'Source Serif 4', source: serif('latin'), file: 'serif', range: basic, weight: weights },
  { family: 'Source Serif 4', source: serif('latin'), file: 'serif-accented', range: accented, weight: weights },
  { family: 'Source Serif 4', source: serif('latin-ext'), file: 'serif-names', range: names, weight: weights },
  { family: 'Source Serif 4', source: serif('greek'), file: 'serif-greek', range: greek, weight: weights },
  { family: 'Source Serif 4', source: serif('latin', 'italic'), file: 'serif-italic', range: basic, weight: 400, italic: true },
  { family: 'Source Serif 4', source: serif('latin', 'italic'), file: 'serif-italic-bold', range: basic, weight: 650, italic: true },
  { family: 'Source Serif 4', source: serif('latin', 'italic'), file: 'serif-italic-accented', range: accented, weight: 400, italic: true },
  { family: 'Source Serif 4', source: serif('latin-ext', 'italic'), file: 'serif-italic-names', range: names, weight: 400, italic: true },
  { family: 'Source Sans 3', source: sans('latin'), file: 'sans', range: basic, weight: weights },
  { family: 'Source Sans 3', source: sans('latin'), file: 'sans-accented', range: accented, weight: weights },
  { family: 'Source Sans 3', source: sans('latin-ext'), file: 'sans-names', range: names, weight: weights },
  { family: 'JetBrains Mono', source: mono('latin'), file: 'mono', range: basic, weight: 400 },
  { family: 'JetBrains Mono', source: mono('latin'), file: 'mono-accented', range: accented, weight: 400 },
  { family: 'JetBrains Mono', source: mono('greek'), file: 'mono-greek', range: greek, weight: 400 },
];

/** Every character of a CSS `unicode-range`. */
function charactersOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset));
    })
    .join('');
}

const features: Record<Cut['family'], string[]> = {
  'Source Serif 4': ['kern', 'liga'],
  // Tables stand in the sans face, so it alone needs figures of one width.
  'Source Sans 3': ['kern', 'tnum'],
  // Its ligatures turn `!=` into another sign: a reader of code wants what was typed.
  'JetBrains Mono': [],
};

async function cutFont({ family, source, file, range, weight }: Cut): Promise<number> {
  const font = await subsetFont(await readFile(new URL(source, packages)), charactersOf(range), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features[family],
    variationAxes: { wght: typeof weight === 'number' ? weight : { min: weight[0], max: weight[1], default: weight[0] } },
  });
  await writeFile(new URL(`${file}.woff2`, folder), font);
  return font.length;
}

/**
 * What is not basic is a family of its own, asked after the first: while any face of a family is still to come, Chromium looks up a face of
 * the system for each size of its text, which on Linux took half the time of the first layout.
 */
const faceRule = ({ family, file, range, weight, italic }: Cut): string =>
  `@font-face { font-family: "${range === basic ? family : `${family} Extended`}"; font-style: ${italic ? 'italic' : 'normal'}; font-weight: ${
    typeof weight === 'number' ? weight : weight.join(' ')
  }; font-display: swap; src: url("/fonts/${file}.woff2") format("woff2"); unicode-range: ${range}; }`;

await mkdir(folder, { recursive: true });
for (const cut of cuts) {
  const bytes = await cutFont(cut);
  process.stdout.write(`${String(bytes).padStart(6)}  ${cut.file}.woff2\n`);
}
await writeFile(sheet, `/* Written by scripts/fonts.ts: change it there. */\n${[...cuts.map(faceRule), ...fallbackRules()].join('\n')}\n`);
