import { FigureForm, setText } from '../shared/figure-form.ts';
import { readState } from '../shared/url-state.ts';
import { dateOf, layoutOf, links, markPaths, nearest, stageTitles, width, type Layout } from './drawing.ts';
import { matching, unpack, type StageName, type Work } from './model.ts';

const figure = 'whole-book';
const mostListed = 60;

/** Finds works by pointing or by filter, shows what they build on, and leads to their pages. */
class WholeBookFigure extends HTMLElement {
  readonly #form = new FigureForm(this, figure);
  #works: Work[] = [];
  #themes: string[] = [];
  #layout: Layout = { points: [], step: 1, height: 1, columns: [], labels: [], floors: [] };
  #methods = '';
  #pinned: number | undefined;
  #shown: number | undefined;

  connectedCallback(): void {
    this.#works = unpack(this.getAttribute('data-works') ?? '');
    this.#themes = (this.getAttribute('data-themes') ?? '').split('|');
    this.#layout = layoutOf(this.#works, this.#themes.length);
    this.#methods = this.querySelector<HTMLAnchorElement>('[data-methods]')?.href ?? '';
    this.#form.restore();
    this.#find();
    const picked = this.#works.findIndex(({ slug }) => slug === readState(figure)['work']);
    if (picked >= 0) this.#pick((this.#pinned = picked));
    this.addEventListener('input', () => {
      this.#find();
      this.#remember();
    });
    const drawing = this.querySelector<SVGSVGElement>('svg.whole-book');
    const under = (event: MouseEvent): number | undefined => {
      const box = drawing?.getBoundingClientRect();
      if (!box) return undefined;
      const scale = width / box.width;
      return nearest(this.#layout, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
    };
    drawing?.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch') return;
      const work = under(event);
      drawing.classList.toggle('is-over', work !== undefined);
      this.#mark(work ?? this.#pinned);
    });
    drawing?.addEventListener('pointerleave', () => this.#mark(this.#pinned));
    drawing?.addEventListener('click', (event) => {
      this.#pinned = under(event);
      this.#pick(this.#pinned);
      this.#remember();
    });
    const over = (event: Event): void => {
      const index = (event.target as Element).closest('a[data-work]')?.getAttribute('data-work');
      if (index != null) this.#mark(Number(index));
    };
    this.addEventListener('focusin', over);
    this.addEventListener('pointerover', over);
  }

  #remember(): void {
    const work = this.#works[this.#pinned ?? -1]?.slug;
    this.#form.remember(work === undefined ? {} : { work });
  }

  #link(index: number): HTMLAnchorElement {
    const work = this.#works[index];
    const link = document.createElement('a');
    link.textContent = work?.name ?? '';
    link.href = this.#methods.endsWith('.html')
      ? this.#methods.replace(/\.html$/, `/${work?.slug ?? ''}.html`)
      : `${this.#methods}${work?.slug ?? ''}/`;
    link.setAttribute('data-work', String(index));
    return link;
  }

  /** Rings a work and draws what it builds on, in the drawing alone. */
  #mark(index: number | undefined): void {
    if (index === this.#shown) return;
    this.#shown = index;
    const point = this.#layout.points[index ?? -1];
    const ring = this.querySelector('[data-ring]');
    ring?.setAttribute('visibility', point ? 'visible' : 'hidden');
    ring?.setAttribute('cx', String(point?.x ?? 0));
    ring?.setAttribute('cy', String(point?.y ?? 0));
    const roots = this.#works[index ?? -1]?.buildsOn.flatMap((root) => this.#layout.points[root] ?? []) ?? [];
    this.querySelector('[data-links]')?.setAttribute('d', point ? links(point, roots) : '');
    if (index !== undefined) this.#describe(index);
  }

  #pick(index: number | undefined): void {
    this.#mark(index);
    if (index !== undefined) this.#describe(index);
  }

  /** One sentence with links: the work, its date, theme and stage, and what it builds on. */
  #describe(index: number): void {
    const work = this.#works[index];
    const place = this.querySelector('[data-picked]');
    if (!work || !place) return;
    const detail = `, ${dateOf(work)}; ${this.#themes[work.theme] ?? ''}; ${stageTitles[work.stage]}${work.isSince ? '; since the survey' : ''}. `;
    const roots = work.buildsOn.flatMap((root, rank) => (rank === 0 ? ['Builds on ', this.#link(root)] : [', ', this.#link(root)]));
    place.replaceChildren(this.#link(index), detail, ...roots, roots.length > 0 ? '.' : '');
  }

  #find(): void {
    const values = this.#form.values();
    const words = values['words'] ?? '';
    const numberOf = (name: string): number | undefined => (values[name] ? Number(values[name]) : undefined);
    const stage = (values['stage'] || undefined) as StageName | undefined;
    const filter = { theme: numberOf('theme'), stage, year: numberOf('year'), words };
    const isFiltered = words.trim() !== '' || stage !== undefined || filter.theme !== undefined || filter.year !== undefined;
    const found = isFiltered ? matching(this.#works, filter) : [];
    this.querySelector('[data-all]')?.classList.toggle('is-faint', isFiltered);
    const paths = this.querySelectorAll('[data-found] > path');
    for (const [index, { d }] of markPaths(this.#works, this.#layout, found).entries()) paths[index]?.setAttribute('d', d);
    const more = found.length > mostListed ? ` The first ${mostListed} are listed; narrow the choice to see the others.` : '';
    setText(
      this,
      '[data-count]',
      isFiltered
        ? `${found.length} of ${this.#works.length} works.${more}`
        : 'Choose a theme, a stage, a year or a part of a name, and the works are listed here.',
    );
    this.querySelector('[data-list]')?.replaceChildren(
      ...found.slice(0, mostListed).map((index) => {
        const item = document.createElement('li');
        item.append(this.#link(index), ` ${this.#works[index]?.year ?? ''}`);
        return item;
      }),
    );
  }
}

customElements.define('whole-book-figure', WholeBookFigure);
