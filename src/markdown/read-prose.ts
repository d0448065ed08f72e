import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { findHidden, hiddenProblem } from '../content-source/hidden-characters.ts';
import { didYouMean } from '../content-source/nearest.ts';
import type { Position, Problem, Rule } from '../content-source/problem.ts';
import { emptyProse, type Layer, type Prose } from '../model/prose.ts';
import { makeCitationNodes } from './citation-nodes.ts';
import { takeHeadingParts } from './heading-syntax.ts';
import { renderTex, TexError } from './render-tex.ts';
import { sentenceAround } from './sentence.ts';

/** A key or link target in the prose, with its place, to be checked against the whole work. */
export interface Use {
  /** `cite` or a link scheme. */
  scheme: string;
  target: string;
  layer: Layer;
  position: Position;
}

export interface ReadProse {
  prose: Prose;
  uses: Use[];
  /** Ids that this document gives to headings, figures, tables and equations, with their places. */
  anchors: { id: string; position: Position }[];
  problems: Problem[];
}

/** Tags of the site, and the attributes that each must have. */
const tags: Record<string, { required: string[]; optional: string[] }> = {
  Equation: { required: ['id', 'symbols'], optional: [] },
  Figure: { required: ['id'], optional: [] },
  Table: { required: ['id'], optional: [] },
  Aside: { required: ['title'], optional: [] },
  SinceTheSurvey: { required: [], optional: [] },
};

/**
 * Finds all that a syntax tree contributes to the work, and every fault that can be seen in it alone.
 * The tree is changed: headings lose their ids, citations become nodes.
 * @param place turns a place in the tree into a place in the file; `needle` is the text that stands there
 */
