/** Months counted from January 2012, where the drawn time begins. */
export const firstYear = 2012;

export interface Dated {
  year: number;
  month?: number | undefined;
}

/** Works of a year without a month stand in its middle. */
export const monthIndex = ({ year, month = 7 }: Dated): number => (year - firstYear) * 12 + month - 1;
export const yearOfIndex = (index: number): number => firstYear + Math.floor(index / 12);

/** `2023-05` of an index, and back; none for what is not a month. */
export const writeMonth = (index: number): string => `${yearOfIndex(index)}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
export function readMonth(text: string | null): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? '') ?? [];
  return year === undefined ? undefined : monthIndex({ year: Number(year), month: Number(month) });
}
