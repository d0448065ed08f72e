import { expect, test } from 'vitest';
import { dot, softmax, unit } from './vectors.ts';

test('the inner product is the sum of products, and what is missing counts as zero', () => {
  expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
  expect(dot([1, 2, 3], [4])).toBe(4);
  expect(dot([], [])).toBe(0);
});

test('a unit vector has length one and the same direction, and zero stays zero', () => {
  expect(unit([3, 4])).toEqual([0.6, 0.8]);
  expect(Math.hypot(...unit([1e-9, 2e-9, -5e-9]))).toBeCloseTo(1);
  expect(unit([0, 0])).toEqual([0, 0]);
});

test('the shares of a softmax sum to one, keep the ratio of the powers and do not mind a common shift', () => {
  const shares = softmax([0, Math.log(2), Math.log(5)]);
  for (const [index, expected] of [1 / 8, 2 / 8, 5 / 8].entries()) expect(shares[index]).toBeCloseTo(expected);
  expect(softmax([1, 2, 3])).toEqual(softmax([101, 102, 103]));
});

test('large logits do not overflow, and one of −∞ gets nothing', () => {
  expect(softmax([1000, 999])[0]).toBeCloseTo(1 / (1 + Math.exp(-1)));
  expect(softmax([-Infinity, 3])).toEqual([0, 1]);
});
