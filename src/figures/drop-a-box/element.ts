import { FigureForm, setText } from '../shared/figure-form.ts';
import { listenToCanvas } from './canvas.ts';
import { attentionPaths, attentionView, coordinates, cornersOf, mapPaths, methods, rectOf, regions, side, stripPath } from './drawing.ts';
import { countWords, most, readBoxes, recoPrompt, tidy, tidyLabel, writeBoxes, type Box } from './model.ts';

const corners = ['x1', 'y1', 'x2', 'y2'] as const;

/** Keeps the boxes, lets them be drawn or typed, and shows what the chosen method would receive. */
class DropABoxFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'drop-a-box');
  #boxes: Box[] = [];

  connectedCallback(): void {
    const canvas = this.querySelector<SVGSVGElement>('[data-canvas]');
    if (!canvas) throw new Error('<drop-a-box-figure> needs its canvas.');
    const initial = readBoxes(this.querySelector<HTMLInputElement>('[name=boxes]')?.value ?? '');
    this.#form.restore();
    this.#form.onInput((changed) => this.#onChange(changed));
    const read = readBoxes(this.#form.text('boxes'));
    this.#boxes = read.length > 0 ? read : initial;
    this.#select(this.#region);
    this.querySelector('[data-add]')?.addEventListener('click', () => {
      this.#add({ x1: 300, y1: 300, x2: 600, y2: 600 });
      this.#end();
    });
    this.querySelector('[data-remove]')?.addEventListener('click', () => {
      if (this.#boxes.length < 2) return;
      this.#boxes.splice(this.#region, 1);
      this.#select(0);
      this.#end();
    });
    listenToCanvas(canvas, {
      boxes: () => this.#boxes,
      selected: () => this.#region,
      select: (region) => this.#select(region),
      begin: (x, y) => this.#add({ x1: x, y1: y, x2: x, y2: y }),
      change: (box) => this.#change(box),
      end: () => this.#end(),
    });
  }

  get #region(): number {
    return Math.min(this.#boxes.length - 1, Number(this.#form.text('region')));
  }

  #add(corner: Omit<Box, 'label'>): Box | undefined {
    if (this.#boxes.length >= most) return undefined;
    const box = tidy({ ...corner, label: `thing ${this.#boxes.length + 1}` });
    this.#boxes.push(box);
    this.#select(this.#boxes.length - 1);
    return box;
  }

  #select(region: number): void {
    this.#form.set({ region: Math.max(0, Math.min(this.#boxes.length - 1, region)) });
    this.#fill();
    this.#draw();
  }

  #change(box: Box): void {
    this.#boxes[this.#region] = tidy(box);
    this.#fill();
    this.#draw();
  }

  #end(): void {
    this.#report();
    this.#form.remember();
  }

  #fill(): void {
    const box = this.#boxes[this.#region];
    if (!box) return;
    for (const name of corners) this.#form.set({ [name]: box[name] });
    this.#form.set({ label: box.label });
  }

  #onChange(changed: string): void {
    if (changed === 'region') return this.#select(this.#region);
    const box = this.#boxes[this.#region];
    if (!box) return;
    if (changed === 'label') box.label = tidyLabel(this.#form.text('label'));
    if (corners.includes(changed as (typeof corners)[number])) {
      const [x1, y1, x2, y2] = corners.map((name) => this.#form.number(name)) as [number, number, number, number];
      if (x2 > x1 && y2 > y1) this.#boxes[this.#region] = tidy({ x1, y1, x2, y2, label: box.label });
    }
    this.#draw();
    this.#report();
  }

  #draw(): void {
    const form = this.#form;
    form.set({ boxes: writeBoxes(this.#boxes) });
    const method = form.text('method');
    for (const name of methods) this.querySelector(`[data-received=${name}]`)?.toggleAttribute('hidden', name !== method);
    for (const region of regions) {
      const box = this.#boxes[region];
      const group = this.querySelector(`[data-region="${region}"]`);
      group?.setAttribute('visibility', box ? 'visible' : 'hidden');
      group?.classList.toggle('is-selected', region === this.#region);
      this.querySelector(`[data-choice="${region}"]`)?.toggleAttribute('hidden', !box);
      for (const part of ['ground', 'column']) this.querySelector(`[data-${part}="${region}"]`)?.toggleAttribute('hidden', !box);
      if (!box) continue;
      const place = rectOf(box);
      set(group?.querySelector('rect'), place);
      set(group?.querySelector('text'), { x: place.x + 6, y: place.y + 17 });
    }
    const selected = this.#boxes[this.#region];
    if (selected) {
      for (const [index, { x, y }] of cornersOf(selected).entries()) {
        set(this.querySelector(`[data-handle="${index}"]`), { cx: (x * side) / 1000, cy: (y * side) / 1000 });
      }
    }
    this.querySelector('[data-add]')?.toggleAttribute('disabled', this.#boxes.length >= most);
    this.querySelector('[data-remove]')?.toggleAttribute('disabled', this.#boxes.length < 2);
    if (method === 'reco') this.#drawReco();
    else if (method === 'gligen') this.#drawGligen();
    else if (method === 'controlnet') this.#drawMaps();
    else this.#drawGuidance();
  }

  #drawReco(): void {
    const parts = recoPrompt(this.#form.text('scene'), this.#boxes);
    const place = this.querySelector('[data-tokens]');
    place?.replaceChildren(
      ...parts.flatMap(({ text, isPosition }) => [
        Object.assign(document.createElement('span'), { className: isPosition ? 'position' : 'words', textContent: text }),
        ' ',
      ]),
    );
    const words = parts.reduce((sum, { text, isPosition }) => sum + (isPosition ? 0 : countWords(text)), 0);
    setText(this, '[data-count]', `${words} words and ${4 * this.#boxes.length} position tokens`);
  }

  #drawGligen(): void {
    setText(this, '[data-scene]', this.#form.text('scene'));
    for (const [region, box] of this.#boxes.entries()) {
      const token = this.querySelector(`[data-ground="${region}"]`);
      if (!token) continue;
      setText(token, '[data-ground-label]', box.label);
      setText(token, '[data-ground-box]', coordinates(box));
      token.querySelector('[data-strip]')?.setAttribute('d', stripPath(box));
    }
  }

  #drawMaps(): void {
    const maps = mapPaths(this.#boxes);
    for (const region of regions) this.querySelector(`[data-map="${region}"]`)?.setAttribute('d', maps.regions[region] ?? '');
    this.querySelector('[data-edges]')?.setAttribute('d', maps.edges);
    setText(this, '[data-joined]', [this.#form.text('scene'), ...this.#boxes.map(({ label }) => label)].filter(Boolean).join(', '));
  }

  #drawGuidance(): void {
    const steps = this.#form.number('steps');
    this.#form.show('steps', String(steps));
    for (const [region, box] of this.#boxes.entries()) {
      const column = this.querySelector(`[data-column="${region}"]`);
      if (!column) continue;
      const { paths, energy } = attentionPaths(box, steps);
      for (const [shade, d] of paths.entries()) column.querySelector(`[data-shade="${shade}"]`)?.setAttribute('d', d);
      const { x, y, width, height } = rectOf(box);
      const factor = attentionView / side;
      set(column.querySelector('[data-outline]'), { x: x * factor, y: y * factor, width: width * factor, height: height * factor });
      setText(column, '[data-energy]', energy.toFixed(2));
    }
  }

  #report(): void {
    const box = this.#boxes[this.#region];
    if (!box) return;
    const energies = this.#boxes.map((one) => attentionPaths(one, this.#form.number('steps')).energy.toFixed(2)).join(' and ');
    const loss = this.#form.text('method') === 'guidance' ? ` Energies: ${energies}.` : '';
    setText(this, '[data-report]', `${this.#boxes.length} regions. Region ${this.#region + 1}, ${box.label}: ${coordinates(box)}.${loss}`);
  }
}

function set(element: Element | null | undefined, attributes: Record<string, number>): void {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, value.toFixed(1));
}

customElements.define('drop-a-box-figure', DropABoxFigure);
