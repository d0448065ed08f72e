/** Contrast of every pair of colors that carries words or signs, in both schemes, computed from the sheets (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';

type Scheme = 'light' | 'dark';
const sheets = ['tokens', 'themes'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');
const tokens = new Map([...sheets.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));

/** The arguments of a function of CSS, divided by its own commas. */
function split(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** A color as the sheets write it: with `var()`, `light-dark()`, `color-mix()`. @param own values that stand in for tokens */
function colorOf(written: string, scheme: Scheme, own: Record<string, string> = {}): Color {
  const value = written.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const found = own[name] ?? tokens.get(name);
    if (found === undefined) throw new Error(`${name} is not in the sheets.`);
    return found;
  });
  if (value !== written) return colorOf(value, scheme, own);
  const [, name, inner = ''] = /^(light-dark|color-mix)\((.*)\)$/s.exec(value) ?? [];
  if (name === 'light-dark') return colorOf(split(inner)[scheme === 'light' ? 0 : 1]!, scheme, own);
  if (name === 'color-mix') {
    const [space = '', first = '', second = ''] = split(inner);
    const [, color = '', share = ''] = /^(.*) (\d+)%$/s.exec(first) ?? [];
    return colorOf(color, scheme, own).mix(colorOf(second, scheme, own), 1 - Number(share) / 100, { space: space.replace('in ', '') });
  }
  return new Color(value);
}

const contrast = (front: string, back: string, scheme: Scheme, own?: Record<string, string>): number =>
  colorOf(front, scheme, own)
    .to('srgb')
    .toGamut()
    .contrast(colorOf(back, scheme, own).to('srgb').toGamut(), 'WCAG21');

const themes = [...tokens.keys()].filter((name) => /^--theme-(?!wash|line|underline|stroke|fill|dot|turn)/.test(name));
const papers = ['--color-page', '--color-sunken', '--color-raised'];
const marked = ['--color-highlight', '--color-marked', '--color-noted'];
const code = [...tokens.keys()].filter((name) => name.startsWith('--token-'));

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const expectPairs = (fronts: string[], backs: string[], least: number, own?: Record<string, string>): void => {
    const weak = fronts.flatMap((front) =>
      backs
        .map((back) => ({ front, back, ratio: contrast(`var(${front})`, `var(${back})`, scheme, own) }))
        .filter(({ ratio }) => ratio < least)
        .map((pair) => `${pair.front} on ${pair.back}: ${pair.ratio.toFixed(2)}`),
    );
    expect(weak).toEqual([]);
  };

  test('text and its softer form can be read on every paper and on what is marked', () => {
    expectPairs(['--color-text', '--color-text-soft'], [...papers, ...marked], 4.5);
  });
  test('code can be read', () => expectPairs(code, ['--color-sunken', '--color-raised', '--color-page'], 4.5));
  test('verdicts and focus can be read', () => expectPairs(['--color-good', '--color-bad', '--color-focus'], papers, 4.5));
  test('edges of controls can be seen', () => expectPairs(['--color-line-strong', '--color-mark'], ['--color-page', '--color-raised'], 3));

  test('there are five themes', () => expect(themes).toHaveLength(5));
  test.each([...themes, '--pigment-graphite'])('%s can be read on every paper and on its own wash, and the page on it', (theme) => {
    const own = { '--theme': `var(${theme})` };
    expectPairs(['--theme'], [...papers, '--theme-wash', '--color-highlight'], 4.5, own);
    expectPairs(['--color-text', '--color-text-soft'], ['--theme-wash'], 4.5, own);
    expectPairs(['--color-page'], ['--theme'], 4.5, own);
  });
});
