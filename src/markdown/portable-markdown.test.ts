import { expect, test } from 'vitest';
import type { Content } from '../content-source/read-content.ts';
import type { Catalog } from '../model/catalog.ts';
import { createPortableMarkdown } from './portable-markdown.ts';

const numbered = (href: string, label: string, number: string) => ({ href, label, title: label, number, page: 'v/c' });
const catalog: Catalog = {
  citations: new Map([['radford2021learning', { authors: 'Radford et al.', year: '2021' }]]),
  methods: new Map([['clip', { href: '/methods/clip/', label: 'CLIP', title: 'CLIP' }]]),
  terms: new Map(),
  sections: new Map([['clip-basics', { href: '/v/c/#clip-basics', label: 'Section 2.3.1', title: 'Basics' }]]),
  figures: new Map([['dots', numbered('/v/c/#fig-dots', 'Figure 2.1', '2.1')]]),
  tables: new Map([['models', numbered('/v/c/#tbl-models', 'Table 2.1', '2.1')]]),
  equations: new Map([['loss', { ...numbered('/v/c/#eq-loss', '(2.1)', '2.1'), tex: 'L = B', symbols: ['batch'] }]]),
};
const entries = (data: object): Map<string, { data: object }> =>
  new Map(Object.entries(data).map(([key, value]) => [key, { data: value as object }]));
const content = {
  notation: entries({ batch: { tex: 'B', meaning: 'size of a batch', shape: '\\mathbb N' } }),
  figures: entries({ dots: { title: 'Dots', caption: 'As in [@radford2021learning].', description: 'Two dots.' } }),
  tables: entries({
    models: {
      title: 'Models',
      caption: 'Compared.',
      columns: [
        { key: 'method', label: 'Method', type: 'method' },
        { key: 'pairs', label: 'Pairs', type: 'number', unit: 'million' },
      ],
      rows: [{ source: ['radford2021learning'], cells: { method: 'clip', pairs: 1400 } }],
    },
  }),
} as unknown as Content;
const { body } = createPortableMarkdown({ catalog, content, address: (href) => `..${href}` });

test('citations and links become links that any reader follows', () => {
  expect(body('So [@radford2021learning] and [CLIP](method:clip), see [](sec:clip-basics).')).toBe(
    'So ([Radford et al., 2021](../references/radford2021learning/)) and [CLIP](../methods/clip/), see [Section 2.3.1](../v/c/#clip-basics).',
  );
});

test('a heading keeps its number and loses its id', () => {
  expect(body('## 2.3.1 Basics [#clip-basics]')).toBe('## 2.3.1 Basics');
});

test('an equation bears its number, and its symbols are explained below', () => {
  expect(body('<Equation id="loss" symbols="batch">\n$$\nL = B\n$$\n</Equation>')).toBe(
    '$$\nL = B \\tag{2.1}\n$$\n\n- $B$: size of a batch, $\\mathbb N$',
  );
});

test('a figure is told in words', () => {
  const written = body('<Figure id="dots" />');
  expect(written).toContain('[**Figure 2.1**](../v/c/#fig-dots) **Dots.** As in ([Radford et al., 2021]');
  expect(written).toContain('Two dots.');
});

test('a table names the sources of its rows', () => {
  expect(body('<Table id="models" />')).toContain(
    '| [CLIP](../methods/clip/) | 1,400 | [Radford et al., 2021](../references/radford2021learning/) |',
  );
});

test('notes and the later layer are set off as quotations', () => {
  expect(body('<SinceTheSurvey>\nMore came, \\{so\\}.\n</SinceTheSurvey>')).toBe(
    '> **Since the survey (after September 2023)**\n>\n> More came, {so}.',
  );
  expect(body('<Aside title="Note">\nSmall.\n</Aside>')).toBe('> **Note**\n>\n> Small.');
});
