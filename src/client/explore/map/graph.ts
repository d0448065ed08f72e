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
  /** `path` is the data of its curve. */
  edges: { path: string; from: GraphNode; to: GraphNode }[];
}

/** Where a node stands in the drawing. */
export function placeOf(element: SVGElement | null): { x: number; y: number } {
  const [x = 0, y = 0] = (element?.dataset['at'] ?? '').split(' ').map(Number);
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
  // The curves of a theme are one path, each begun by a move.
  const edges = [...svg.querySelectorAll<SVGPathElement>('[data-edges]')].flatMap((element) => {
    const paths = element.getAttribute('d')?.split(/(?=M)/) ?? [];
    return (element.dataset['edges'] ?? '').split(',').flatMap((pair, index) => {
      const [from, to] = pair.split(' ').map((slug) => nodes.get(slug));
      if (!from || !to) return [];
      from.ledTo.push(to);
      to.buildsOn.push(from);
      return [{ path: paths[index] ?? '', from, to }];
    });
  });
  for (const node of nodes.values()) for (const list of [node.buildsOn, node.ledTo]) list.sort((a, b) => a.x - b.x || a.y - b.y);
  return { nodes, edges };
}
