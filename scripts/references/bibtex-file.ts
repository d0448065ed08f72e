import { parse, type Entry } from '@retorquere/bibtex-parser';

/** One entry of a BibTeX file, its TeX resolved. */
export interface ReadEntry {
  /** Key that the file gives it. */
  key: string;
  type: string;
  fields: Entry['fields'];
  /** TeX commands that could not be resolved. */
  unknownCommands: string[];
}

/** The file cannot be read as BibTeX; nothing of it is used. */
export class UnreadableFile extends Error {}

/** `<` and `>` under other names: TeX prints them as other signs, and the parser uses them for its own markup. */
const guarded = { '<': '\uE000', '>': '\uE001' } as const;
const guard = (text: string): string =>
  text
    .replace(/\\textless(?:\{\}|(?![a-z]))|\$<\$|</gi, guarded['<'])
    .replace(/\\textgreater(?:\{\}|(?![a-z]))|\$>\$|>/gi, guarded['>'])
    // The parser knows neither of these.
    .replace(/\\textquotesingle(?:\{\}|(?![a-z]))/gi, "'")
    .replace(/\\ /g, ' ');

/** Reads a BibTeX or BibLaTeX file, or throws one `UnreadableFile` that lists every fault of form. */
export function readBibtex(text: string): ReadEntry[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/@\s*[a-z]+\s*[{(]/i.test(source)) throw new UnreadableFile('There is no BibTeX entry in it, such as `@article{key, title = {…}}`.');
  if (source.includes('\uFFFD')) throw new UnreadableFile('It is not UTF-8 text.');
  const unknown = new Map<string, string[]>();
  const library = readAll(guard(source), unknown);
  const faults = library.errors.filter(({ error }) => !error.startsWith('unhandled')).map(({ error }) => oneLine(error));
  if (faults.length > 0) throw new UnreadableFile(faults.join('\n'));
  return library.entries.map(({ key, type, fields, input }) => ({
    key,
    type: type.toLowerCase(),
    fields,
    unknownCommands: unknown.get(input) ?? [],
  }));
}

function readAll(source: string, unknown: Map<string, string[]>): ReturnType<typeof parse> {
  try {
    return parse(source, {
      // Titles stay as the file prints them.
      english: false,
      sentenceCase: false,
      verbatimFields: [/^url$/, /^doi$/, /^eprint$/, /^code$/, /^file$/],
      unsupported: (_node, tex, { input }) => {
        unknown.set(input, [...(unknown.get(input) ?? []), oneLine(tex)]);
        return tex;
      },
    });
  } catch (error) {
    throw new UnreadableFile(oneLine(error instanceof Error ? error.message : String(error)));
  }
}

const oneLine = (text: string): string => restore(text).replace(/\s+/g, ' ').slice(0, 200);
const restore = (text: string): string => text.replaceAll(guarded['<'], '<').replaceAll(guarded['>'], '>');

/** A field as plain text: the parser's markup gone, Unicode composed. */
export const plainField = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : restore(text.replace(/<\/?[a-z][^<>]*>/gi, ''))
        // Soft hyphens, controls and other signs that are not seen.
        .replace(/(?!\s)\p{Cc}|[\u00AD\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu, '')
        // The letters without dots carry an accent in TeX only.
        .replace(/ı(?=\p{M})/gu, 'i')
        .replace(/ȷ(?=\p{M})/gu, 'j')
        .replace(/\s+/g, ' ')
        .trim()
        .normalize('NFC') || undefined;
