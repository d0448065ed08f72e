/** The meeting as a stack of layers and as a matrix of who looks at whom, and its numbers in words. */
import { powerOfTen } from '../shared/amounts.ts';
import { cells, label, path, rect, type Part } from '../shared/parts.ts';
import { crossPairs, drawn, linkOf, meetings, queryCost, tasks, verdictOf, type Link, type Meeting, type Verdict } from './model.ts';

export const meetingNames: Record<Meeting, string> = {
  dot: 'dot product',
  merged: 'merged attention',
  co: 'co-attention',
  llm: 'frozen LLM',
};
export const explanations: Record<Meeting, string> = {
  dot: 'Each side is summed up in one vector without knowledge of the other; they meet in one number.',
  merged: 'Patches and words are laid end to end; in every layer each may look at each.',
  co: 'Each side keeps layers of its own and looks at the other by cross-attention.',
  llm: 'The image becomes a few visual tokens in front of the words, and a language model that stays as it is reads on.',
};
export const defaults = { meeting: 'dot', words: 12, images: 6 } as const;
export const stack = { width: 260, height: 226 };
export const matrix = { width: 240, height: 226 };

const arrow = (x: number, from: number, to: number): string =>
  `M${x} ${from}V${to + 1}M${x - 3.5} ${to + 5}L${x} ${to}L${x + 3.5} ${to + 5}`;
const [leftX, rightX, towerWidth] = [66, 194, 92];
const box = (className: string, x: number, y: number, width: number, height: number, text: string): Part[] => [
  rect(`box ${className}`, x - width / 2, y, width, height, 4),
  label('box-name', x, y + height / 2 + 4, text),
];
const inputs: Part[] = [label('word', leftX, 218, 'image'), label('word', rightX, 218, 'words')];

/** Layers from the inputs, below, to what comes out, above. */
export function stackOf(meeting: Meeting): Part[] {
  const wide = rightX - leftX + towerWidth;
  const middle = (leftX + rightX) / 2;
  const tower = (x: number, text: string): Part[] => box('', x, 120, towerWidth, 74, text);
  switch (meeting) {
    case 'dot':
      return [
        ...inputs,
        path('wire', arrow(leftX, 204, 194) + arrow(rightX, 204, 194)),
        ...tower(leftX, 'image encoder'),
        ...tower(rightX, 'text encoder'),
        path('wire', `M${leftX} 120V78Q${leftX} 60 ${middle - 14} 52M${rightX} 120V78Q${rightX} 60 ${middle + 14} 52`),
        path('meet', `M${middle} 38a10 10 0 1 0 .01 0z`),
        label('meet-name', middle, 28, 'one number'),
      ];
    case 'merged':
      return [
        ...inputs,
        path('wire', arrow(leftX, 204, 194) + arrow(rightX, 204, 194)),
        ...[0, 1, 2].flatMap((layer) => box('meets', middle, 162 - 40 * layer, wide, 32, layer === 1 ? 'self-attention over both' : '')),
        path('wire', arrow(middle, 82, 46)),
        label('meet-name', middle, 36, 'a state for every patch and word'),
      ];
    case 'co':
      return [
        ...inputs,
        path('wire', arrow(leftX, 204, 194) + arrow(rightX, 204, 194)),
        ...[0, 1, 2].flatMap((layer) => [
          ...box('', leftX, 162 - 40 * layer, towerWidth, 32, layer === 1 ? 'image layers' : ''),
          ...box('', rightX, 162 - 40 * layer, towerWidth, 32, layer === 1 ? 'text layers' : ''),
          path(
            'cross',
            `M${leftX + 46} ${174 - 40 * layer}H${rightX - 48}m-5 -3.5l5 3.5l-5 3.5M${rightX - 46} ${182 - 40 * layer}H${leftX + 48}m5 -3.5l-5 3.5l5 3.5`,
          ),
        ]),
        path('wire', arrow(leftX, 82, 46) + arrow(rightX, 82, 46)),
        label('meet-name', middle, 36, 'a state for every patch and word'),
      ];
    case 'llm':
      return [
        ...inputs,
        path('wire', arrow(leftX, 204, 194) + arrow(leftX, 158, 148) + arrow(leftX, 122, 112) + arrow(rightX, 204, 112)),
        ...box('', leftX, 158, towerWidth, 36, 'image encoder'),
        ...box('meets', leftX, 122, towerWidth, 26, 'adapter'),
        ...box('frozen', middle, 66, wide, 46, 'language model, frozen'),
        path('wire', arrow(middle, 66, 46)),
        label('meet-name', middle, 36, 'the next word, and the next'),
      ];
  }
}

