import { expect, test } from 'vitest';
import { grouped, percent, percentOrLess, powerOfTen, short, spoken } from './amounts.ts';

test('large numbers are spoken in three digits', () => {
  expect([950, 4_236_000, 1_614_000_000].map(spoken)).toEqual(['950', '4.24 million', '1.61 billion']);
  expect([4_200_000, 65e9, 1500].map(short)).toEqual(['4.2\u202fM', '65\u202fB', '1.5\u202fk']);
  expect(grouped(1234567.4)).toBe('1,234,567');
  expect(powerOfTen(12)).toBe('10¹²');
});

test('a share is in whole percent, and what is something need not read as nothing', () => {
  expect([0, 0.004, 0.336, 1].map(percent)).toEqual(['0 %', '0 %', '34 %', '100 %']);
  expect([0, 0.004, 0.005, 0.336].map(percentOrLess)).toEqual(['0 %', '< 1 %', '1 %', '34 %']);
});
