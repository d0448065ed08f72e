import type { Element, ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';

/** A document of the book. */
export interface BookDocument {
  /** Name below the book's folder. */
  name: string;
  title: string;
  children: ElementContent[];
  /** What it is, in the vocabulary of EPUB: `chapter`, `bibliography`. */
  type: string;
}

/** The document as XHTML, with the properties that a package must declare for it. */
export function bookPage({ name, title, children, type }: BookDocument): { text: string; properties: string[] } {
  const depth = name.split('/').length - 1;
  const tree: Root = {
    type: 'root',
    children: [
      h('html', { lang: 'en-US' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', title),
          h('link', { rel: 'stylesheet', type: 'text/css', href: `${'../'.repeat(depth)}book.css` }),
        ]),
        h('body', [h('section', { 'epub:type': type, ariaLabel: title }, children)]),
      ]),
    ],
  };
  const found = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'svg') found.add('svg');
    if (node.tagName === 'math') {
      found.add('mathml');
      addAlternative(node);
    }
  });
  const xast = toXast(tree, { space: 'html' });
  const html = xast.type === 'root' ? xast.children.find((node) => node.type === 'element') : undefined;
  if (html?.type === 'element')
    html.attributes = { ...html.attributes, xmlns: xhtml, 'xmlns:epub': 'http://www.idpf.org/2007/ops', 'xml:lang': 'en-US' };
  return { text: `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${html ? toXml(html) : ''}\n`, properties: [...found].sort() };
}

const xhtml = 'http://www.w3.org/1999/xhtml';

/** Readers without MathML speak or print a formula's TeX. */
function addAlternative(math: Element): void {
  visit(math, 'element', (node) => {
    const [first] = node.children;
    if (node.tagName === 'annotation' && first?.type === 'text') math.properties['alttext'] = first.value.trim();
  });
}
