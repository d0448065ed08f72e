import { expect, test } from 'vitest';
import { texInLine } from './tex-in-line.ts';

test.each([
  ['X_v', 'X_v'],
  ['32\\times32=1024', '32×32=1024'],
  ['\\mathcal{M}', 'M'],
  ['x,\\quad y', 'x, y'],
  ['\\alpha>0', 'α>0'],
  ['z_{N_z}^2', 'z_(N_z)^2'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['e_1,\\dots,e_K', 'e_1,…,e_K'],
  ['\\sqrt{d}', '√d'],
  ['\\nabla_\\theta\\log p(x)', '∇_θ log p(x)'],
  ['-\\log(x)', '−log(x)'],
  ['\\max_\\theta f', 'max_θ f'],
  ['\\sqrt[3]{x}', 'x^(1/3)'],
  ['\\sqrt[n]{a+b}', '(a+b)^(1/n)'],
  ['\\hat{x}', 'x\u0302'],
  ['\\tilde{z}_0', 'z\u0303_0'],
  ['\\bar\\alpha_t', 'α\u0304_t'],
  ['\\sqrt{\\bar\\alpha}', '√α\u0304'],
  ['\\dot{x}', 'x\u0307'],
  ['\\vec{v}', 'v\u20D7'],
  ['\\hat{x_i}', 'x\u0302_i'],
  ['\\overline{AB}', 'A\u0305B\u0305'],
  ['\\underline{x}', 'x\u0332'],
  ['\\hat{1}', '1\u0302'],
  ['\\hat{x}\\log p', 'x\u0302 log p'],
  ['\\underbrace{a+b}_{n}', '(a+b)_n'],
  ['\\stackrel{a}{=}', '=^a'],
  ['\\nosuchcommand', '\\nosuchcommand'],
])('%s reads %s', (tex, line) => {
  expect(texInLine(tex)).toBe(line);
});
