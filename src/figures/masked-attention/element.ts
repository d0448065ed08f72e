import { percentOrLess } from '../shared/amounts.ts';
import { FigureForm, setText } from '../shared/figure-form.ts';
import { attentionPaths, blockedPath, faintPath, mapText, maskPath, outlinePath, overlapsOf, summaryOf } from './drawing.ts';
import { diskMask, emptyMask, height, run, things, width } from './model.ts';

const diskRadius = 3;

/** Runs the query through the layers again whenever the reader changes it, its first mask or the rule. */
class MaskedAttentionFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'masked-attention');

  connectedCallback(): void {
    this.#form.bind((changed) => {
      if (changed === 'x' || changed === 'y') this.#form.set({ first: 'disk' });
      this.#draw();
    });
    this.addEventListener('click', (event) => {
      const target = event.target as Element;
      const thumb = target.closest('[data-thumb]');
      const picture = target.closest('svg[data-see]');
      if (thumb) {
        this.#form.set({ layer: Math.max(1, Number(thumb.getAttribute('data-thumb'))) });
        this.#form.redraw();
      } else if (picture) {
        const box = picture.getBoundingClientRect();
        this.#form.set({ x: Math.round(((event.clientX - box.left) / box.width) * width) });
        this.#form.set({ y: Math.round(((event.clientY - box.top) / box.height) * height) });
        this.#form.set({ first: 'disk' });
        this.#form.redraw();
      }
    });
  }

  #draw(): void {
    const state = this.#form.values();
    const thing = Math.max(0, Math.min(things.length - 1, Number(state['query'])));
    const number = Number(state['layer']);
    const first =
      state['first'] === 'disk'
        ? diskMask(Number(state['x']), Number(state['y']), diskRadius)
        : state['first'] === 'empty'
          ? emptyMask
          : undefined;
    const masked = run(thing, true, first);
    const free = run(thing, false, first);
    const shown = state['masked'] === 'yes' ? masked : free;
    const layer = shown.layers[number - 1];
    if (!layer) return;
    const overlaps = overlapsOf(shown, thing);
    const freeOverlaps = overlapsOf(free, thing);

    const path = (selector: string, d: string): void => {
      for (const place of this.querySelectorAll(selector)) place.setAttribute('d', d);
    };
    path('[data-blocked]', blockedPath(layer));
    const attention = attentionPaths(layer);
    for (const [level, place] of this.querySelectorAll('[data-attention]').entries()) place.setAttribute('d', attention[level] ?? '');
    path('[data-faint]', faintPath(layer.mask));
    path('[data-mask]', maskPath(layer.mask));
    path('.outline', outlinePath(thing));
    for (const [index, thumb] of this.querySelectorAll('[data-thumb]').entries()) {
      thumb.classList.toggle('current', index === number);
      thumb.querySelector('.mask')?.setAttribute('d', maskPath(index === 0 ? shown.firstMask : (shown.layers[index - 1]?.mask ?? [])));
      setText(thumb, '.own', percentOrLess(overlaps[index] ?? 0));
      setText(thumb, '[data-free]', percentOrLess(freeOverlaps[index] ?? 0));
    }
    this.#form.showRanges();
    setText(this, '[data-see-title]', `Layer ${number}: may see, and looks at`);
    setText(this, '[data-mask-title]', `Mask after layer ${number}`);
    setText(this, '[data-map]', mapText(layer));
    setText(this, '[data-target]', percentOrLess(layer.onTarget));
    setText(this, '[data-overlap]', `${percentOrLess(overlaps[number - 1] ?? 0)}, ${percentOrLess(layer.overlap)}`);
    setText(
      this,
      '[data-summary]',
      summaryOf(layer, number, thing, { masked: masked.layers.at(-1)?.overlap ?? 0, free: free.layers.at(-1)?.overlap ?? 0 }),
    );
  }
}

customElements.define('masked-attention-figure', MaskedAttentionFigure);
