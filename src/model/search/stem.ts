/**
 * Cuts a folded English word to a stem under which its forms meet: `customize`, `customization` and `customising`.
 * Own rules and not Porter's, because British and American spellings must meet as well (`modelling`, `tokeniser`, `colour`),
 * and because names such as `Imagen` and `BEiT` must not be cut. A stem is a key, never shown.
 */
export function stem(word: string): string {
  const base = irregular.get(word);
  if (base !== undefined) return stem(base);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let rest = american(word);
  for (let pass = 0; pass < 3; pass++) {
    const shorter = strip(rest);
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.replace(/([bdfglmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})[ey]$/, (end) => (end === 'y' ? 'i' : ''));
}

/** Forms that no ending tells, of words that describe what methods do. */
const irregular = new Map(
  [
    'choose chose chosen',
    'forget forgot forgotten',
    'write wrote written',
    'draw drew drawn',
    'teach taught',
    'build built',
    'find found',
    'know knew known',
    'see saw seen',
    'think thought',
    'give gave given',
    'take took taken',
    'hide hid hidden',
    'hold held',
    'keep kept',
    'speak spoke spoken',
    'break broke broken',
    'freeze froze frozen',
    'leave left',
    'begin began begun',
    'bring brought',
    'catch caught',
    'fall fell fallen',
    'grow grew grown',
    'hear heard',
    'lead led',
    'lose lost',
    'say said',
    'show shown',
    'spend spent',
    'tell told',
    'bind bound',
    'few fewer fewest',
    'bad worse worst',
    'person people persons',
    'child children',
    'vertex vertices',
    'matrix matrices',
    'index indices',
  ].flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, base] as const);
  }),
);

const american = (word: string): string =>
  word
    .replace(/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=[a-z]{3})yse(?=[drs]?$)/, 'yze')
    .replace(/(?<=[a-z]{3})our(?=(?:s|ed|ing|ful|less)?$)/, 'or')
    .replace(/(?<=[a-z]{3})tre(?=s?$)/, 'ter')
    .replace(/(?<=[a-z]{3})ogue(?=s?$)/, 'og');

/** Endings with what stands in their place and how long the rest must be, longest first. */
const endings: [pattern: RegExp, least: number, replacement: string][] = [
  [/i(?:fication|fications|fying|fied|fier|fiers|fies|fy)$/, 3, 'if'],
  [/iz(?:ations|ation|ing|ed|es|ers|er|e)$/, 3, ''],
  [/at(?:ions|ion|ing|ed|es|ive|ively|ors|or|e)$/, 4, ''],
  [/(?<=u)c(?:tions|tion|ed|es|e|ing|tive|ible|er|ers)$/, 3, 'c'],
  [/(?:ness|nesses|ments|ment)$/, 4, ''],
  [/(?:abilities|ability|ables|able|ibility|ible)$/, 4, ''],
  [/(?<=[st])(?:ions|ional|ion|ively|ives|ive|ors|or)$/, 3, ''],
  [/(?:ically|ics|ical|ic)$/, 5, ''],
  [/(?<=[vt]|on|si|ti)al$/, 4, ''],
  [/(?:ities|ity)$/, 4, ''],
  [/(?<![ae])ly$/, 4, ''],
  [/(?:sses)$/, 1, 'ss'],
  [/ies$/, 2, 'y'],
  [/(?<=x|ch|sh|z)es$/, 2, ''],
  [/(?<![sui])s$/, 3, ''],
  [/(?:ings|ing|ed)$/, 3, ''],
  [/(?<!e)(?:ers|er)$/, 4, ''],
  [/(?<=[a-z]{2}[^aeiou])e$/, 3, ''],
];

function strip(word: string): string {
  for (const [pattern, least, replacement] of endings) {
    const found = pattern.exec(word);
    if (found && found.index + replacement.length >= least) return word.slice(0, found.index) + replacement;
  }
  return word;
}
