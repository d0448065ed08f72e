import { compareProblems, type Problem, type Rule } from '../content-source/problem.ts';
import { checkAnchors } from './checks/anchors.ts';
import { checkFigures } from './checks/figures.ts';
import { checkLinks } from './checks/links.ts';
import { checkMethods } from './checks/methods.ts';
import { checkNames } from './checks/names.ts';
import { checkReferenceFacts } from './checks/reference-facts.ts';
import { checkReferences } from './checks/references.ts';
import { checkSearchWords } from './checks/search-words.ts';
import { checkStructure } from './checks/structure.ts';
import { checkTables } from './checks/tables.ts';
import type { Work } from './work.ts';

/** Every problem of the whole work, in order of file and place. `root` is where the figures' drawings are looked for. */
export function checkWork(work: Work, root: string): Problem[] {
  const problems = [
    ...work.problems,
    ...checkLinks(work),
    ...checkReferences(work),
    ...checkReferenceFacts(work),
    ...checkMethods(work),
    ...checkNames(work),
    ...checkSearchWords(work),
    ...checkStructure(work),
    ...checkTables(work),
    ...checkFigures(work, root),
    ...checkAnchors(work),
  ].sort(compareProblems);
  return work.content.isPartial ? problems.filter(({ rule }) => !needsWhole.has(rule)) : problems;
}

/** Rules that cannot be judged while a document cannot be read: what they miss may stand in it. */
const needsWhole = new Set<Rule>(['entryIsUsed', 'referenceIsCited', 'anchorIsPublished']);
