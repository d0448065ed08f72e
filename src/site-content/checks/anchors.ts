import { didYouMean } from '../../content-source/nearest.ts';
import type { Problem } from '../../content-source/problem.ts';
import { publishedAddresses } from '../addresses.ts';
import type { Work } from '../work.ts';

/** Ids are unique over the whole work, and published addresses do not vanish. */
export function checkAnchors(work: Work): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { id, entry, position } of work.anchors) {
    const other = first.get(id);
    if (other === undefined) first.set(id, entry.file);
    else
      problems.push({
        file: entry.file,
        position,
        rule: 'anchorIsUnique',
        message: `The id \`${id}\` stands in \`${other}\` already`,
        mend: 'Choose an id of its own; ids are unique over the whole work.',
      });
  }

  const { lockedAnchors, redirects, locateRedirect } = work.content;
  const now = new Set(publishedAddresses(work));
  const folder = 'content';
  for (const [index, address] of lockedAnchors.entries()) {
    if (now.has(address) || Object.hasOwn(redirects, address)) continue;
    problems.push({
      file: `${folder}/anchors.lock`,
      position: { line: index + 1, column: 1 },
      rule: 'anchorIsPublished',
      message: `The published address \`${address}\` has vanished`,
      mend: `Bring it back, or say in \`${folder}/redirects.yaml\` where it went. ${didYouMean(address, now, '')}`.trim(),
    });
  }
  for (const [from, to] of Object.entries(redirects)) {
    const at = { file: `${folder}/redirects.yaml`, position: locateRedirect([from]) };
    if (!now.has(to))
      problems.push({
        ...at,
        rule: 'linkTargetIsKnown',
        message: `The redirect of \`${from}\` leads to \`${to}\`, which is no address`,
        mend: didYouMean(to, now, 'Correct it.'),
      });
    if (now.has(from))
      problems.push({ ...at, rule: 'anchorIsUnique', message: `\`${from}\` is redirected but still exists`, mend: 'Remove the redirect.' });
  }
  return problems;
}
