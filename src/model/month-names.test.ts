import { expect, test } from 'vitest';
import { dateInWords, monthName, monthNames, shortMonthName } from './month-names.ts';

test('months are counted from one, and what is none has no name', () => {
  expect([1, 9, 12].map(monthName)).toEqual(['January', 'September', 'December']);
  expect([0, 13, 1.5, NaN].map(monthName)).toEqual(['', '', '', '']);
});

test('the short names are the macros of BibTeX', () => {
  expect(monthNames.map((_, index) => shortMonthName(index + 1)).join(' ')).toBe('jan feb mar apr may jun jul aug sep oct nov dec');
  expect(shortMonthName(0)).toBe('');
});

test('a date without a month is its year', () => {
  expect(dateInWords({ year: 2023, month: 5 })).toBe('May 2023');
  expect(dateInWords({ year: 2023 })).toBe('2023');
});
