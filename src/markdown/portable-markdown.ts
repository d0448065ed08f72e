import type { Content } from '../content-source/read-content.ts';
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Catalog } from '../model/catalog.ts';
import { takeHeadingParts } from './heading-syntax.ts';
import { parseMarkdown, parseMdx } from './parse.ts';
import { portableTable } from './portable-table.ts';
import remarkCitations from './remark-citations.ts';
import remarkCrossReferences from './remark-cross-references.ts';

export interface PortableContext {
  catalog: Catalog;
  content: Content;
  /** Root-absolute address of a page, as in `/methods/clip/`, as the file that holds the Markdown names it. */
  address: (href: string) => string;
}

/** Writes prose of this site as Markdown that any reader understands: CommonMark, tables of GFM, TeX between dollar signs. */
export interface PortableMarkdown {
  /** The body of an MDX file. */
  body: (mdx: string) => string;
  /** A Markdown string of a data field. */
  field: (markdown: string) => string;
}

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tableCellPadding: true, tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .freeze();

export function createPortableMarkdown(context: PortableContext): PortableMarkdown {
  const { catalog, content, address } = context;
  const citations = remarkCitations({ catalog: () => catalog, hasBibliography: false, hasAnchors: false });
  const crossReferences = remarkCrossReferences({ catalog: () => catalog });

  /** Resolves everything that only this site understands. */
  function resolve(tree: Root): Root {
    visit(tree, 'heading', (node) => {
      const { number } = takeHeadingParts(node);
      if (number !== undefined) node.children.unshift({ type: 'text', value: `${number} ` });
    });
    citations(tree);
    crossReferences(tree);
    visit(tree, 'link', (node) => {
      if (node.url.startsWith('/')) node.url = address(node.url);
    });
    tree.children = tree.children.flatMap(plainNodes);
    return tree;
  }
  const fieldNodes = (markdown: string): BlockContent[] => resolve(parseMarkdown(markdown)).children as BlockContent[];
  const inlineNodes = (markdown: string): PhrasingContent[] => {
    const [first] = fieldNodes(markdown);
    return first?.type === 'paragraph' ? first.children : [];
  };

  function plainNodes(node: RootContent): RootContent[] {
    if (node.type !== 'mdxJsxFlowElement') return [node];
    const tag = node as MdxJsxFlowElement;
    const children = (tag.children as RootContent[]).flatMap(plainNodes) as BlockContent[];
    const id = attribute(tag, 'id');
    switch (tag.name) {
      case 'Equation':
        return equation(id);
      case 'Figure':
        return figure(id);
      case 'Table':
        return table(id);
      case 'Aside':
        return [{ type: 'blockquote', children: [paragraph(strong(attribute(tag, 'title'))), ...children] }];
      case 'SinceTheSurvey':
        return [{ type: 'blockquote', children: [paragraph(strong('Since the survey (after September 2023)')), ...children] }];
      default:
        throw new Error(`<${tag.name}> has no form in Markdown. Give it one in src/markdown/portable-markdown.ts.`);
    }
  }

  function equation(id: string): RootContent[] {
    const { tex = '', number = '', symbols = [], page = '' } = catalog.equations.get(id) ?? {};
    const onPage = [...catalog.equations].filter(([, one]) => one.page === page);
    const earlier = onPage.slice(
      0,
      onPage.findIndex(([other]) => other === id),
    );
    // As on the page: a symbol is explained where it first stands.
    const fresh = symbols.filter((symbol) => !earlier.some(([, one]) => one.symbols.includes(symbol)));
    const items = fresh.flatMap((slug) => content.notation.get(slug)?.data ?? []);
    return [
      { type: 'math', value: `${tex.trim()} \\tag{${number}}` },
      ...(items.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              spread: false,
              children: items.map(({ tex: symbol, meaning, shape }) => ({
                type: 'listItem' as const,
                spread: false,
                children: [
                  paragraph(
                    { type: 'inlineMath', value: symbol },
                    text(': '),
                    ...inlineNodes(meaning),
                    ...(shape === undefined ? [] : [text(', '), { type: 'inlineMath' as const, value: shape }]),
                  ),
                ],
              })),
            },
          ]),
    ];
  }

  function figure(id: string): RootContent[] {
    const words = content.figures.get(id)?.data;
    const target = catalog.figures.get(id);
    if (!words || !target) return [];
    return [
      paragraph(label(target), text(' '), strong(`${words.title}.`), text(' '), ...inlineNodes(words.caption)),
      paragraph({ type: 'emphasis', children: [text('What the figure shows.')] }),
      ...fieldNodes(words.description),
    ];
  }

  function table(id: string): RootContent[] {
    const data = content.tables.get(id)?.data;
    const target = catalog.tables.get(id);
    if (!data || !target) return [];
    return [
      paragraph(label(target), text(' '), strong(`${data.title}.`), text(' '), ...inlineNodes(data.caption)),
      portableTable(data, context, inlineNodes),
      ...data.columns.flatMap(({ label: name, note }) =>
        note === undefined ? [] : [paragraph(strong(`${name}:`), text(' '), ...inlineNodes(note))],
      ),
    ];
  }

  const label = ({ href, label: words }: { href: string; label: string }): PhrasingContent => ({
    type: 'link',
    url: address(href),
    children: [strong(words)],
  });

  const write = (tree: Root): string => writer.stringify(tree).trim();
  return { body: (mdx) => write(resolve(parseMdx(mdx))), field: (markdown) => write(resolve(parseMarkdown(markdown))) };
}

const text = (value: string): PhrasingContent & { type: 'text' } => ({ type: 'text', value });
const strong = (value: string): PhrasingContent & { type: 'strong' } => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): BlockContent & { type: 'paragraph' } => ({ type: 'paragraph', children });

function attribute(tag: MdxJsxFlowElement, name: string): string {
  const found = tag.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
