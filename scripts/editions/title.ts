import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { survey } from '../../src/model/cite-this.ts';
import { editionLabel, type Edition } from '../../src/site-content/edition.ts';

export const workTitle = 'Multimodal Foundation Models';

/** The title page of an edition. @param part what of the work it holds, when not the whole */
export const titleParts = (edition: Edition, part?: string): ElementContent[] => [
  h('div.title-page', [
    h('h1', part ?? workTitle),
    h('p', part === undefined ? 'A survey reader' : `From ${workTitle}: a survey reader`),
    h('p', editionLabel(edition)),
    h('p', [
      `An original companion to “${survey.title}” by ${survey.authors.map((author) => author.split(', ').reverse().join(' ')).join(', ')} (`,
      h('a', { href: `https://arxiv.org/abs/${survey.arxiv}` }, `arXiv:${survey.arxiv}`),
      '). The words of this reader are its own.',
    ]),
    h('p', 'The text tells the state of September 2023. What came later stands only in passages marked “Since the survey”.'),
  ]),
];
