import { expect, test } from 'vitest';
import {
  batchOf,
  cosinesOf,
  encodeScene,
  encodeText,
  pairs,
  probabilities,
  sigmoidLoss,
  softmaxLoss,
  transpose,
  width,
  zeroShot,
} from './model.ts';

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

test('embeddings have length one and a caption is nearest to its own picture', () => {
  for (const { scene, caption } of pairs) {
    expect(encodeScene(scene)).toHaveLength(width);
    expect(Math.hypot(...encodeScene(scene))).toBeCloseTo(1);
    expect(Math.hypot(...encodeText(caption))).toBeCloseTo(1);
  }
  for (const [index, row] of cosinesOf(pairs).entries()) expect(row.indexOf(Math.max(...row))).toBe(index);
});

test('softmax over rows sums to one in rows, over columns in columns, the sigmoid in neither', () => {
  const cosines = cosinesOf(pairs);
  for (const row of probabilities(cosines, 'rows', 14)) expect(sum(row)).toBeCloseTo(1);
  for (const column of transpose(probabilities(cosines, 'columns', 14))) expect(sum(column)).toBeCloseTo(1);
  expect(sum(probabilities(cosines, 'sigmoid', 10)[0] ?? [])).not.toBeCloseTo(1);
});

test('a temperature of zero effect gives the chance level ln B', () => {
  expect(softmaxLoss(probabilities(cosinesOf(pairs), 'rows', 0))).toBeCloseTo(Math.log(8));
});

test('the loss falls as the inverse temperature rises, when every pair is matched best', () => {
  const cosines = cosinesOf(pairs);
  const at = (tau: number): number => softmaxLoss(probabilities(cosines, 'rows', tau));
  expect(at(30)).toBeLessThan(at(14));
  expect(at(14)).toBeLessThan(at(1));
});

test('two equal captions keep the loss of their two rows above ln 2 each', () => {
  const batch = batchOf(6, true);
  const shares = probabilities(cosinesOf(batch), 'rows', 100);
  expect(shares[0]?.[0]).toBeCloseTo(shares[0]?.[1] ?? 0);
  expect(softmaxLoss(shares)).toBeGreaterThan((2 * Math.log(2)) / 6);
  expect(softmaxLoss(shares)).toBeGreaterThan(softmaxLoss(probabilities(cosinesOf(batchOf(6, false)), 'rows', 100)));
});

test('the sigmoid loss is ln 2 for each of B texts when logits and bias are zero', () => {
  expect(
    sigmoidLoss(
      [
        [0, 0],
        [0, 0],
      ],
      10,
      0,
    ),
  ).toBeCloseTo(2 * Math.log(2));
});

test('the sigmoid loss agrees with its definition', () => {
  const logit = 10 * 0.5 - 3;
  const expected = -Math.log(1 / (1 + Math.exp(-logit)));
  expect(sigmoidLoss([[0.5]], 10, -3)).toBeCloseTo(expected);
});

test('large logits do not overflow', () => {
  expect(
    Number.isFinite(
      sigmoidLoss(
        [
          [1, -1],
          [-1, 1],
        ],
        1e4,
      ),
    ),
  ).toBe(true);
});

test('zero-shot classification picks the name that fits, and unknown words decide nothing', () => {
  const scene = { shape: 'star', color: 'green', count: 2, take: 1 } as const;
  const names = ['red circle', 'green star', 'blue square'];
  const shares = zeroShot(scene, names, 'a photo of a {}', 14);
  expect(sum(shares)).toBeCloseTo(1);
  expect(shares.indexOf(Math.max(...shares))).toBe(1);
});
