import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** References for each copied method, so that every copied work is cited. */
const share = (index: number, methods: number, references: number): [number, number] => [
  Math.floor((index * references) / methods),
  Math.floor(((index + 1) * references) / methods),
];

/** Writes the real content into `folder`, grown by copies under new names to so many methods and references. The result is sound. */
export function writeScaledContent(folder: string, methods: number, references: number): void {
  cpSync('content', folder, { recursive: true });
  const works = readdirSync('content/references').sort();
  const entries = readdirSync('content/methods').sort();
  mkdirSync(folder, { recursive: true });
  const newWorks = Array.from({ length: Math.max(0, references - works.length) }, (_, index) => {
    const file = works[index % works.length] ?? '';
    const key = `${file.slice(0, -'.yaml'.length)}copy${index}`;
    const document = parseDocument(readFileSync(join('content/references', file), 'utf8'));
    document.set('title', `${String(document.get('title'))} (copy ${index})`);
    // Two works may not share an id; a copy has an address of its own in their place.
    for (const field of ['arxiv', 'doi']) document.delete(field);
    document.set('url', `https://example.org/${key}`);
    writeFileSync(join(folder, 'references', `${key}.yaml`), document.toString({ lineWidth: 0 }));
    return key;
  });
  const copies = Math.max(0, methods - entries.length);
  for (let index = 0; index < copies; index++) {
    const file = entries[index % entries.length] ?? '';
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join('content/methods', file), 'utf8')) ?? [];
    const document = parseDocument(front);
    document.set('name', `${String(document.get('name'))} copy ${index}`);
    document.delete('aliases');
    document.set('references', newWorks.slice(...share(index, copies, newWorks.length)));
    const name = `${file.slice(0, -'.mdx'.length)}-copy-${index}.mdx`;
    writeFileSync(join(folder, 'methods', name), `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
  }
}
