/** Numbers as readers see them. */

/** `1,234,567`, rounded to a whole number. */
export const grouped = (value: number): string => Math.round(value).toLocaleString('en-US');

/** `4.2 million`, `1.61 billion`; three digits, below a thousand the number itself. */
export function spoken(value: number): string {
  const [unit, name] = value >= 1e9 ? [1e9, ' billion'] : value >= 1e6 ? [1e6, ' million'] : value >= 1e3 ? [1e3, ' thousand'] : [1, ''];
  return `${Number((value / unit).toPrecision(3))}${name}`;
}

/** `4.2 M`, for labels in drawings. */
export const short = (value: number): string =>
  spoken(value).replace(/ (b|m|t)\w+$/, (_, letter: string) => `\u202f${{ b: 'B', m: 'M', t: 'k' }[letter] ?? ''}`);

/** A share of one in whole percent: `34 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The same, but `< 1 %` for a share that is something and would read as nothing. */
export const percentOrLess = (share: number): string => (share > 0 && share < 0.005 ? '< 1 %' : percent(share));

/** `10⁷`. */
export const powerOfTen = (power: number): string => `10${[...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('')}`;
