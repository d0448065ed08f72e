import { isTableFormat, tableFormats } from '../../model/table/take-table.ts';
import type { TakenTable } from '../../model/table/table.ts';
import { formats } from '../../model/take-away.ts';
import { saveFile } from '../save-file.ts';
import { loadWorks } from '../work-records.ts';

/** Hands a table to the reader as a file: in a form of tables, or the works that its rows rest on. Says what hindered it. */
export async function takeRows(name: string, format: string | undefined, table: TakenTable): Promise<string | undefined> {
  if (isTableFormat(format)) {
    const { extension, mime, write } = tableFormats[format];
    saveFile(`${name}.${extension}`, write(table), mime);
    return undefined;
  }
  const keys = new Set(table.rows.flatMap(({ works }) => works));
  try {
    const works = (await loadWorks()).filter(({ key }) => keys.has(key));
    const { extension, mime, write } = formats.bibtex;
    saveFile(`${name}.${extension}`, write(works.map(({ key, work }) => [key, work])), mime);
    return undefined;
  } catch {
    return 'The data of the works could not be loaded.';
  }
}