/** Rows look at columns. */
export function matrixOf(meeting: Meeting): Part[] {
  const total = drawn.image + drawn.text;
  const size = 15;
  const [left, top] = [54, 34];
  const squares = (wanted: Link): string =>
    cells(
      Array.from({ length: total * total }, (_, index) => [Math.floor(index / total), index % total] as const)
        .filter(([row, column]) => linkOf(meeting, row, column) === wanted)
        .map(
          ([row, column]) =>
            [left + column * size + 0.8 + (column >= drawn.image ? 4 : 0), top + row * size + 0.8 + (row >= drawn.image ? 4 : 0)] as const,
        ),
      size - 1.6,
      size - 1.6,
    );
  const [imageMiddle, textMiddle] = [(drawn.image * size) / 2, drawn.image * size + 4 + (drawn.text * size) / 2];
  return [
    path('link-none', squares('none')),
    path('link-own', squares('own')),
    path('link-across', squares('across')),
    label('axis', left + imageMiddle, top - 8, meeting === 'llm' ? 'visual' : 'patches'),
    label('axis', left + textMiddle, top - 8, 'words'),
    label('axis', left - 6, top + imageMiddle + 4, meeting === 'llm' ? 'visual' : 'patches', 'end'),
    label('axis', left - 6, top + textMiddle + 4, 'words', 'end'),
  ];
}

/** `3.2 · 10⁹`, `4,704`, or the number itself when it is small. */
export function amount(value: number): string {
  if (value < 1e5) return Math.round(value).toLocaleString('en');
  const power = Math.floor(Math.log10(value) + 1e-9);
  const lead = (value / 10 ** power).toFixed(1);
  return lead === '1.0' ? powerOfTen(power) : `${lead} · ${powerOfTen(power)}`;
}
/** `2 ms`, `40 s`, `3 hours`. */
export function duration(seconds: number): string {
  const steps = [[86400 * 365, 'years'], [86400, 'days'], [3600, 'hours'], [60, 'min'], [1, 's'], [1e-3, 'ms']] as const; // prettier-ignore
  const [size, name] = steps.find(([step]) => seconds >= step) ?? [1e-3, 'ms'];
  const count = seconds / size;
  return count < 0.1 ? 'below 0.1 ms' : `${count < 10 ? count.toFixed(1) : Math.round(count).toLocaleString('en')} ${name}`;
}
/** Number of images for a place of the slider: half powers of ten. */
export const imagesAt = (place: number): number => (place % 1 === 0 ? 10 ** place : Math.round(10 ** place / 10 ** Math.floor(place - 0.01)) * 10 ** Math.floor(place)); // prettier-ignore
/** `4,704 pairs of a word and a patch`; behind an adapter the image is visual tokens. */
export const pairsOf = (meeting: Meeting, words: number): string =>
  `${amount(crossPairs(meeting, words))} pairs of a word and a ${meeting === 'llm' ? 'visual token' : 'patch'}`;
/** Share of a bar from a million to 10²² operations, on a logarithmic scale. */
export const barOf = (total: number): number => Math.max(0, Math.min(1, (Math.log10(total) - 6) / 16));

export const costsOf = (words: number, images: number): { meeting: Meeting; bar: number; text: string }[] =>
  meetings.map((meeting) => {
    const { total, seconds } = queryCost(meeting, words, images);
    return { meeting, bar: barOf(total), text: `${amount(total)}, ${duration(seconds)}` };
  });
export const verdictWords: Record<Verdict, string> = { yes: 'yes', slow: 'slow', no: 'no' };
export const verdictsOf = (meeting: Meeting, words: number, images: number): { name: string; verdict: Verdict }[] =>
  tasks.map((task) => ({ name: task.name, verdict: verdictOf(meeting, task, words, images) }));
