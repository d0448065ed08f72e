import { expect, test } from 'vitest';
import { familyTree } from './family-tree.ts';
import { layOutLineage, nameFactors, nameSize, type LineageMethod } from './lineage-layout.ts';
import { nextInDirection } from './next-in-direction.ts';
import { cutToWidth, textWidth } from './text-width.ts';
import { timeLayers } from './time-layers.ts';

const lanes = ['a', 'b', 'c'];
/** Each but the first few builds on one or two older ones; one builds on nothing and led to nothing. */
const methods: LineageMethod[] = Array.from({ length: 240 }, (_, index) => ({
  slug: `m${String(index).padStart(3, '0')}`,
  name: `Method of some length ${index}`,
  lane: lanes[(index * 5) % 3] ?? '',
  year: 2014 + Math.floor(index / 24),
  month: 1 + (index % 12),
  buildsOn: index < 3 || index === 239 ? [] : [`m${String(Math.floor(index / 3)).padStart(3, '0')}`, ...(index % 4 ? [] : ['m000'])],
}));
const layout = layOutLineage(methods, lanes);

test('every method with a relation stands once, in its lane; the others do not stand', () => {
  const named = new Set(methods.flatMap(({ slug, buildsOn }) => (buildsOn.length > 0 ? [slug, ...buildsOn] : [])));
  expect(layout.nodes.map(({ method }) => method.slug).sort()).toEqual([...named].sort());
  expect(named.has('m239')).toBe(false);
  for (const { method, y } of layout.nodes) {
    const lane = layout.lanes.find(({ key }) => key === method.lane);
    expect(y).toBeGreaterThan(lane?.top ?? Infinity);
    expect(y).toBeLessThan(lane?.bottom ?? 0);
  }
  expect(layout.edges).toHaveLength(methods.reduce((sum, { buildsOn }) => sum + buildsOn.length, 0));
});

test('time runs to the right and the drawing is the same for any order of the methods', () => {
  for (const [index, { x, width }] of layout.layers.entries()) expect(layout.layers[index + 1]?.x ?? layout.width).toBeCloseTo(x + width);
  expect(layOutLineage(methods.toReversed(), lanes)).toEqual(layout);
});

test.each(nameFactors.map((factor, level) => [level, factor]))('at level %i no name covers another', (level, factor) => {
  const size = nameSize * factor;
  const boxes = layout.nodes
    .filter((node) => node.level >= level)
    .map(({ x, y, text }) => ({ left: x + 9, right: x + 9 + textWidth(text, size), top: y - size / 2, bottom: y + size / 2 }));
  expect(boxes.length).toBeGreaterThan(5);
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01, JSON.stringify([a, b])).toBe(
        false,
      );
});

test('time is cut finer where more happened', () => {
  const busy = Array.from({ length: 30 }, (_, index) => ({ year: 2023, month: 1 + (index % 12), lane: 'a' }));
  // 18 in the first half, 12 in the second.
  const layers = timeLayers([{ year: 2014, month: 2, lane: 'a' }, { year: 2016, month: 2, lane: 'a' }, ...busy], 9);
  expect(layers.map(({ label }) => label)).toEqual(['2014–2022', 'Jan–Mar 2023', 'Apr–Jun 2023', 'Jul–Sep 2023', 'Oct–Dec 2023']);
});

test('the family of a method has two steps each way, each once, and every row joins one nearer', () => {
  const relatives = new Map(methods.map((method) => [method.slug, { ...method, ledTo: [] as string[] }]));
  for (const { slug, buildsOn } of methods) for (const older of buildsOn) relatives.get(older)?.ledTo.push(slug);
  const { rows, more } = familyTree(relatives, 'm004');
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
  expect(
    rows
      .filter(({ step }) => step === -1)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(['m000', 'm001']);
  expect(rows.some(({ step }) => step === 2)).toBe(true);
  for (const { step, joins } of rows) if (step !== 0) expect(Math.abs(rows[joins ?? -1]?.step ?? 9)).toBe(Math.abs(step) - 1);
  expect(rows.filter(({ step }) => step === 1)).toHaveLength(relatives.get('m004')!.ledTo.length - more);
  expect(familyTree(relatives, 'm000').more).toBeGreaterThan(20);
  expect(familyTree(relatives, 'nothing')).toEqual({ rows: [], more: 0 });
});

test('an arrow key leads to the nearest mark ahead, and nowhere at the edge', () => {
  const [middle, near, far, below] = [
    { x: 0, y: 0 },
    { x: 10, y: 2 },
    { x: 30, y: 0 },
    { x: 1, y: 10 },
  ];
  const all = [middle, near, far, below];
  expect(nextInDirection(middle, all, 'right')).toBe(near);
  expect(nextInDirection(middle, all, 'down')).toBe(below);
  expect(nextInDirection(far, all, 'right')).toBeUndefined();
  expect(nextInDirection(near, all, 'left')).toBe(middle);
});

test('a name is cut to its room', () => {
  expect(cutToWidth('Super-NaturalInstructions', 12, 124)).toBe('Super-…');
  expect(cutToWidth('CLIP', 12, 100)).toBe('CLIP');
  const cut = cutToWidth('A very long name of a method indeed', 12, 90);
  expect(cut).toMatch(/…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(90);
});
