/** `npm run new -- method segment-anything`: writes the files of a new section, method, figure, term, table, symbol or reference. */
import { createInterface } from 'node:readline/promises';
import { commandLine } from './arguments.ts';
import { create, Refusal } from './new/create.ts';
import { templateOf, templates } from './new/templates.ts';

const names = [...new Set(Object.values(templates).flatMap(({ asks }) => Object.keys(asks)))];
const usage = `npm run new -- ${Object.keys(templates).join('|')} <slug> ${names.map((name) => `[--${name} …]`).join(' ')}`;
const { values, positionals } = commandLine(Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])), usage);
const [kind = '', slug = ''] = positionals;

try {
  const template = templateOf(kind);
  if (!template || slug === '') throw new Refusal(`Usage: ${usage}`);
  const answers: Record<string, string | undefined> = { ...values };
  if (process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    for (const [name, { question, initial }] of Object.entries(template.asks))
      answers[name] ??= await terminal.question(`${question}${initial === undefined ? '' : ` (${initial})`}: `);
    terminal.close();
  }
  const { written, steps } = create(kind, slug, answers, process.cwd());
  console.log(written.map((path) => `wrote ${path}`).join('\n'));
  console.log(`\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.message.startsWith('Usage') ? 2 : 1;
}
