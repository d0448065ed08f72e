import { didYouMean } from '../../content-source/nearest.ts';
import type { Problem } from '../../content-source/problem.ts';
import type { Work } from '../work.ts';

/** Every line of `in-other-words.yaml` stands for a method, a term, a section or a heading that exists. */
export function checkSearchWords({ content, anchors }: Work): Problem[] {
  const { methods, terms, sections, passages, locate } = content.inOtherWords;
  const known = {
    methods: content.declared.methods,
    terms: content.declared.glossary,
    sections: new Set([...content.sections, ...content.chapters].map(({ key }) => key)),
    passages: new Set(anchors.map(({ id }) => id)),
  };
  // What seems to be missing may stand in a document that cannot be read.
  return Object.entries(content.isPartial ? { methods, terms } : { methods, terms, sections, passages }).flatMap(([kind, lines]) =>
    Object.keys(lines)
      .filter((key) => !known[kind as keyof typeof known].has(key))
      .map((key): Problem => ({
        file: 'content/in-other-words.yaml',
        position: locate([kind, key]),
        rule: 'linkTargetIsKnown',
        message: `\`${key}\` is none of the ${kind}`,
        mend: didYouMean(key, known[kind as keyof typeof known], 'Correct the name, or remove the line.'),
      })),
  );
}
