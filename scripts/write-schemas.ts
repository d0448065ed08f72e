/** `npm run schemas`: writes the JSON Schemas that editors complete `content/` with, from the zod schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { commandOptions } from './arguments.ts';
import { schemas } from '../src/content-source/collections.ts';
import { dataPack, dataPackVersion } from '../src/schema/data-pack.ts';
import { InOtherWords, Synonyms } from '../src/schema/search-words.ts';
import { Redirects, Taxonomy } from '../src/schema/taxonomy.ts';

commandOptions({}, 'npm run schemas');

/** Writes one schema to `folder/name.schema.json`. */
function write(folder: string, name: string, schema: z.ZodType, title: string): void {
  mkdirSync(folder, { recursive: true });
  const json = { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
  writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
}

for (const [name, schema] of Object.entries(schemas)) write('.vscode/schemas', name, schema, `An entry of ${name}`);
write('.vscode/schemas', 'taxonomy', Taxonomy, 'content/taxonomy.yaml');
write('.vscode/schemas', 'redirects', Redirects, 'content/redirects.yaml');
write('.vscode/schemas', 'synonyms', Synonyms, 'content/synonyms.yaml');
write('.vscode/schemas', 'in-other-words', InOtherWords, 'content/in-other-words.yaml');
for (const [name, schema] of Object.entries(dataPack)) write('public/data', name, schema, `data/${name}.json, version ${dataPackVersion}`);
console.log('Schemas written to .vscode/schemas and public/data.');