export function readProse(tree: Root, file: string, place: (position: Position, needle?: string) => Position): ReadProse {
  makeCitationNodes(tree);
  const prose = emptyProse();
  const read: ReadProse = { prose, uses: [], anchors: [], problems: [] };
  const timesCited = new Map<string, number>();
  let depth = 1;

  const startOf = (node: Nodes, needle?: string): Position => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return place({ line, column }, needle);
  };
  const report = (position: Position, rule: Rule, message: string, mend: string): void => {
    read.problems.push({ file, position, rule, message, mend });
  };
  const addAnchor = (node: Nodes, id: string): void => {
    read.anchors.push({ id, position: startOf(node, id) });
  };

  visitParents(tree, (node, ancestors) => {
    const layer: Layer = ancestors.some((parent) => isTag(parent) && parent.name === 'SinceTheSurvey') ? 'since' : 'survey';
    const paragraph = ancestors.findLast(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell') ?? node;
    const under = prose.headings.at(-1)?.id;
    const hidden = findHidden(textsOf(node).join(' '));
    if (hidden) read.problems.push(hiddenProblem(file, startOf(node), 'The text', hidden.code));
    switch (node.type) {
      case 'heading': {
        const parts = takeHeadingParts(node);
        if (parts.id === undefined) {
          report(
            startOf(node),
            'headingHasAnchor',
            `The heading “${parts.title}” has no id`,
            'Write an id of its own behind it: `## Title [#short-id]`.',
          );
        } else {
          addAnchor(node, parts.id);
          prose.headings.push({
            id: parts.id,
            depth: node.depth,
            title: parts.title,
            ...(parts.number !== undefined && { number: parts.number }),
          });
        }
        if (node.depth === 1 || node.depth > depth + 1) {
          const expected = '#'.repeat(Math.max(2, depth === 1 ? 2 : depth + 1));
          report(
            startOf(node),
            'headingDepthIsOrdered',
            `The heading “${parts.title}” has level ${node.depth}`,
            `Write it with \`${expected}\` here.`,
          );
        }
        depth = Math.max(2, node.depth);
        break;
      }
      case 'text':
        prose.words += node.value.split(/\s+/).filter((word) => /\w/.test(word)).length;
        break;
      case 'citation':
        for (const { key } of node.items) {
          const number = (timesCited.get(key) ?? 0) + 1;
          timesCited.set(key, number);
          read.uses.push({ scheme: 'cite', target: key, layer, position: startOf(node, `@${key}`) });
          prose.citations.push({
            key,
            anchor: `cite-${key}-${number}`,
            sentence: sentenceAround(paragraph, node),
            layer,
            ...(under !== undefined && { under }),
          });
        }
        prose.words += node.items.length;
        break;
      case 'link': {
        const [, scheme, target] = /^([a-z]+):(?!\/\/)(.*)$/.exec(node.url) ?? [];
        if (scheme === undefined || target === undefined || scheme === 'mailto') break;
        read.uses.push({ scheme, target, layer, position: startOf(node, node.url) });
        if (scheme === 'method' || scheme === 'term') {
          prose.mentions.push({ scheme, target, sentence: sentenceAround(paragraph, node), layer, ...(under !== undefined && { under }) });
        }
        break;
      }
      case 'image':
        if (!node.alt?.trim())
          report(
            startOf(node),
            'imageHasAlternativeText',
            `The image \`${node.url}\` has no alternative text`,
            'Say in square brackets what it shows: `![…](…)`.',
          );
        break;
      case 'inlineMath':
      case 'math': {
        const fault = texFault(node.value, node.type === 'math');
        if (fault)
          report(texPosition(node, fault.offset, place), 'texIsWellFormed', `TeX cannot be read: ${fault.message}`, 'Mend the formula.');
        break;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return readTag(node as MdxJsxFlowElement);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        report(
          startOf(node),
          'componentIsKnown',
          'Prose may not hold JavaScript',
          'Write braces as `\\{` and `\\}`; data belongs in `content/`.',
        );
        break;
      default:
    }
    return undefined;
  });
  return read;

  function readTag(node: MdxJsxFlowElement): typeof SKIP | undefined {
    const name = node.name ?? '';
    const tag = tags[name];
    const known = Object.keys(tags);
    if (!tag || node.type !== 'mdxJsxFlowElement') {
      const mend = tag
        ? `Put \`<${name}>\` alone between empty lines.`
        : didYouMean(name, known, `The tags are ${known.map((one) => `\`<${one}>\``).join(', ')}.`);
      report(startOf(node), 'componentIsKnown', `Unexpected tag \`<${name}>\` here`, mend);
      return SKIP;
    }
    const attributes = new Map(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value] as const] : [],
      ),
    );
    for (const attribute of tag.required) {
      if (!attributes.get(attribute)?.trim())
        report(startOf(node), 'componentIsComplete', `\`<${name}>\` has no \`${attribute}\``, `Write \`<${name} ${attribute}="…">\`.`);
    }
    for (const attribute of attributes.keys()) {
      if (![...tag.required, ...tag.optional].includes(attribute))
        report(startOf(node, attribute), 'componentIsComplete', `\`<${name}>\` takes no \`${attribute}\``, 'Remove it.');
    }
    const id = attributes.get('id') ?? '';
    if (name === 'SinceTheSurvey') prose.hasSince = true;
    if (id && (name === 'Figure' || name === 'Table')) {
      const scheme = name === 'Figure' ? 'fig' : 'tbl';
      (name === 'Figure' ? prose.figures : prose.tables).push(id);
      addAnchor(node, `${scheme}-${id}`);
      read.uses.push({ scheme, target: id, layer: 'survey', position: startOf(node, id) });
    }
    if (name === 'Equation') {
      const formula = node.children.find((child) => child.type === 'math');
      if (formula?.type !== 'math' || node.children.length !== 1) {
        report(
          startOf(node),
          'componentIsComplete',
          '`<Equation>` must hold one formula',
          'Put `$$`, the TeX and `$$` inside, each on a line of its own.',
        );
      } else if (id) {
        const symbols = (attributes.get('symbols') ?? '').split(/[\s,]+/).filter(Boolean);
        prose.equations.push({ id, tex: formula.value, symbols });
        addAnchor(node, `eq-${id}`);
        for (const symbol of symbols)
          read.uses.push({ scheme: 'symbol', target: symbol, layer: 'survey', position: startOf(node, symbol) });
      }
    }
    return undefined;
  }
}

/** What a node itself says. The file holds no hidden character, but a reference such as `&#x202E;` makes one. */
const textsOf = (node: Nodes): string[] =>
  [...Object.values(node), ...(isTag(node) ? node.attributes.map(({ value }) => value) : [])].filter((value) => typeof value === 'string');

const isTag = (node: Nodes): node is MdxJsxFlowElement & Nodes => node.type === 'mdxJsxFlowElement';

/** What KaTeX says against a formula, if anything. */
export function texFault(tex: string, display: boolean): { message: string; offset: number } | undefined {
  try {
    renderTex(tex, display);
    return undefined;
  } catch (error) {
    if (!(error instanceof TexError)) throw error;
    return { message: error.message.replace(/[.\s]+$/, ''), offset: error.offset };
  }
}

/** Place of the character at `offset` of a formula's TeX. */
function texPosition(
  node: Extract<Nodes, { type: 'math' | 'inlineMath' }>,
  offset: number,
  place: (position: Position, needle?: string) => Position,
): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const lines = node.value.slice(0, offset).split('\n');
  const last = lines.at(-1) ?? '';
  const isBlock = node.type === 'math';
  if (isBlock) return place({ line: line + lines.length, column: last.length + 1 }, node.value.split('\n')[0]);
  if (lines.length > 1) return place({ line: line + lines.length - 1, column: last.length + 1 });
  const found = place({ line, column: column + 1 }, node.value);
  return { line: found.line, column: found.column + offset };
}
