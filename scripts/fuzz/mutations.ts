import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type Scalar } from 'yaml';
import type { z } from 'zod';

/** A changed file. `mustFail` says that a schema or a parser can know the fault, so the check may not pass the file in silence. */
export interface Mutant {
  bytes: Uint8Array;
  mustFail: boolean;
  /** What was done, for the report. */
  what: string;
}

export interface Source {
  text: string;
  /** Schema of the front matter, or of the whole file. */
  schema: z.ZodType;
  isMdx: boolean;
}
type Mutate = (source: Source, random: () => number) => Mutant | undefined;

const pick = <Value>(values: readonly Value[], random: () => number): Value | undefined => values[Math.floor(random() * values.length)];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const mutant = (text: string, mustFail: boolean, what: string): Mutant => ({ bytes: encode(text), mustFail, what });

/** Front matter and what follows it. */
function parts({ text, isMdx }: Source): { head: string; yaml: string; tail: string } {
  const match = isMdx ? /^---\n([\s\S]*?)\n(---\n[\s\S]*)$/.exec(text) : null;
  return match ? { head: '---\n', yaml: `${match[1]}\n`, tail: match[2] ?? '' } : { head: '', yaml: text, tail: '' };
}

/** Changes the parsed YAML; whether the result must fail is the schema's own judgment of the new data. */
function onYaml(source: Source, change: (document: Document.Parsed) => string | undefined): Mutant | undefined {
  const { head, yaml, tail } = parts(source);
  const document = parseDocument(yaml);
  const what = change(document);
  if (what === undefined) return undefined;
  const text = document.toString({ lineWidth: 0 });
  const isSound = source.schema.safeParse(parseDocument(text).toJS()).success;
  return mutant(head + text + tail, !isSound, what);
}

function pairsOf(document: Document.Parsed): Pair<Scalar>[] {
  const pairs: Pair<Scalar>[] = [];
  visit(document, { Pair: (_, pair) => void (isScalar(pair.key) && pairs.push(pair as Pair<Scalar>)) });
  return pairs;
}

const dropField: Mutate = (source, random) =>
  onYaml(source, (document) => {
    const root = document.contents;
    const pair = isMap(root) ? pick(root.items, random) : undefined;
    if (!isMap(root) || !pair || !isScalar(pair.key)) return undefined;
    root.delete(pair.key);
    return `dropped \`${String(pair.key.value)}\``;
  });

const changeType: Mutate = (source, random) =>
  onYaml(source, (document) => {
    const pair = pick(pairsOf(document), random);
    if (!pair) return undefined;
    const value = pick([null, 17, -1.5, true, 'text', '', [], ['x', 3], {}, { nested: { deeper: [] } }, '\u0000', 1e400], random);
    pair.value = document.createNode(value) as never;
    return `\`${String(pair.key.value)}\` became ${JSON.stringify(value)}`;
  });

const swapKeys: Mutate = (source, random) =>
  onYaml(source, (document) => {
    const root = document.contents;
    if (!isMap(root) || root.items.length < 2) return undefined;
    const [one, other] = [pick(root.items, random), pick(root.items, random)];
    if (!one || !other || one === other) return undefined;
    [one.value, other.value] = [other.value, one.value];
    return `swapped the values of \`${String(one.key)}\` and \`${String(other.key)}\``;
  });

const misspellKey: Mutate = (source, random) =>
  onYaml(source, (document) => {
    const pair = pick(pairsOf(document), random);
    if (!pair) return undefined;
    const key = String(pair.key.value);
    pair.key.value = pick([`${key}s`, key.slice(1) || 'q', key.toUpperCase(), `__${key}__`, '__proto__', 'constructor'], random);
    return `\`${key}\` became \`${String(pair.key.value)}\``;
  });

const emptyList: Mutate = (source, random) =>
  onYaml(source, (document) => {
    const pair = pick(
      pairsOf(document).filter(({ value }) => isSeq(value)),
      random,
    );
    if (!pair || !isSeq(pair.value)) return undefined;
    pair.value.items = [];
    return `emptied \`${String(pair.key.value)}\``;
  });

const duplicateKey: Mutate = (source, random) => {
  const { head, yaml, tail } = parts(source);
  const line = pick(
    yaml.split('\n').filter((one) => /^[a-zA-Z]+: \S/.test(one) && !/[>|]-?$/.test(one)),
    random,
  );
  return line === undefined ? undefined : mutant(`${head}${yaml}${line}\n${tail}`, true, `repeated \`${line.slice(0, 30)}\``);
};

const cutFrontMatter: Mutate = (source) =>
  source.isMdx
    ? mutant(source.text.replace(/\n---\n/, '\n'), !/\n---\n/.test(source.text.replace(/\n---\n/, '\n')), 'cut the end of the front matter')
    : undefined;

const invalidBytes: Mutate = ({ text }, random) => {
  const bytes = encode(text);
  const at = Math.floor(random() * bytes.length);
  const broken = new Uint8Array([...bytes.subarray(0, at), 0xff, ...bytes.subarray(at)]);
  return { bytes: broken, mustFail: true, what: `put the byte 0xff at ${at}` };
};

const flipByte: Mutate = ({ text }, random) => {
  const bytes = encode(text);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return { bytes, mustFail: false, what: `flipped a bit of byte ${at}` };
};

const breakTex: Mutate = ({ text }, random) => {
  const { length } = text;
  const formulas = [...text.matchAll(/(?<![\\$])\$(?!\$)([^$\n]+)\$(?!\$)/g)].filter(({ index }) => index < length);
  const formula = pick(formulas, random);
  if (!formula) return undefined;
  const bad = pick(['\\nosuchcommand', '\\frac{1', '}', '\\left(', '\\begin{aligned}'], random) ?? '}';
  const at = formula.index + 1;
  return mutant(text.slice(0, at) + bad + text.slice(at), false, `put \`${bad}\` into \`${formula[0].slice(0, 30)}\``);
};

const truncate: Mutate = ({ text }, random) => {
  const at = Math.floor(random() * text.length);
  return mutant(text.slice(0, at), text.slice(0, at).trim() === '', `cut after ${at} characters`);
};

const signs = [
  '{',
  '}',
  '<',
  '>',
  '[@',
  ']',
  '$',
  '$$',
  '`',
  '\\',
  '"',
  ':',
  '- ',
  '#',
  '\t',
  '\u202e',
  '<Figure',
  '&',
  '*',
  '|',
  '```',
  '\n',
  '{/*',
  '[](method:',
];
const insertSign: Mutate = ({ text }, random) => {
  const at = Math.floor(random() * text.length);
  const sign = pick(signs, random) ?? '{';
  return mutant(text.slice(0, at) + sign + text.slice(at), sign === '\u202e', `put ${JSON.stringify(sign)} at ${at}`);
};

const moveLine: Mutate = ({ text }, random) => {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(Math.floor(random() * lines.length), 1);
  lines.splice(Math.floor(random() * lines.length), 0, line);
  return mutant(lines.join('\n'), false, `moved the line \`${line.slice(0, 30)}\``);
};

export const mutations = {
  dropField,
  changeType,
  swapKeys,
  misspellKey,
  emptyList,
  duplicateKey,
  cutFrontMatter,
  invalidBytes,
  flipByte,
  breakTex,
  truncate,
  insertSign,
  moveLine,
} satisfies Record<string, Mutate>;
