/** Words that shape a question and carry no subject. Any of them counts when it is all that a reader typed. */
const functionWords = `a an the this that these those it its they them their there here he she we you i me my our your us one ones
and or but nor so than then as if of in on at to for from by with without within into onto over under about between among across through via per
is are was were be been being am do does did done doing have has had having can could should would may might will shall must
not no only also just very more most much many any some all each every both either other others another such same own
who whom whose which what when where why how which
please tell show find give want need know like get got make makes made making let use uses used using work works working way ways
called named does there anything something someone somebody people explain explained describe describes described mean means meaning
difference vs versus compared instead rather whether while because since ever even still already yet again though although
become becomes became happen happens really actually exactly simply quite often sometimes always never
put puts goes go comes come keep keeps try tries allow allows help helps`;

/** Words that say which kind of thing is wanted. */
const kindWords: Record<string, readonly string[]> = {
  reference: [
    'paper',
    'papers',
    'article',
    'reference',
    'citation',
    'cite',
    'cites',
    'bibtex',
    'author',
    'authors',
    'wrote',
    'written',
    'write',
    'published',
    'publication',
    'arxiv',
    'who',
    'proposed',
    'introduced',
    'introduces',
    'invented',
    'presented',
  ],
  method: [
    'method',
    'methods',
    'model',
    'models',
    'dataset',
    'datasets',
    'benchmark',
    'benchmarks',
    'system',
    'systems',
    'tool',
    'network',
    'architecture',
    'technique',
  ],
  term: ['definition', 'define', 'term', 'glossary', 'concept', 'meaning', 'means'],
  section: ['section', 'chapter', 'overview', 'introduction'],
  figure: ['figure', 'fig', 'table', 'equation', 'formula', 'diagram', 'chart'],
};

const ignored = new Set(functionWords.split(/\s+/));
const wanted = new Map(Object.entries(kindWords).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

export const isFunctionWord = (word: string): boolean => ignored.has(word);
/** The kind that a word asks for: `paper` asks for a reference. */
export const kindAskedBy = (word: string): string | undefined => wanted.get(word);

/** Words without those that only shape the question; all of them when nothing else was typed. */
export function contentWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !isFunctionWord(word));
  return kept.length > 0 ? kept : [...words];
}

/** `why`, `where`, `how far`, `does`: such a question asks for an explanation, where `how to` and `what is` may ask for a thing. */
export const asksForExplanation = (query: string): boolean =>
  /^\s*(?:why|where|which|when|does|do|is|are|can|how (?!to\b)|what (?!is\b|are\b))/i.test(query);

const negation = /^(?:without|instead|rather|not|no|never|neither|than)$/;
const turn = /^(?:from|with|by|for|but|so|in|on|into|when|while|using|to)$/;

/** The words of a query that say what the thing wanted lacks or replaces: what follows `without`, `instead of`, up to the next turn of the phrase. */
export function deniedWords(words: readonly string[]): Set<string> {
  const denied = new Set<string>();
  let isDenied = false;
  for (const word of words) {
    if (negation.test(word)) isDenied = true;
    else if (turn.test(word)) isDenied = false;
    else if (isDenied) denied.add(word);
  }
  return denied;
}
