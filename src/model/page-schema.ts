import { fileOfPath, relativeAddress } from './paths.ts';

export type PageType = 'WebSite' | 'WebPage' | 'CollectionPage' | 'AboutPage' | 'Chapter' | 'Article' | 'DefinedTerm' | 'DefinedTermSet';

export interface PageFacts {
  type: PageType;
  /** Pages above this one, home first; empty for home itself. */
  trail: readonly { path: string; name: string }[];
  /** Number in the survey, of chapters and sections. */
  number?: string | undefined;
  /** Other names, of methods. */
  aliases?: readonly string[] | undefined;
  /** Reference pages carry the record of the work, which this page is about, in a block of its own. */
  citationKey?: string | undefined;
}

interface Page extends PageFacts {
  path: string;
  name: string;
  description: string;
  image?: string | undefined;
}

const survey = {
  '@type': 'ScholarlyArticle',
  name: 'Multimodal Foundation Models: From Specialists to General-Purpose Assistants',
  identifier: 'arXiv:2309.10020',
  url: 'https://arxiv.org/abs/2309.10020',
};

/**
 * A page and its trail as schema.org describes them.
 * @param site the public address, where it is known; without it, addresses are relative to the page, as JSON-LD allows
 */
export function pageSchema({ path, type, name, description, image, trail, number, aliases = [] }: Page, site?: string): object {
  const file = fileOfPath(path);
  const address = (to: string): string => (site === undefined ? relativeAddress(file, fileOfPath(to)) : site + fileOfPath(to));
  const above = trail.at(-1);
  const partOf = above && { '@type': 'WebPage', name: above.name, url: address(above.path) };
  const page = {
    '@type': type,
    name,
    description,
    url: address(path),
    inLanguage: 'en',
    ...(image !== undefined && { image }),
    ...(number !== undefined && { position: number }),
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(type === 'WebSite' && { about: survey }),
    ...(type === 'DefinedTerm' && above && { inDefinedTermSet: address(above.path) }),
    ...((type === 'Article' || type === 'Chapter') && { isPartOf: partOf, isBasedOn: survey }),
  };
  const steps = [...trail, { path, name }].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: address(step.path),
  }));
  const graph = trail.length > 0 ? [page, { '@type': 'BreadcrumbList', itemListElement: steps }] : [page];
  return { '@context': 'https://schema.org', '@graph': graph };
}
