import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(`src/layouts/${file}`, 'utf8').trim();

/**
 * Style and script of the page for what is missing. A server sends that page for any address, so it cannot name a file beside it:
 * both stand in it, and policies allow them by their hashes.
 */
export const notFoundStyle = read('not-found.css');
export const notFoundScript = read('way-back.js');
