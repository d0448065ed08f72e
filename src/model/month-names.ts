export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Name of a month, 1 to 12; nothing for any other number. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** `jan` to `dec`, the macros of BibTeX; nothing for what is not a month. */
export const shortMonthName = (month: number): string => monthName(month).slice(0, 3).toLowerCase();

/** `May 2023`, or the year alone where the month is not known. */
export const dateInWords = ({ year, month }: { year: number; month?: number | undefined }): string =>
  month === undefined ? String(year) : `${monthName(month)} ${year}`;
