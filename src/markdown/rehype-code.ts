import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { visit } from 'unist-util-visit';

const languages = ['python', 'bash', 'json', 'yaml', 'text'] as const;
const variable = /var\(--shiki-(?:token-)?([a-z-]+)\)/;

const highlighter = await createHighlighter({
  themes: [createCssVariablesTheme({ name: 'tokens', variablePrefix: '--shiki-' })],
  langs: [...languages],
});

/**
 * Highlights fenced code. Tokens get classes such as `token-keyword` in place of inline styles,
 * so that a strict policy holds and the style sheet colors both schemes.
 */
export default function rehypeCode() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node, index, parent) => {
      const code = node.children[0];
      if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code' || !parent || index === undefined) return;
      const classNames = [code.properties['className'] ?? []].flat().map(String);
      const language = classNames.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? 'text';
      const lang = (languages as readonly string[]).includes(language) ? language : 'text';
      const root = highlighter.codeToHast(toString(code).replace(/\n$/, ''), { lang, theme: 'tokens' });
      const highlighted = (root.children[0] as Element).children[0] as Element;
      highlighted.children = tokens(highlighted);
      const pre: Element = {
        type: 'element',
        tagName: 'pre',
        properties: { className: ['code'], tabIndex: 0 },
        children: [{ ...highlighted, properties: {} }],
      };
      const figure: Element = {
        type: 'element',
        tagName: 'figure',
        properties: { className: ['code'], dataLanguage: lang },
        children: [pre, copyButton()],
      };
      parent.children[index] = figure;
    });
  };
}

const copyButton = (): Element => ({
  type: 'element',
  tagName: 'copy-button',
  properties: {},
  children: [
    { type: 'element', tagName: 'button', properties: { type: 'button', disabled: true }, children: [{ type: 'text', value: 'Copy' }] },
  ],
});

/** Tokens as spans with a class, or as bare text where nothing is colored: lines, names, punctuation and operators would double the nodes of a page. */
function tokens(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const { style } = child.properties;
    const name = typeof style === 'string' ? variable.exec(style)?.[1] : undefined;
    const children = tokens(child);
    const isPlain = name === undefined || ['foreground', 'background', 'punctuation', 'parameter'].includes(name);
    if (isPlain || !/[\p{L}\p{N}]/u.test(toString(child))) return children;
    return [{ type: 'element', tagName: 'span', properties: { className: [`token-${name}`] }, children }];
  });
}
