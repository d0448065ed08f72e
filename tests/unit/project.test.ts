import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licenses } from '../../scripts/licenses.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const folders = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const readme = read('README.md');
const packages = JSON.parse(read('package.json')) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;
const sources = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'tests/**/*.ts'], { cwd: root });
/** A module is what others import, so tests and what only declares types do not count. */
const modules = sources.filter((file) => !file.startsWith('tests') && !/\.(?:test|d)\.ts$/.test(file));

describe('the README is true', () => {
  test('its rooms are the folders of src, and no other', () => {
    const table = /## Rooms\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const named = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w[\w-]*)\/`/g)].map(([, room]) => room),
    );
    expect(named.toSorted()).toEqual(folders('src').toSorted());
  });

  test('every folder and file that it names exists', () => {
    const paths = [...readme.matchAll(/`((?:src|scripts|tests|docs|public|content)\/[\w./-]*)`|\]\((?!https?:|#)([^)]+)\)/g)]
      .map(([, code, link]) => code ?? link ?? '')
      .filter((path) => !/[<>*]|NN-/.test(path) && !path.startsWith('dist'));
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(root, path.split('#')[0] ?? '')))).toEqual([]);
  });

  test('its commands are the scripts of package.json, and no other', () => {
    const named = [...readme.matchAll(/npm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(packages.scripts).toSorted());
  });
});

test('the edition that the changelog tells of first is that of package.json', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});

test('every dependency is pinned to one version', () => {
  const loose = Object.entries({ ...packages.dependencies, ...packages.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('licenses.txt holds the terms of all that is handed out; run `npm run licenses` after a change', async () => {
  const before = process.cwd();
  process.chdir(root);
  try {
    expect(read('public/licenses.txt')).toBe(await licenses());
  } finally {
    process.chdir(before);
  }
});

describe('modules', () => {
  const lengths = modules.map((file) => ({ file, lines: read(file).trimEnd().split('\n').length })).sort((a, b) => a.lines - b.lines);

  test('none is longer than 250 lines, and half are no longer than 80', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(80);
  });

  // Types count too: two modules that need each other's shapes are one, or want a third for what they share.
  test('none imports itself by a detour', () => {
    const imports = new Map(
      sources.map((file) => {
        const named = [...read(file).matchAll(/^\s*(?:import|export)\s[^'"`;]*?from\s+'(\.[^']+)'|^import '(\.[^']+)'/gm)];
        return [file, named.map(([, from, bare]) => relative(root, join(root, dirname(file), from ?? bare ?? '')))] as const;
      }),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of imports.keys()) visit(file, []);
    expect([...imports.values()].flat().length).toBeGreaterThan(500);
    expect(cycles).toEqual([]);
  });
});
