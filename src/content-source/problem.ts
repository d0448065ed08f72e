/** Every rule that content must meet, named for the good state. */
export const rules = {
  fileIsExpected: 'Only files that the content model knows stand in `content/`.',
  fileIsReadable: 'Files can be read.',
  fileIsUtf8: 'Files are UTF-8 text.',
  fileHasContent: 'Files are not empty.',
  charactersAreSeen: 'Text holds no control characters, and none that turns its direction.',
  yamlIsWellFormed: 'YAML can be parsed.',
  frontMatterIsPresent: 'MDX files begin with front matter.',
  fieldIsKnown: 'Front matter and data hold only fields of the schema.',
  fieldIsPresent: 'Fields that a schema requires are there.',
  fieldIsValid: 'Fields hold what the schema allows.',
  workHasChapters: 'There is a chapter.',
  chapterHasOpener: 'Every chapter has an `index.mdx`.',
  mdxIsWellFormed: 'Prose can be parsed as MDX.',
  texIsWellFormed: 'KaTeX accepts every formula.',
  componentIsKnown: 'Prose uses only the tags that the site offers.',
  componentIsComplete: 'A tag has the attributes and the content that it needs.',
  headingHasAnchor: 'Every heading has an id of its own.',
  headingDepthIsOrdered: 'Headings begin at `##` and skip no level.',
  anchorIsUnique: 'An id is used once.',
  linkCheckIsDated: 'A check of a link is a day, an answer and an address.',
  anchorIsPublished: 'A published address stays, or a redirect says where it went.',
  imageHasAlternativeText: 'Every image has alternative text.',
  citationKeyIsKnown: 'Every citation key names a reference.',
  referenceIsCited: 'Every reference is cited somewhere.',
  referenceIsUnique: 'A work is listed once.',
  keyFollowsRule: 'A citation key begins with the first author’s family name and the year.',
  authorIsName: 'An author is one person or one group, named once.',
  venueIsKnown: 'A venue is written as the vocabulary writes it, and fits the year.',
  textIsPlain: 'Facts of a work are plain Unicode text in the field they belong to.',
  sinceLayerIsApart: 'Works from after September 2023 are cited only in the since-layer.',
  linkTargetIsKnown: 'Every link leads somewhere.',
  nameIsUnique: 'A name or alias belongs to one thing only.',
  taxonomyPathIsKnown: 'A taxonomy path exists.',
  cellIsValid: 'A table row fills its columns.',
  figureIsDrawn: 'A figure has words and a drawing, and stands in one section.',
  symbolIsKnown: 'Every symbol of an equation is in the notation.',
  entryIsUsed: 'Figures, tables and symbols stand somewhere in the prose.',
} as const;
export type Rule = keyof typeof rules;

/** A place in a source file; line and column count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Something wrong in the content, and how to mend it. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  position: Position;
  rule: Rule;
  /** What is wrong: a sentence without a full stop at the end. */
  message: string;
  /** What to do: a whole sentence. */
  mend: string;
}

/** One problem on one line, in the form that editors and terminals turn into a link. */
export function formatProblem({ file, position, rule, message, mend }: Problem): string {
  return `${file}:${position.line}:${position.column}: ${message}. ${mend} (${rule})`;
}

/** Orders problems by file and place, so that a report reads from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file, 'en') || a.position.line - b.position.line || a.position.column - b.position.column;
}

/** `1 problem`, `12 problems`. */
export const countProblems = ({ length }: readonly Problem[]): string => `${length} ${length === 1 ? 'problem' : 'problems'}`;
