import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** All that can give an element a class: pages, components, transforms of Markdown, scripts. Styles that stand in a component do not count. */
const sources = globSync('src/**/*.{ts,js,astro}', { cwd: root })
  .filter((file) => !/\.(?:test|d)\.ts$/.test(file))
  .map((file) => read(file).replace(/<style[\s\S]*?<\/style>/g, ''))
  .join('\n');
/** Beginnings of names that are put together, `level-` of `level-${level}`. */
const beginnings = new Set([...sources.matchAll(/([A-Za-z][\w-]*-)\$\{/g)].map(([, beginning]) => beginning));
const words = new Set(sources.match(/[A-Za-z][\w-]*/g));

const isPutTogether = (name: string): boolean => [...name.matchAll(/-/g)].some(({ index }) => beginnings.has(name.slice(0, index + 1)));

/** Names of the classes that a style sheet selects. */
function classesOf(sheet: string): string[] {
  const selectors = sheet.replace(/\/\*[\s\S]*?\*\/|url\([^)]*\)|'[^']*'|"[^"]*"/g, '');
  return [...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name);
}

test.each(globSync('src/**/*.css', { cwd: root }))('%s selects no class that nothing in src names', (file) => {
  expect(classesOf(read(file)).filter((name) => !words.has(name) && !isPutTogether(name))).toEqual([]);
});
