/** The lineage graph as the drawing holds it: nodes by slug, edges between them. */
import { fold } from '../../../model/fold.ts';
import type { Place } from '../roving.ts';

export interface GraphNode extends Place {
  slug: string;
  name: string;
  date: string;
  theme: string;
  folded: string;
  buildsOn: GraphNode[];
  ledTo: GraphNode[];
}
export interface Graph {
  nodes: Map<string, GraphNode>;
  edges: { element: SVGPathElement; from: GraphNode; to: GraphNode }[];
}

/** Where a node stands in the drawing. The interface for transforms would count as a change of it. */
export function placeOf(element: Element | null): { x: number; y: number } {
  const [x = 0, y = 0] = (element?.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x, y };
}

export function readGraph(svg: SVGSVGElement): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const element of svg.querySelectorAll<SVGAElement>('a[data-node]')) {
    const { x, y } = placeOf(element);
    const [, name = '', date = ''] = /^(.*), ([^,]*)$/.exec(element.ariaLabel ?? '') ?? [];
    const slug = element.dataset['node'] ?? '';
    const theme = element.closest<SVGGElement>('[data-theme]')?.dataset['theme'] ?? '';
    nodes.set(slug, { element, x, y, slug, name, date, theme, folded: fold(name), buildsOn: [], ledTo: [] });
  }
  const edges = [...svg.querySelectorAll<SVGPathElement>('[data-edge]')].flatMap((element) => {
    const [from, to] = (element.dataset['edge'] ?? '').split(' ').map((slug) => nodes.get(slug));
    if (!from || !to) return [];
    from.ledTo.push(to);
    to.buildsOn.push(from);
    return [{ element, from, to }];
  });
  for (const node of nodes.values()) for (const list of [node.buildsOn, node.ledTo]) list.sort((a, b) => a.x - b.x || a.y - b.y);
  return { nodes, edges };
}
