import { Reference } from '../../src/schema/reference.ts';

/** Files hold the fields in the schema's order. */
const order = Reference.keyof().options;

/** The lines of some fields. Text is quoted as JSON, which is YAML and keeps zeros, colons and dashes as they are. */
export function yamlOf(fields: Partial<Reference>): string {
  return order
    .flatMap((name) => {
      const value = fields[name];
      if (value === undefined) return [];
      if (Array.isArray(value)) return [`${name}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)];
      const isPlain = typeof value !== 'string' || name === 'type';
      return [`${name}: ${isPlain ? value : JSON.stringify(value)}`];
    })
    .map((line) => `${line}\n`)
    .join('');
}
