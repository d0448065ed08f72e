/**
 * Where works of the field appear, by the short name that the field itself uses, with the names that publishers and BibTeX files
 * give it (lower case, without years and numbers). A conference stands with its year, `CVPR 2023`; a journal may leave it out.
 */
const conferences: Record<string, string[]> = {
  ACL: ['annual meeting of the association for computational linguistics', 'findings of the association for computational linguistics acl'],
  AAAI: ['aaai conference on artificial intelligence'],
  AISTATS: ['international conference on artificial intelligence and statistics'],
  BMVC: ['british machine vision conference'],
  CHI: ['conference on human factors in computing systems'],
  COLM: ['conference on language modeling'],
  COLT: ['conference on learning theory'],
  CoRL: ['conference on robot learning'],
  CVPR: ['conference on computer vision and pattern recognition', 'computer society conference on computer vision and pattern recognition'],
  EACL: ['conference of the european chapter of the association for computational linguistics'],
  ECCV: ['european conference on computer vision'],
  EMNLP: [
    'conference on empirical methods in natural language processing',
    'findings of the association for computational linguistics emnlp',
  ],
  FAccT: ['conference on fairness accountability and transparency'],
  ICASSP: ['international conference on acoustics speech and signal processing'],
  ICCV: ['international conference on computer vision'],
  ICIP: ['international conference on image processing'],
  ICLR: ['international conference on learning representations'],
  ICML: ['international conference on machine learning'],
  ICRA: ['international conference on robotics and automation'],
  IJCAI: ['international joint conference on artificial intelligence'],
  Interspeech: ['conference of the international speech communication association'],
  IROS: ['international conference on intelligent robots and systems'],
  KDD: ['conference on knowledge discovery and data mining'],
  ML4H: ['machine learning for health'],
  MICCAI: ['medical image computing and computer assisted intervention'],
  MLHC: ['machine learning for healthcare conference'],
  MLSys: ['conference on machine learning and systems'],
  MM: ['acm international conference on multimedia'],
  MMM: ['international conference on multimedia modeling'],
  NAACL: ['conference of the north american chapter of the association for computational linguistics'],
  NeurIPS: [
    'nips',
    'neural information processing systems',
    'advances in neural information processing systems',
    'conference on neural information processing systems',
  ],
  RSS: ['robotics science and systems'],
  SIGGRAPH: ['acm siggraph conference', 'siggraph conference papers'],
  'SIGGRAPH Asia': ['siggraph asia conference papers'],
  SIGIR: ['conference on research and development in information retrieval'],
  TLLM: ['workshop on taming large language models'],
  UIST: ['symposium on user interface software and technology'],
  WACV: ['winter conference on applications of computer vision'],
  WWW: ['the web conference', 'world wide web conference'],
};

const journals: Record<string, string[]> = {
  'ACM Computing Surveys': [],
  CACM: ['communications of the acm'],
  'Communications Medicine': [],
  'Foundations and Trends in Computer Graphics and Vision': ['FnT CGV', 'foundations and trends in computer graphics and vision'],
  'IEEE Access': [],
  'IET Computer Vision': [],
  IJCV: ['international journal of computer vision'],
  'Image and Vision Computing': [],
  'Information Fusion': [],
  'Intelligent Computing': [],
  JMLR: ['journal of machine learning research', 'the journal of machine learning research'],
  'Machine Learning': [],
  'National Science Review': [],
  Nature: [],
  'Nature Communications': [],
  'Nature Machine Intelligence': [],
  'Neural Computation': [],
  Neurocomputing: [],
  PNAS: ['proceedings of the national academy of sciences'],
  Science: [],
  'Science China Information Sciences': [],
  TACL: ['transactions of the association for computational linguistics'],
  TIP: ['transactions on image processing'],
  TMLR: ['transactions on machine learning research'],
  TMM: ['transactions on multimedia'],
  TOG: ['transactions on graphics', 'acm transactions on graphics'],
  TPAMI: ['transactions on pattern analysis and machine intelligence'],
  TVCG: ['transactions on visualization and computer graphics'],
};

/** Words that may follow a conference's year. */
export const tracks = ['Datasets and Benchmarks', 'Demo', 'Findings', 'Workshop'] as const;

export const conferenceNames = Object.keys(conferences);
export const journalNames = Object.keys(journals);
export const venueNames = [...conferenceNames, ...journalNames];
const longNames = new Map(
  [...Object.entries(conferences), ...Object.entries(journals)].flatMap(([name, others]) =>
    [name, ...others].map((one): [string, string] => [plain(one), name]),
  ),
);

/** A venue's name without its year and what follows, as in `CVPR`; for a name that is not known, the words before the first number. */
export const venueName = (venue: string): string => venue.replace(/[\s,(]*\d.*$/, '') || venue;

/** The short name that a publisher's name of a venue stands for. */
export function knownVenue(written: string): string | undefined {
  const whole = plain(written);
  const direct = longNames.get(whole);
  if (direct !== undefined) return direct;
  // Publishers add their own names in front and places behind; the longest known name inside decides.
  const inside = [...longNames].filter(([long]) => long.includes(' ') && ` ${whole} `.includes(` ${long} `));
  const [longest] = inside.sort(([a], [b]) => b.length - a.length);
  if (longest) return longest[1];
  // A short name must be written as the field writes it: `Science` stands inside too many others.
  return conferenceNames.findLast((name) => new RegExp(`(?:^|[\\s(])${name}(?:$|[\\s)'’\\d])`).test(written));
}

/** Lower-case words of a name without years, ordinals and what publishers put in front. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/\b(?:\d+(?:st|nd|rd|th)?|ieee cvf|cvf|proceedings of|proc|in)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?: ?the )+/, '')
    .replace(/^ ?ieee (?!access)/, '')
    .trim();
}
