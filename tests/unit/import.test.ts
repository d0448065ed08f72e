import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UnreadableFile } from '../../scripts/references/bibtex-file.ts';
import { importWorks } from '../../scripts/references/import-works.ts';
import { reportOf } from '../../scripts/references/import-report.ts';
import { readContent } from '../../src/content-source/read-content.ts';
import type { Reference } from '../../src/schema/reference.ts';

const project = join(import.meta.dirname, '../..');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(join(project, 'tests/fixtures/sound/content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (): string => join(root, 'content/references');
const all = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name), 'utf8')]));
const reference = (key: string): Reference | undefined => readContent(root).references.get(key)?.data;
const entry = (fields: string): string => `@article{any, ${fields}}`;
const only = (text: string) => importWorks(text, { root })[0]!;

describe('TeX becomes what is printed', () => {
  test.each([
    [String.raw`{\L}ukasz M{\"u}ller`, 'Müller, Łukasz'],
    [String.raw`D{\'\i}az, Mar{\'\i}a`, 'Díaz, María'],
    [String.raw`Ma\v{c}ek, P.\ Y.`, 'Maček, P. Y.'],
    ['van der Berg, Jean-Luc', 'van der Berg, Jean-Luc'],
    ['Jean-Luc van der Berg', 'van der Berg, Jean-Luc'],
    ['Van Gool, Luc', 'Van Gool, Luc'],
    ["de Masson d'Autume, Cyprien", "de Masson d'Autume, Cyprien"],
    ['King, Jr., Martin Luther', 'King Jr., Martin Luther'],
    ['{Gemini Team and Friends}', 'Gemini Team and Friends'],
    ['Nguyễn, Đặng', 'Nguyễn, Đặng'],
  ])('%s', (written, printed) => {
    const { key } = only(entry(`title={On names}, author={${written}}, year=2020, doi={10.1000/a}`));
    expect(reference(key!)?.authors).toEqual([printed]);
  });

  test.each([
    [String.raw`{{BLIP-2}: {B}ootstrapping \& more, 5\% of \$1}`, 'BLIP-2: Bootstrapping & more, 5% of $1'],
    [String.raw`PixArt-$\alpha$ with $10^{-3}$`, 'PixArt-α with 10⁻³'],
    ["``Quoted'' --- and a range 1--2", '“Quoted” — and a range 1–2'],
    [String.raw`A \textbf{bold} \emph{claim} about a$<$b`, 'A bold claim about a<b'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['Ends with a stop.', 'Ends with a stop'],
  ])('%s', (written, printed) => {
    const { key } = only(entry(`title={${written}}, author={Doe, Jane}, year=2020, doi={10.1000/a}`));
    expect(reference(key!)?.title).toBe(printed);
  });
});

describe('an arXiv id is found', () => {
  test.each([
    'eprint={2301.12597v2}, archivePrefix={arXiv}, year=2023',
    'eprint={2301.12597}, eprinttype={arxiv}, date={2023-01-30}',
    'journal={arXiv preprint arXiv:2301.12597}, year=2023',
    'journal={ArXiv}, volume={abs/2301.12597}, year=2024',
    'journal={CoRR}, volume={abs/2301.12597}, year=2023',
    'url={https://arxiv.org/pdf/2301.12597v1.pdf}, year=2023',
    'doi={10.48550/arXiv.2301.12597}, year=2023',
    'note={arXiv:2301.12597 [cs.CV]}, year=2023',
  ])('in %s', (fields) => {
    const { key } = only(entry(`title={Frozen encoders}, author={Li, Junnan}, ${fields}`));
    expect(reference(key!)).toEqual({
      title: 'Frozen encoders',
      authors: ['Li, Junnan'],
      year: 2023,
      month: 1,
      type: 'preprint',
      arxiv: '2301.12597',
    });
  });
});

test('a venue is written as the field writes it, with the year of publication', () => {
  const { key } = only(`@inproceedings{x, title={Sixteen words}, author={Doe, J. and Roe, R.}, year={2021}, eprint={2010.11929},
    archiveprefix={arXiv}, booktitle={The Ninth International Conference on Learning Representations}}`);
  expect(reference(key!)).toMatchObject({ venue: 'ICLR 2021', year: 2020, month: 10, type: 'paper-conference' });
});

test.each([
  ['year={2020}', 2020],
  ['date={2020-03-01}', 2020],
  ['date={2020/2021}', 2020],
])('%s is a year', (field, year) => {
  const { key } = only(entry(`title={On years}, author={Doe, Jane}, ${field}, doi={10.1000/a}`));
  expect(reference(key!)?.year).toBe(year);
});

test('what is no year is told where the arXiv id dates the work', () => {
  const { kind, notes } = only(entry('title={On years}, author={Doe, Jane}, year={20201}, eprint={2001.00002}, archiveprefix={arXiv}'));
  expect({ kind, notes }).toEqual({ kind: 'added', notes: ['“20201” is no year; it was not used'] });
});

test('an address that was cut is told, also where it fills a known work', () => {
  const cut = 'the address “https://example.org/a b” was cut to “https://example.org/a”';
  expect(only(entry('title={New}, author={Doe, J.}, year=2020, url={https://example.org/a b}')).notes).toEqual(
    expect.arrayContaining([cut]),
  );
  const known = only(entry('title={New}, author={Doe, J.}, year=2020, url={https://example.org/a b}, pages={1--2}'));
  expect(known).toMatchObject({ kind: 'merged', notes: expect.arrayContaining([cut]) as unknown });
  expect(only(entry('title={Whole}, author={Doe, J.}, year=2020, url={https://example.org/ab}')).notes.join()).not.toContain('was cut');
});

test('signs that nobody sees are left out of a title', () => {
  const { key } = only(entry('title={\u202Eevil \u2066ti\u0007tle}, author={Doe, J.}, year=2020, doi={10.1000/a}'));
  expect(reference(key!)?.title).toBe('evil title');
});

test('more than thirty authors are cut with a mark, and “others” is no author', () => {
  const many = Array.from({ length: 40 }, (_, index) => `Doe, ${'ABCDEFGHIJ'[index % 10]}${'abcd'[Math.floor(index / 10)]}`);
  const { key } = only(entry(`title={Many hands}, author={${many.join(' and ')} and others}, year=2020, doi={10.1000/a}`));
  expect(reference(key!)?.authors).toHaveLength(30);
  expect(reference(key!)?.etAl).toBe(true);
});

describe('a known work is not doubled', () => {
  test.each([
    ['by its arXiv id', 'title={Another name}, eprint={2103.00020}, archiveprefix={arXiv}'],
    ['by its title', 'title={{Learning transferable visual models from natural-language supervision}}, doi={10.1000/clip}'],
  ])('%s: missing fields are filled, known ones stay, differences are told', (_, fields) => {
    const before = all();
    const outcome = only(entry(`${fields}, author={Radford, Alec}, year=2021, code={https://example.org/clip}, pages={1--20}`));
    expect(outcome).toMatchObject({ kind: 'merged', key: 'radford2021learning' });
    expect(outcome.notes.join('\n')).toMatch(/authors differ: 3 here, 1 there/);
    expect(outcome.notes.join('\n')).toMatch(/title differs/);
    expect(Object.keys(all())).toEqual(Object.keys(before));
    expect(all()['radford2021learning.yaml']).toMatch(
      new RegExp(`^${before['radford2021learning.yaml']!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
    expect(reference('radford2021learning')).toMatchObject({ code: 'https://example.org/clip', pages: '1–20', venue: 'ICML 2021' });
  });

  test('nor when it stands twice in the file', () => {
    const twice = entry('title={Once}, author={Doe, J.}, year=2020, doi={10.1000/a}');
    expect(importWorks(`${twice}\n${twice}`, { root }).map(({ kind }) => kind)).toEqual(['added', 'unchanged']);
  });

  test('a second import changes nothing', () => {
    const text = entry('title={Once}, author={Doe, J.}, year=2020, doi={10.1000/a}');
    importWorks(text, { root });
    const before = all();
    expect(only(text).kind).toBe('unchanged');
    expect(all()).toEqual(before);
  });

  test('a preprint is not made a published work behind its file’s back', () => {
    const { kind, fields, notes } = only(
      `@inproceedings{x, title={A Later Work}, author={Zhai, X.}, booktitle={ICML}, year=2024, eprint={2401.00001}}`,
    );
    expect({ kind, fields }).toEqual({ kind: 'merged', fields: { month: 1 } });
    expect(notes.join()).toContain('published as ICML 2024: set `type` and `venue`');
  });
});

test('a key that is taken by another work gets a letter', () => {
  const text = ['one', 'two', 'three']
    .map((word) => entry(`title={Same ${word}}, author={Doe, J.}, year=2020, doi={10.1000/${word}}`))
    .join('\n');
  expect(importWorks(text, { root }).map(({ key }) => key)).toEqual(['doe2020same', 'doe2020sameb', 'doe2020samec']);
});

test.each([
  ['that follows the rule stays', 'doe2020second', 'doe2020second'],
  ['of another form is replaced', 'Doe20', 'doe2020first'],
  ['that claims another year is replaced', 'doe2019first', 'doe2020first'],
  ['with a word that the title lacks is replaced', 'doe2020other', 'doe2020first'],
])('a key of the file %s', (_, written, made) => {
  expect(only(`@article{${written}, title={The first and second}, author={Doe, J.}, year=2020, doi={10.1000/a}}`).key).toBe(made);
});

describe('bad input', () => {
  test.each([
    ['an unclosed brace', '@article{good, title={Good}, author={Doe, J.}, year=2020, doi={10.1000/a}}\n@article{bad, title={Never ends'],
    ['no BibTeX at all', 'Dear reader, here is a list of works.'],
    ['nothing', ''],
    ['a stray quote', '@article{bad, title="A" B", year=2020}'],
    ['another encoding', '@article{bad, title={M\uFFFDller}, author={Doe, J.}, year=2020}'],
  ])('%s changes nothing', (_, text) => {
    const before = all();
    expect(() => importWorks(text, { root })).toThrow(UnreadableFile);
    expect(all()).toEqual(before);
  });

  test.each([
    ['no year', 'title={T}, author={Doe, J.}, doi={10.1000/a}', /year/],
    ['no author', 'title={T}, year=2020, doi={10.1000/a}', /author/i],
    ['no way to find the work', 'title={T}, author={Doe, J.}, year=2020', /arxiv.*doi.*url/],
    ['an address that is a script', 'title={T}, author={Doe, J.}, year=2020, url={javascript:alert(1)}', /url/],
    ['an unknown TeX command', String.raw`title={T \mine{x}}, author={Doe, J.}, year=2020, doi={10.1000/a}`, /\\mine/],
    ['a year to come', 'title={T}, author={Doe, J.}, year=3020, doi={10.1000/a}', /year/],
    ['a year of five digits', 'title={T}, author={Doe, J.}, year={20201}, doi={10.1000/a}', /year: Give the year, of four digits/],
    ['a date that is none', 'title={T}, author={Doe, J.}, date={20201-01}, doi={10.1000/a}', /year: Give the year, of four digits/],
    ['a turned address', 'title={T}, author={Doe, J.}, year=2020, url={https://example.org/\u202Efdp}', /url: it holds U\+202E/],
    ['a control character in its DOI', 'title={T}, author={Doe, J.}, year=2020, doi={10.1000/a\u0007}', /doi: it holds U\+0007/],
  ])('an entry with %s is refused with the reason, the others come in', (_, fields, reason) => {
    const good = entry('title={Good}, author={Roe, R.}, year=2020, doi={10.1000/good}');
    const [bad, second] = importWorks(`${entry(fields)}\n${good}`, { root });
    expect(bad?.kind).toBe('refused');
    expect(bad?.notes.join()).toMatch(reason);
    expect(second?.kind).toBe('added');
  });

  test('never names a file outside the folder', () => {
    const { key } = only(`@article{../../x, title={../../../etc/passwd}, author={../.., A.}, year=2020, doi={10.1000/a}}`);
    expect(key).toMatch(/^[a-z]+2020[a-z0-9]+$/);
    expect(readdirSync(folder())).toContain(`${key}.yaml`);
  });

  test('ends the command with code 1 and without a stack trace', () => {
    const run = (input: string) =>
      spawnSync(process.execPath, [join(project, 'scripts/import-references.ts'), '--dry-run'], { cwd: root, input, encoding: 'utf8' });
    const { status, stderr } = run('@article{bad, title={Never ends');
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing was changed.');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(run(entry('title={Good}, author={Roe, R.}, year=2020, doi={10.1000/good}'))).toMatchObject({ status: 0 });
    expect(Object.keys(all())).toHaveLength(2);
  });
});

test('the report names what was added, merged, left and refused', () => {
  const outcomes = importWorks(
    [
      entry('title={New}, author={Doe, J.}, year=2020, doi={10.1000/new}'),
      entry('title={CLIP}, author={Radford, Alec}, year=2021, eprint={2103.00020}, doi={10.1000/clip}'),
      entry('title={Bad}, author={Doe, J.}, doi={10.1000/bad}'),
    ].join('\n'),
    { root, isDryRun: true },
  );
  const report = reportOf(outcomes, true);
  expect(report).toMatch(/Added:\n {2}doe2020new \(any in the file\)/);
  expect(report).toMatch(/Merged:\n {2}radford2021learning \(any in the file\): doi/);
  expect(report).toMatch(/Refused:\n {2}any\n {4}year/);
  expect(report).toContain('1 added, 1 merged, 0 unchanged, 1 refused. Dry run: nothing was written.');
});
