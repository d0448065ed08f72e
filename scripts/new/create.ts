import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal, templateOf, templates } from './templates.ts';

export { Refusal };

/** Writes the files of one scaffold below `root`, or refuses before it writes any. */
export function create(
  kind: string,
  slug: string,
  given: Readonly<Record<string, string | undefined>>,
  root: string,
): { written: string[]; steps: string[] } {
  const template = templateOf(kind);
  if (!template) throw new Refusal(`There is no scaffold for "${kind}". Choose one of: ${Object.keys(templates).join(', ')}.`);
  const named = template.slug.safeParse(slug);
  if (!named.success) throw new Refusal(`"${slug}": ${named.error.issues[0]?.message ?? 'not a slug'}`);

  const answers = Object.fromEntries(
    Object.entries(template.asks).map(([name, { initial = '' }]) => [name, given[name]?.trim() || initial]),
  );
  const missing = Object.keys(answers).filter((name) => answers[name] === '');
  if (missing.length > 0) throw new Refusal(`Give ${missing.map((name) => `--${name}`).join(', ')}.`);

  const files = Object.entries(template.files(slug, answers, root));
  const standing = files.map(([path]) => path).filter((path) => existsSync(join(root, path)));
  if (standing.length > 0) throw new Refusal(`${standing.join(', ')} exists; nothing was written.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    written: files.map(([path]) => path),
    // An address stays for ever, so it is published when nothing is wrong with it any more.
    steps: [
      'Fill what is empty; docs/writing.md says what each field holds.',
      ...template.next(slug, answers),
      'npm run check',
      'npm run anchors:publish',
    ],
  };
}
