import { expect, test } from 'vitest';
import { readPage } from '../../scripts/search/passages.ts';

const textOf = (markup: string): string | undefined => readPage(`<main data-pagefind-body>${markup}</main>`)?.passages[0]?.text;

test('facts, lists and rows of a table read as sentences in an excerpt', () => {
  expect(textOf('<dl><dt>Input</dt><dd>text, image</dd><dt>Objective</dt><dd>noise <b>prediction</b></dd></dl><p>And so on.</p>')).toBe(
    'Input: text, image. Objective: noise prediction. And so on.',
  );
  expect(textOf('<table><tr><th>Set</th><th>Year</th></tr><tr><td>JFT</td><td></td><td>2017</td></tr></table>')).toBe(
    'Set, Year. JFT, 2017.',
  );
  expect(textOf('<ul><li>Is it so?</li><li><p>It is.</p></li><li>A half line</li></ul>')).toBe('Is it so? It is. A half line.');
});

test('prose is left as it is', () => {
  expect(textOf('<p>One <em>word</em>, and</p><div>another</div>')).toBe('One word, and another');
});
