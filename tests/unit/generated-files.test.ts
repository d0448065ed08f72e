import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { schemas } from '../../src/content-source/collections.ts';
import { firstFaces } from '../../src/client/first-faces.ts';
import { drawnCharacters } from '../../src/markdown/render-tex.ts';
import { dataPack } from '../../src/schema/data-pack.ts';
import { publishedAddresses } from '../../src/site-content/addresses.ts';
import { headersByPath } from '../../scripts/deploy/headers.ts';
import { checkWork } from '../../src/site-content/check.ts';
import { loadWork, type Work } from '../../src/site-content/work.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
let work: Work;
beforeAll(() => {
  work = loadWork(root);
});

test('the content of this site has no problem', () => {
  expect(checkWork(work, root)).toEqual([]);
});

test('anchors.lock lists every address; run `npm run anchors:publish` after adding one', () => {
  const locked = new Set(work.content.lockedAnchors);
  expect(publishedAddresses(work).filter((address) => !locked.has(address))).toEqual([]);
});

test('the mathematics font holds every character of every formula; run `npm run fonts` after adding one', () => {
  const held = new Set(read('public/fonts/math.txt'));
  expect([...drawnCharacters()].filter((character) => !held.has(character))).toEqual([]);
});

test('the script before the first paint asks for faces as the style sheets have them', () => {
  const rules = [...`${read('src/styles/fonts.css')}${read('src/styles/math-font.css')}`.matchAll(/@font-face\s*{([^}]*)}/g)].map(
    ([, rule = '']) => {
      const value = (name: string): string | undefined => new RegExp(`[\\s;]${name}:\\s*["']?([^;"']*)`).exec(rule)?.[1];
      return {
        file: /fonts\/([\w-]+)\.woff2/.exec(rule)?.[1],
        family: value('font-family'),
        weight: value('font-weight'),
        style: value('font-style'),
      };
    },
  );
  for (const [file, [family, { weight = '400', style = 'normal' }]] of Object.entries(firstFaces)) {
    const rule = rules.find((one) => one.file === file);
    expect({ family: rule?.family, weight: rule?.weight ?? '400', style: rule?.style ?? 'normal' }, file).toEqual({
      family,
      weight,
      style,
    });
  }
});

test.each([
  ['nginx.conf', 'add_header Content-Security-Policy "POLICY" always;'],
  ['Caddyfile', 'Content-Security-Policy "POLICY"'],
])('the recipe %s sends the policy that `_headers` sends', (file, line) => {
  expect(read(`docs/deploy/${file}`)).toContain(line.replace('POLICY', headersByPath['/*']?.['Content-Security-Policy'] ?? ''));
});

test('the schemas for editors and for the data pack are those of the code; run `npm run schemas` after a change', () => {
  const written = (file: string): unknown => JSON.parse(read(file)) as unknown;
  const made = (schema: z.ZodType): object =>
    JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))) as object;
  for (const [name, schema] of Object.entries(schemas)) expect(written(`.vscode/schemas/${name}.schema.json`)).toMatchObject(made(schema));
  for (const [name, schema] of Object.entries(dataPack)) expect(written(`public/data/${name}.schema.json`)).toMatchObject(made(schema));
});
