/** `1 work`, `12 works`. */
export const counted = (number: number): string => `${number} ${number === 1 ? 'work' : 'works'}`;
