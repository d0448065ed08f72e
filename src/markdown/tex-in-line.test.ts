import { expect, test } from 'vitest';
import { texInLine } from './tex-in-line.ts';

test.each([
  ['X_v', 'X_v'],
  ['32\\times32=1024', '32×32=1024'],
  ['\\mathcal{M}', 'M'],
  ['\\alpha>0', 'α>0'],
  ['z_{N_z}^2', 'z_(N_z)^2'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['e_1,\\dots,e_K', 'e_1,…,e_K'],
  ['\\sqrt{d}', '√d'],
  ['\\nabla_\\theta\\log p(x)', '∇_θ log p(x)'],
  ['-\\log(x)', '−log(x)'],
  ['\\max_\\theta f', 'max_θ f'],
  ['\\nosuchcommand', '\\nosuchcommand'],
])('%s reads %s', (tex, line) => {
  expect(texInLine(tex)).toBe(line);
});
