import { Slug } from '../../src/schema/common.ts';

/** A figure's slug is also the name of an element and of a class, which begin with a letter. */
export const figureName = Slug.regex(/^[a-z]/, { error: 'Write a name that begins with a letter, as in `view-in-3d`.' });

const pascal = (slug: string): string => slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A figure that runs: a curve, one slider, its state in the address. The author puts the real mathematics in its place. */
export function figureFiles(slug: string): Record<string, string> {
  const folder = `src/figures/${slug}`;
  return {
    [`${folder}/model.ts`]: `/** The mathematics of the figure, without drawing: share of what is left after \`steps\` steps. */
export const left = (rate: number, steps: number): number => (1 - rate) ** steps;
`,
    [`${folder}/model.test.ts`]: `import { expect, test } from 'vitest';
import { left } from './model.ts';

test('nothing is lost at the start, and less is left after every step', () => {
  expect(left(0.2, 0)).toBe(1);
  expect(left(0.2, 2)).toBeCloseTo(0.64);
});
`,
    [`${folder}/drawing.ts`]: `import { left } from './model.ts';

export const view = { width: 320, height: 160 };
export const initialRate = 0.2;

/** The curve over twenty steps; server and script draw it alike. */
export const curve = (rate: number): string =>
  Array.from({ length: 21 }, (_, step) => {
    const y = view.height * (1 - left(rate, step));
    return \`\${step === 0 ? 'M' : 'L'}\${step * 16} \${y.toFixed(1)}\`;
  }).join('');
`,
    [`${folder}/Figure.astro`]: `---
/** What the figure shows. Complete without script. */
import Slider from '../shared/Slider.astro';
import { curve, initialRate, view } from './drawing.ts';

interface Props {
  alt: string;
}
const { alt } = Astro.props;
const rates = { min: 0.05, max: 0.95, step: 0.05 };
---

<${slug}-figure>
  <div class="figure-picture">
    <svg viewBox={\`0 0 \${view.width} \${view.height}\`} role="img" aria-label={alt} class="${slug}">
      <path d={curve(initialRate)} data-curve />
    </svg>
  </div>
  <div class="controls">
    <Slider id="${slug}-rate" name="rate" {...rates} value={initialRate} shown={initialRate}>
      Rate
    </Slider>
  </div>
</${slug}-figure>
`,
    [`${folder}/figure.css`]: `.${slug} path {
  fill: none;
  stroke: var(--theme);
  stroke-width: 2;
}
`,
    [`${folder}/element.ts`]: `import { FigureForm } from '../shared/figure-form.ts';
import { curve } from './drawing.ts';

/** Redraws as the reader changes the rate. */
class ${pascal(slug)}Figure extends HTMLElement {
  readonly #form = new FigureForm(this, '${slug}');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
  }

  #draw(): void {
    this.#form.showRanges();
    this.querySelector('[data-curve]')?.setAttribute('d', curve(this.#form.number('rate')));
  }
}

customElements.define('${slug}-figure', ${pascal(slug)}Figure);
`,
  };
}
