import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Elements of a page's body, the body with them: what a browser lays out, and what the budget of nodes counts. */
export const elementsOfPage = (html: string): number => elementsOf(bodyOf(fromHtml(html)));

const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);
const elementsOf = (node: Nodes): number =>
  (node.type === 'element' ? 1 : 0) + childrenOf(node).reduce((sum, child) => sum + elementsOf(child), 0);
const bodyOf = (node: Nodes): Nodes =>
  childrenOf(node)
    .flatMap((child) => [child, ...childrenOf(child)])
    .find((child) => child.type === 'element' && child.tagName === 'body') ?? node;
