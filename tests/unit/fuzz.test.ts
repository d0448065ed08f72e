import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzContent } from '../../scripts/fuzz/fuzz-content.ts';
import { createMarkdownRenderer } from '../../src/markdown/render-markdown.ts';

test('300 broken variants of the real content: each ends well, and no fault that a schema knows passes in silence', () => {
  const report = fuzzContent(join(import.meta.dirname, '../../content'), 300, 20230918);
  expect(report.failures).toEqual([]);
  expect(report.certain).toBeGreaterThan(60);
}, 600_000);

describe('random Unicode in prose', () => {
  const none = { citations: new Map(), methods: new Map(), terms: new Map(), sections: new Map(), figures: new Map(), tables: new Map() };
  const { inline } = createMarkdownRenderer(() => ({ ...none, equations: new Map() }));
  /** What a reader sees: tags away, the escapes of HTML undone. */
  const seen = (html: string): string =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  /** One printed character of any script: no control, no lone surrogate, no space, no sign that Markdown reads or typography changes. */
  const letter = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
    .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}\p{Zs}\p{Zl}\p{Zp}]/u.test(text) && !/[!-/:-@[-`{-~]/.test(text));
  const words = fc.array(fc.array(letter, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

  test('survives to the page, letter by letter', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.map((part) => `x${part.join('')}x`).join(' ');
        expect(seen(inline(text))).toBe(text);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('whatever it holds, it never becomes an element that a script or a handler could stand in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/=ab` \n!-[](){}$@:*_#|\\'), maxLength: 60 }), (text) => {
        let html = '';
        try {
          html = inline(text);
        } catch (error) {
          // Bad TeX is refused by the check before anything is printed.
          expect((error as Error).name).toMatch(/Error/);
        }
        expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|form|b|ab?)[\s>](?![^<]*<\/a>)|\son[a-z]+=/i);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
