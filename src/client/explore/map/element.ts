/** The map at work: moved and zoomed, searched, and followed from a method to its neighbors. */
import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { fold } from '../../../model/fold.ts';
import { firstCorner, startsAt } from '../../../model/explore/first-view.ts';
import { nameLevel } from '../../../model/explore/lineage-layout.ts';
import { mayRest, restUntilUsed } from '../rest.ts';
import { installRoving, type Place } from '../roving.ts';
import { svgElement } from '../svg.ts';
import { openViewport, type Viewport } from '../viewport.ts';
import { placeOf, readGraph, type Graph, type GraphNode } from './graph.ts';
import { showMatches, showPanel } from './panel.ts';

class MethodsMap extends HTMLElement {
  #svg: SVGSVGElement | undefined;
  #viewport: Viewport | undefined;
  #graph: Graph | undefined;
  #whole: [number, number] = [1, 1];
  #frame: [number, number] = [0, 0];

  connectedCallback(): void {
    const svg = this.querySelector<SVGSVGElement>('svg.lineage');
    const form = this.querySelector('form');
    const drawing = this.querySelector<HTMLElement>('[data-drawing]');
    if (!svg || !form || !drawing || this.#svg) return;
    this.#svg = svg;
    form.querySelector('fieldset')?.removeAttribute('disabled');
    for (const button of this.querySelectorAll<HTMLButtonElement>('.view-buttons button')) button.disabled = false;
    // The links inside are its stops now; without script the frame itself scrolls.
    for (const name of ['tabindex', 'role', 'aria-label']) drawing.removeAttribute(name);
    const start = (): void => this.#start(svg, form, drawing);
    if (!mayRest(location.hash.startsWith('#m-'))) return start();
    const first = placeOf(svg.querySelector<SVGElement>(`#m-${startsAt}`));
    restUntilUsed(
      this,
      drawing,
      ({ clientHeight }) => {
        const [left, top] = firstCorner(first, clientHeight);
        this.#placeNames(zoomIdentity.translate(-left, -top));
        return [left, top];
      },
      start,
    );
  }

  #start(svg: SVGSVGElement, form: HTMLFormElement, drawing: HTMLElement): void {
    // Read before anything changes, so that styles and places are worked out once for the whole of the first drawing.
    const { offsetWidth, offsetHeight, scrollLeft, scrollTop } = drawing;
    this.#whole = [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height];
    const graph = (this.#graph = readGraph(svg));
    this.#viewport = openViewport(svg, () => this.#moved());
    const places: Place[] = [...graph.nodes.values()];
    installRoving(
      svg,
      () => places,
      ({ element }) => this.#reveal(graph.nodes.get(element.dataset['node'] ?? '')),
    );
    svg.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-node]') : null;
      if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      event.preventDefault();
      this.#choose(graph.nodes.get(link?.dataset['node'] ?? ''));
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const first = this.#found(form)[0];
      if (first) this.#choose(first, true);
    });
    form.addEventListener('input', () => this.#find(form));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-choose], button[data-zoom]') : null;
      if (!button) return;
      const { choose, zoom } = button.dataset;
      if (zoom === 'whole') this.#showWhole();
      else if (zoom !== undefined) this.#viewport?.zoomBy(zoom === 'in' ? 1.6 : 1 / 1.6);
      else this.#choose(graph.nodes.get(choose ?? ''), true);
    });
    addEventListener('hashchange', () => this.#open());
    for (const element of [svg, drawing]) element.classList.add('is-live');
    this.#resize(offsetWidth, offsetHeight, scrollLeft > 0 ? [scrollLeft, scrollTop] : undefined);
    new ResizeObserver(([entry]) => this.#resize(entry?.contentRect.width ?? 0, entry?.contentRect.height ?? 0)).observe(svg);
  }

  /** @param corner of the drawing at the frame's top left, at its full size, where nothing else is asked for */
  #resize(width: number, height: number, corner?: [x: number, y: number]): void {
    if (width === 0 || (width === this.#frame[0] && height === this.#frame[1])) return;
    const isFirst = this.#frame[0] === 0;
    const { k, x, y } = this.#viewport?.view ?? { k: 1, x: 0, y: 0 };
    const middle = [(this.#frame[0] / 2 - x) / k, (this.#frame[1] / 2 - y) / k] as const;
    this.#frame = [width, height];
    this.#svg?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const least = Math.min(1, width / this.#whole[0], height / this.#whole[1]);
    this.#viewport?.resize(this.#frame, this.#whole, [least, 2.5]);
    if (!isFirst) this.#viewport?.show(k, ...middle);
    else if (this.#open()) return;
    else if (corner) this.#viewport?.show(1, corner[0] + width / 2, corner[1] + height / 2);
    else {
      const start = this.#graph?.nodes.get(startsAt);
      this.#viewport?.show(Math.max(0.5, Math.min(1, height / this.#whole[1])), (start?.x ?? 0) + width * 0.5, this.#whole[1] / 2);
    }
  }

  #showWhole(): void {
    const [width, height] = this.#frame;
    this.#viewport?.show(Math.min(width / this.#whole[0], height / this.#whole[1]), this.#whole[0] / 2, this.#whole[1] / 2);
  }

  #moved(): void {
    const view = this.#viewport?.view;
    if (!view || !this.#svg) return;
    this.#svg.querySelector('[data-scene]')?.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.k})`);
    this.#placeNames(view);
    this.#svg.dataset['level'] = String(nameLevel(view.k));
  }

  /** Names of lanes and of layers stay at the frame's edges, in one size. */
  #placeNames(view: ZoomTransform): void {
    const still = (x: number, y: number): string => `translate(${x} ${y}) scale(${1 / view.k})`;
    // A lane that begins above the frame keeps its name below the axis, as long as it lasts.
    for (const text of this.querySelectorAll<SVGTextElement>('[data-lane]')) {
      const at = Math.max(Number(text.dataset['lane']), view.invertY(38));
      text.setAttribute('transform', still(view.invertX(8), Math.min(at, Number(text.dataset['laneEnd']) - 4 / view.k)));
    }
    this.querySelector('[data-axis]')?.setAttribute('transform', still(view.invertX(0), view.invertY(0)));
    // Drawn small, the layers stand closer than their names are wide; then every second or third is named.
    const texts = [...this.querySelectorAll<SVGTextElement>('[data-layer]')];
    const starts = texts.map((text) => view.applyX(Number(text.dataset['layer'])));
    let free = -Infinity;
    for (const [number, text] of texts.entries()) {
      const [start = 0, next = Infinity] = [starts[number], starts[number + 1]];
      // The layer that the frame's left edge cuts keeps its name there, while it has room.
      const left = Math.max(start, 6);
      const end = left + text.textContent.length * 6.5 + 10;
      const isNamed = start < left ? end <= next : left >= free;
      text.setAttribute('transform', still(view.invertX(left), view.invertY(15)));
      text.classList.toggle('is-crowded', !isNamed);
      if (isNamed) free = end;
    }
  }

  /** Takes the chosen method from the address. */
  #open(): boolean {
    const [, slug = ''] = /^#m-(.+)$/.exec(location.hash) ?? [];
    const node = this.#graph?.nodes.get(slug);
    if (node) this.#choose(node, true);
    return node !== undefined;
  }

  /** Brings a node into view, in the middle when it lay outside. */
  #reveal(node: GraphNode | undefined): void {
    const view = this.#viewport?.view;
    if (!node || !view) return;
    const [x, y] = view.apply([node.x, node.y]);
    const [width, height] = this.#frame;
    if (x < 30 || y < 30 || x > width - 120 || y > height - 30) this.#viewport?.show(view.k, node.x + 40 / view.k, node.y);
  }

  #choose(node: GraphNode | undefined, isMoved = false): void {
    const panel = this.querySelector<HTMLElement>('[data-panel]');
    if (!this.#graph || !this.#svg || !panel) return;
    const near = new Set(node ? [node, ...node.buildsOn, ...node.ledTo] : []);
    this.#svg.classList.toggle('has-chosen', node !== undefined);
    for (const other of this.#graph.nodes.values()) {
      other.element.classList.toggle('is-near', near.has(other));
      other.element.classList.toggle('is-chosen', other === node);
    }
    const nearEdges = this.#graph.edges.filter(({ from, to }) => node !== undefined && (from === node || to === node));
    this.#svg.querySelector('[data-near]')?.replaceChildren(
      ...nearEdges.map(({ path, from }) => {
        const curve = svgElement('path', { d: path });
        curve.dataset['theme'] = from.theme;
        return curve;
      }),
    );
    showPanel(panel, node);
    this.#say(node ? `${node.name}: builds on ${node.buildsOn.length}, led to ${node.ledTo.length}.` : 'No method is chosen.');
    if (node && isMoved) this.#viewport?.show(Math.max(this.#viewport.view.k, 0.8), node.x + 60, node.y);
    try {
      history.replaceState(history.state, '', node ? `#m-${node.slug}` : location.pathname + location.search);
    } catch {
      // A browser may refuse this from disk; the map shows it all the same.
    }
  }

  #found(form: HTMLFormElement): GraphNode[] {
    const words = fold(String(new FormData(form).get('find') ?? '')).trim();
    if (words === '' || !this.#graph) return [];
    const rank = ({ folded }: GraphNode): number => (folded === words ? 0 : folded.startsWith(words) ? 1 : 2);
    return [...this.#graph.nodes.values()]
      .filter(({ folded }) => folded.includes(words))
      .sort((a, b) => rank(a) - rank(b) || b.ledTo.length - a.ledTo.length);
  }

  /** Marks what is found in the drawing and in the tiles, and offers the first few. */
  #find(form: HTMLFormElement): void {
    const words = fold(String(new FormData(form).get('find') ?? '')).trim();
    const found = this.#found(form);
    const inGraph = new Set(found);
    for (const node of this.#graph?.nodes.values() ?? []) node.element.classList.toggle('is-found', inGraph.has(node));
    let tiles = 0;
    for (const tile of this.querySelectorAll<HTMLElement>('[data-tile]')) {
      const isFound = words !== '' && fold(tile.textContent).includes(words);
      tile.classList.toggle('is-found', isFound);
      if (isFound) tiles++;
    }
    showMatches(this.querySelector('[data-matches]'), found);
    this.#reveal(found[0]);
    const total = this.querySelectorAll('[data-tile]').length;
    const none = words !== '' && tiles === 0 ? '. A shorter part of the name finds more.' : '';
    this.#say(words === '' ? `${total} entries` : `${tiles} of ${total} entries${none}`);
  }

  #say(words: string): void {
    const status = this.querySelector('[data-count]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}

customElements.define('methods-map', MethodsMap);
