import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const sheetOf = (id: string): string => `src/figures/${id}/figure.css`;

export const hasSheet = (id: string): boolean => existsSync(sheetOf(id));

/** A figure's own style sheet with what it imports; empty when it has none. */
export async function figureSheet(id: string, { minify = false } = {}): Promise<string> {
  if (!hasSheet(id)) return '';
  const { outputFiles } = await build({ entryPoints: [sheetOf(id)], bundle: true, minify, write: false, logLevel: 'silent' });
  return outputFiles[0]?.text ?? '';
}
