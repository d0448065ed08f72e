import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { printedFacts } from '../../src/site-content/method-page.ts';
import type { Site } from '../../src/site-content/site.ts';

/** Markup that the site's own renderer made from a Markdown field. Links in it are addresses from the site's root. */
export const fromField = (html: string): ElementContent[] => fromHtml(html, { fragment: true }).children as ElementContent[];

/** The glossary, or those of its terms that `wanted` names. */
export function glossaryList({ content, withoutBibliography }: Site, wanted: (slug: string) => boolean): Element {
  const terms = [...content.glossary].filter(([slug]) => wanted(slug)).sort(([, a], [, b]) => a.data.term.localeCompare(b.data.term, 'en'));
  return h(
    'dl.glossary',
    terms.flatMap(([slug, { data }]) => [
      h('dt', { id: `term-${slug}` }, data.term),
      h('dd', fromField(withoutBibliography.inline(data.definition))),
    ]),
  );
}

/** Methods, each with its kind, its year and the sentence that says what it is. */
export function methodsInShort({ content, withoutBibliography }: Site, wanted: (slug: string) => boolean): Element {
  const methods = [...content.methods]
    .filter(([slug]) => wanted(slug))
    .sort(([, a], [, b]) => a.data.name.localeCompare(b.data.name, 'en'));
  return h(
    'dl.methods',
    methods.flatMap(([slug, { data }]) => [
      h('dt', { id: `method-${slug}` }, [
        data.name,
        ' ',
        h('small', `${data.kind}, ${data.year}${data.status === 'since' ? ', since the survey' : ''}`),
      ]),
      h('dd', [...fromField(withoutBibliography.inline(data.summary)), ' ', ...source(data.references[0])]),
    ]),
  );

  function source(key: string | undefined): ElementContent[] {
    return key === undefined ? [] : fromField(withoutBibliography.inline(`[@${key}]`));
  }
}

/** The facts of a method as a list. */
export const factList = (data: Parameters<typeof printedFacts>[0]): Element =>
  h(
    'dl.facts',
    printedFacts(data).flatMap(({ label, value }) => [h('dt', label), h('dd', value)]),
  );

/** The symbols of all equations. */
export function notationList({ content, withoutBibliography }: Site): Element {
  return h(
    'dl.notation',
    [...content.notation].flatMap(([slug, { data }]) => [
      h('dt', { id: `symbol-${slug}` }, fromField(withoutBibliography.inline(`$${data.tex}$`))),
      h('dd', fromField(withoutBibliography.inline(data.meaning))),
    ]),
  );
}

/** Slugs and keys that the links of a tree name, from the site's root or from a page. */
export function linkedTargets(tree: Element, pattern: RegExp): Set<string> {
  const found = new Set<string>();
  visit(tree, 'element', ({ properties: { href } }) => {
    const key = typeof href === 'string' ? pattern.exec(href)?.[1] : undefined;
    if (key !== undefined) found.add(key);
  });
  return found;
}
