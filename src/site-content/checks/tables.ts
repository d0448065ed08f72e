import { didYouMean } from '../../content-source/nearest.ts';
import type { Problem, Rule } from '../../content-source/problem.ts';
import { absences } from '../../schema/absences.ts';
import type { Work } from '../work.ts';

/** Rows fill exactly the columns, numbers are numbers, methods and sources exist. */
export function checkTables({ content }: Work): Problem[] {
  const { references, methods } = content.declared;
  return [...content.tables.values()].flatMap(({ file, data, locate }) => {
    const problems: Problem[] = [];
    const report = (path: PropertyKey[], rule: Rule, message: string, mend: string): void => {
      problems.push({ file, position: locate(path), rule, message, mend });
    };
    const columns = new Map(data.columns.map((column) => [column.key, column]));
    for (const [row, { source, cells }] of data.rows.entries()) {
      for (const key of source) {
        if (!references.has(key))
          report(
            ['rows', row, 'source'],
            'citationKeyIsKnown',
            `There is no reference \`${key}\``,
            didYouMean(key, references, `Correct the key, or add \`content/references/${key}.yaml\`.`),
          );
      }
      for (const key of Object.keys(cells)) {
        if (!columns.has(key))
          report(
            ['rows', row, 'cells', key],
            'cellIsValid',
            `There is no column \`${key}\``,
            didYouMean(key, columns.keys(), 'Add the column, or remove the cell.'),
          );
      }
      for (const { key, type } of columns.values()) {
        const value = cells[key];
        const path = ['rows', row, 'cells', key];
        if (value === undefined)
          report(path, 'cellIsValid', `The row has no \`${key}\``, 'Fill it, or write `not reported`, `does not apply` or `unknown`.');
        else if (type === 'number' && typeof value !== 'number' && !(absences as readonly string[]).includes(value)) {
          report(
            path,
            'cellIsValid',
            `\`${key}\` may not be \`${value}\``,
            'Write a number, or `not reported`, `does not apply` or `unknown`.',
          );
        } else if (type === 'method' && !methods.has(String(value))) {
          report(
            path,
            'linkTargetIsKnown',
            `There is no method \`${value}\``,
            didYouMean(String(value), methods, 'Correct the slug, or make the column a `text` column.'),
          );
        }
      }
    }
    return problems;
  });
}
