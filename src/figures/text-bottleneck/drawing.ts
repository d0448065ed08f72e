import { percent } from '../shared/amounts.ts';
import { bestGuess, bitsArriving, bitsNeeded, factShares, factsNeeded, pictureSide, reports, textChannel, tokenChannel } from './model.ts';
import { drawnWorld, factNames, facts, questions, tools, type Fact, type Question, type ToolName } from './worlds.ts';

/** Bars below the scene, in units of the viewBox. */
export const view = { width: 360, top: 16, height: 282 };
const bars = { left: 116, right: 300, top: 212, gap: 26, height: 13 };
/** The longest bar, in bits. */
const scale = 3;

export interface BarShape {
  name: 'needed' | 'text' | 'tokens';
  label: string;
  y: number;
  width: number;
  value: string;
}

/** All that the figure shows for a choice of question, tools and tokens. */
export interface Picture {
  bars: BarShape[];
  /** Lines between the patches. */
  grid: string;
  rows: { label: string; value: string; isNeeded: boolean; text: string; tokens: string }[];
  reports: { tool: string; text: string }[];
  sentence: string;
}

export const barLeft = bars.left;
export const barHeight = bars.height;
const crossing = (share: number): string =>
  share > 0.995 ? '● all' : share < 0.005 ? '○ nothing' : `◐ ${Math.max(1, Math.min(99, Math.round(share * 100)))} %`;

export function pictureOf(question: Question, chosen: readonly ToolName[], grid: number): Picture {
  const [text, tokens] = [textChannel(chosen), tokenChannel(grid)];
  const needed = bitsNeeded(question);
  const arriving = { needed, text: bitsArriving(question, text), tokens: bitsArriving(question, tokens) };
  const [textShares, tokenShares] = [factShares(text), factShares(tokens)];
  const relevant = factsNeeded(question);
  const labels = { needed: 'the answer needs', text: 'arrives as text', tokens: 'arrives as tokens' };
  const guess = { text: bestGuess(question, text), tokens: bestGuess(question, tokens) };
  const outcome = (name: 'text' | 'tokens'): string =>
    arriving[name] > needed - 1e-6 ? 'can be answered for certain' : `is guessed right in ${percent(guess[name])} of cases at best`;
  return {
    bars: (['needed', 'text', 'tokens'] as const).map((name, index) => ({
      name,
      label: labels[name],
      y: bars.top + index * bars.gap,
      width: (arriving[name] / scale) * (bars.right - bars.left),
      value: `${arriving[name].toFixed(2)} bits`,
    })),
    grid: gridLines(grid),
    rows: factNames.map((fact: Fact) => ({
      label: facts[fact].label,
      value: drawnWorld[fact],
      isNeeded: relevant.includes(fact),
      text: crossing(textShares[fact]),
      tokens: crossing(tokenShares[fact]),
    })),
    reports: reports(chosen).map((report, index) => ({ tool: tools[chosen[index] ?? 'caption'].label, text: report })),
    sentence: `${questions[question].text} From the text it ${outcome('text')}; from ${grid * grid} visual tokens it ${outcome('tokens')}.`,
  };
}

/** The patches are squares over the width of the picture; the lines are cut at its lower edge. */
function gridLines(grid: number): string {
  const side = pictureSide / grid;
  const [top, bottom] = [view.top, 194];
  let d = '';
  for (let index = 1; index < grid; index++) {
    d += `M${(index * side).toFixed(1)} ${top}V${bottom}`;
    const y = index * side;
    if (y > top && y < bottom) d += `M0 ${y.toFixed(1)}H${pictureSide}`;
  }
  return d;
}
