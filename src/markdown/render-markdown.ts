import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Catalog } from '../model/catalog.ts';
import { remarkPlugins } from './plugins.ts';

/** Renders the Markdown strings of data fields with the same syntax as prose. */
export interface MarkdownRenderer {
  /** Paragraphs and lists. */
  blocks: (markdown: string) => string;
  /** One paragraph without its `<p>`, for use inside a heading, a cell or a list item. */
  inline: (markdown: string) => string;
  /** The same without links, for use inside a button or a summary, which may hold nothing that acts. */
  label: (markdown: string) => string;
}

/** A renderer whose citations lead to the work's own page: a field may be printed on pages that have no bibliography. */
export function createMarkdownRenderer(catalog: () => Catalog, hasBibliography = false): MarkdownRenderer {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkMath)
    .use(remarkPlugins({ catalog, hasBibliography, hasAnchors: false }))
    .use(remarkRehype)
    .use(rehypeStringify)
    .freeze();
  const blocks = (markdown: string): string => String(processor.processSync(markdown));
  const inline = (markdown: string): string => blocks(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
  return { blocks, inline, label: (markdown) => inline(markdown).replace(/<\/?a(?:\s[^>]*)?>/g, '') };
}
