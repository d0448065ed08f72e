/**
 * The lineage graph: time runs to the right in layers, each theme has a lane, and every method that builds on another or led to one
 * stands once, with its name beside it. The same content gives the same drawing.
 */
import { placeLabels } from './label-placement.ts';
import { monthIndex, type Dated } from './months.ts';
import { cutToWidth, textWidth } from './text-width.ts';
import { timeLayers, type Layer } from './time-layers.ts';

export interface LineageMethod extends Dated {
  slug: string;
  name: string;
  lane: string;
  buildsOn: readonly string[];
}
export interface LineageNode<Method extends LineageMethod> {
  method: Method;
  x: number;
  y: number;
  /** The name, cut to its column. */
  text: string;
  /** Where edges to later methods leave: after the name. */
  end: number;
  /** Highest of `nameFactors` at which the name still has room. */
  level: number;
}
export interface LineageEdge {
  from: string;
  to: string;
  path: string;
}
export interface LineageLayout<Method extends LineageMethod> {
  nodes: LineageNode<Method>[];
  edges: LineageEdge[];
  lanes: { key: string; top: number; bottom: number }[];
  layers: (Layer & { x: number; width: number })[];
  width: number;
  height: number;
}

export const nameSize = 12;
/** How much larger names are drawn, the further one stands back. */
export const nameFactors = [1, 1.25, 1.9, 2.8, 4.2] as const;
/** Names are drawn at least this tall on the screen, as a part of their size in the drawing. */
const legible = 0.8;
/** Place among `nameFactors` of the first at which names are legible when the drawing is scaled. */
export function nameLevel(scale: number): number {
  const level = nameFactors.findIndex((factor) => factor * scale >= legible);
  return level < 0 ? nameFactors.length - 1 : level;
}
const rowHeight = 16;
const lanePadding = 16;
const headHeight = 48;
const columnGap = 46;
const widestName = 124;
const fullest = 9;

/**
 * Places the methods that build on another or led to one; all others are left out.
 * @param all in any order
 * @param laneOrder keys of the lanes from top to bottom; a method of another lane is not drawn
 * @returns the drawing in units of its viewBox: `x` and `y` of a node are the middle of its mark, `top` and `bottom` of a lane its edges
 */
export function layOutLineage<Method extends LineageMethod>(all: readonly Method[], laneOrder: readonly string[]): LineageLayout<Method> {
  const named = new Set(all.flatMap(({ slug, buildsOn }) => (buildsOn.length > 0 ? [slug, ...buildsOn] : [])));
  const methods = all
    .filter(({ slug }) => named.has(slug))
    .sort((a, b) => monthIndex(a) - monthIndex(b) || a.slug.localeCompare(b.slug, 'en'));
  const layers = timeLayers(methods, fullest);
  const layerOf = (method: Method): number => layers.findIndex(({ from, to }) => monthIndex(method) >= from && monthIndex(method) < to);
  const cells = Map.groupBy(methods, (method) => `${method.lane} ${layerOf(method)}`);
  const cell = (lane: string, layer: number): readonly Method[] => cells.get(`${lane} ${layer}`) ?? [];

  let x = 24;
  const columns = layers.map((layer, index) => {
    const widths = laneOrder.flatMap((lane) => cell(lane, index).map(({ name }) => Math.min(widestName, textWidth(name, nameSize))));
    const width = Math.max(textWidth(layer.label, nameSize), ...widths) + columnGap;
    const column = { ...layer, x, width };
    x += width;
    return column;
  });
  let top = headHeight;
  const lanes = laneOrder.map((key) => {
    const rows = Math.max(1, ...layers.map((_, index) => cell(key, index).length));
    const lane = { key, top, bottom: top + rows * rowHeight + 2 * lanePadding };
    top = lane.bottom;
    return lane;
  });

  const nodes = new Map<string, LineageNode<Method>>();
  for (const [index, column] of columns.entries())
    for (const { key, top: laneTop, bottom } of lanes) {
      const middle = (laneTop + bottom) / 2;
      // Near what they build on, so that edges cross little.
      const pull = ({ buildsOn }: Method): number => {
        const heights = buildsOn.flatMap((slug) => nodes.get(slug)?.y ?? []);
        return heights.length === 0 ? middle : heights.reduce((sum, y) => sum + y, 0) / heights.length;
      };
      const here = cell(key, index)
        .map((method) => ({ method, pull: pull(method) }))
        .sort((a, b) => a.pull - b.pull || a.method.slug.localeCompare(b.method.slug, 'en'));
      for (const [row, { method }] of here.entries()) {
        const text = cutToWidth(method.name, nameSize, widestName);
        const y = middle + (row - (here.length - 1) / 2) * rowHeight;
        nodes.set(method.slug, { method, x: column.x, y, text, end: column.x + 9 + textWidth(text, nameSize) + 3, level: 0 });
      }
    }
  const placed = [...nodes.values()];
  setLevels(placed);
  const edges = placed.flatMap(({ method }) =>
    method.buildsOn.flatMap((slug): LineageEdge[] => {
      const [from, to] = [nodes.get(slug), nodes.get(method.slug)];
      return from && to ? [{ from: slug, to: method.slug, path: edgePath(from, to) }] : [];
    }),
  );
  return { nodes: placed, edges, lanes, layers: columns, width: x, height: top };
}

/** Forward edges run from the end of a name to the next mark; those within a layer, or back, go round on the left. */
function edgePath(from: { x: number; y: number; end: number }, to: { x: number; y: number }): string {
  const round = (value: number): number => Math.round(value);
  const end = to.x - 6;
  if (from.end > end) {
    const bend = Math.min(from.x, to.x) - 22;
    return `M${round(from.x - 6)} ${round(from.y)}C${round(bend)} ${round(from.y)} ${round(bend)} ${round(to.y)} ${round(end)} ${round(to.y)}`;
  }
  const lead = Math.max(16, (end - from.end) * 0.42);
  return `M${round(from.end)} ${round(from.y)}C${round(from.end + lead)} ${round(from.y)} ${round(end - lead)} ${round(to.y)} ${round(end)} ${round(to.y)}`;
}

/** The names that stay as one steps back: those with most relations first, none over another. */
function setLevels(nodes: LineageNode<LineageMethod>[]): void {
  const degrees = new Map<string, number>();
  for (const { method } of nodes)
    for (const slug of [...method.buildsOn, ...method.buildsOn.map(() => method.slug)]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  const degree = ({ method }: LineageNode<LineageMethod>): number => degrees.get(method.slug) ?? 0;
  let left = [...nodes].sort((a, b) => degree(b) - degree(a) || a.method.slug.localeCompare(b.method.slug, 'en'));
  for (const [level, factor] of nameFactors.entries()) {
    if (level === 0) continue;
    const size = nameSize * factor;
    const places = placeLabels(
      left.map(({ x, y, text }) => [
        { left: x + 9, right: x + 9 + textWidth(text, size) + 4, top: y - size * 0.53, bottom: y + size * 0.53 },
      ]),
      [],
    );
    left = left.filter((_, index) => places[index] === 0);
    for (const node of left) node.level = level;
  }
}
