import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** What a browser draws on a page: the markup of each `<svg>`, and of the patch of color before each word of a key. Both in the order of the page. */
export interface StillDrawings {
  /** Of each `svg` of the article; empty where nothing is drawn. */
  drawings: string[];
  /** Of each `li` and `span` in the article's figures; empty where no patch stands. */
  patches: string[];
}

/**
 * The drawings of a page as they look on paper, with every style that a sheet gives them written into the drawing itself:
 * e-readers know neither this site's tokens nor its colors' notation.
 */
export async function stillDrawings(page: Page, dist: string, file: string): Promise<StillDrawings> {
  await page.goto(pathToFileURL(resolve(dist, file)).href);
  return page.evaluate(inlineStyles);
}

/** A page on which drawings stand still: without script it shows each figure's complete picture. */
export const stillPage = (browser: Browser): Promise<Page> =>
  browser.newPage({ javaScriptEnabled: false, colorScheme: 'light', viewport: { width: 760, height: 1000 } });

/** Runs in the page. */
function inlineStyles(): StillDrawings {
  const inherited = [
    ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
    ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'visibility', 'marker-start', 'marker-end'],
  ];
  const own: Record<string, string> = { opacity: '1', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1', 'dominant-baseline': 'auto' };
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const plainColor = (color: string): string => {
    if (!canvas || !/^(?:rgb|oklch|oklab|color|lab|lch|hsl)/.test(color)) return color;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data;
    if (alpha === 0) return 'none';
    // What shines through is taken as white: paper.
    const onPaper = (part: number): number => Math.round((part * alpha + 255 * (255 - alpha)) / 255);
    return `#${[red, green, blue].map((part) => onPaper(part).toString(16).padStart(2, '0')).join('')}`;
  };
  const plain = (name: string, value: string): string => {
    if (name === 'font-family') return value.includes('Mono') ? 'monospace' : value.includes('Serif') ? 'serif' : 'sans-serif';
    if (value.startsWith('url(')) return `url(#${/#([^")]*)/.exec(value)?.[1] ?? ''})`;
    return plainColor(value.replaceAll(/(\d)px/g, '$1'));
  };
  const write = (element: Element, parent: Element | null): void => {
    const style = getComputedStyle(element);
    const isDefinition = element.closest('defs, symbol, clipPath, mask, pattern, marker') !== null;
    const isHidden =
      style.visibility === 'hidden' && [...element.querySelectorAll('*')].every((inner) => getComputedStyle(inner).visibility === 'hidden');
    if (!isDefinition && (style.display === 'none' || isHidden)) return element.remove();
    const above = parent && getComputedStyle(parent);
    // E-readers draw the stroke over the letters: they do without the halo.
    const isHaloed = /^(?:text|tspan)$/.test(element.tagName) && style.getPropertyValue('paint-order').startsWith('stroke');
    for (const name of inherited) {
      // The grammar of SVG in books allows what concerns letters only where letters can stand.
      if (/^(?:font|text)-/.test(name) && !/^(?:svg|g|text|tspan)$/.test(element.tagName)) continue;
      const value = isHaloed && name === 'stroke' ? 'none' : style.getPropertyValue(name);
      if (above?.getPropertyValue(name) === value) element.removeAttribute(name);
      else element.setAttribute(name, plain(name, value));
    }
    const isPaint = /^(?:pattern|linearGradient|radialGradient)$/.test(element.tagName);
    if (parent && !isPaint && style.transform !== 'none' && !element.hasAttribute('transform'))
      element.setAttribute('transform', style.transform);
    for (const [name, initial] of Object.entries(own)) {
      const value = style.getPropertyValue(name);
      if (value !== initial) element.setAttribute(name, plain(name, value));
    }
    for (const child of [...element.children]) write(child, element);
    if (element.tagName === 'a' && !element.querySelector(':scope > title')) {
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = element.getAttribute('aria-label') ?? element.textContent;
      element.prepend(title);
    }
    if (element.hasAttribute('data-copy')) element.removeAttribute('id');
    for (const { name } of [...element.attributes]) if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
    return undefined;
  };
  // Colors and places reach what is used again from where it is used; e-readers do not carry them there.
  for (const use of document.querySelectorAll('main article svg use')) {
    const again = document.querySelector(use.getAttribute('href') ?? '')?.cloneNode(true) as Element | undefined;
    if (!again) continue;
    // Sheets know some drawings by their ids, so copies keep them until their styles are read.
    for (const element of [again, ...again.querySelectorAll('[id]')]) element.setAttribute('data-copy', '');
    const place = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    for (const { name, value } of use.attributes) if (name !== 'href') place.setAttribute(name, value);
    place.append(again);
    use.replaceWith(place);
  }
  const patchOf = (element: Element): string => {
    const isBare = element.tagName === 'SPAN' && element.childNodes.length === 0;
    const style = getComputedStyle(element, isBare ? null : '::before');
    if (!isBare && style.content !== '""') return '';
    const [width, height, border] = [style.width, style.height, style.borderTopWidth].map(Number.parseFloat) as [number, number, number];
    const [fill, stroke] = [plainColor(style.backgroundColor), plainColor(style.borderTopColor)];
    const isDrawn = style.borderTopStyle !== 'none' && border > 0;
    if (style.position === 'absolute' || !(width > 0) || (fill === 'none' && !isDrawn)) return '';
    const dashes = { dashed: ' stroke-dasharray="4 2"', dotted: ' stroke-dasharray="1.5 1.5"' }[style.borderTopStyle] ?? '';
    const line = isDrawn ? ` stroke="${stroke}" stroke-width="${border}"${dashes}` : '';
    const box = (inner: string, high: number): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" class="patch" aria-hidden="true" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}">${inner}</svg>`;
    if (!(height > border)) return isDrawn ? box(`<path d="M0 3H${width}" fill="none"${line}/>`, 6) : '';
    const inset = isDrawn ? border / 2 : 0;
    const [wide, high] = [width - 2 * inset, height - 2 * inset];
    const radius = style.borderTopLeftRadius === '50%' ? wide / 2 : 0;
    return box(
      `<rect x="${inset}" y="${inset}" width="${wide}" height="${high}"${radius > 0 ? ` rx="${radius}"` : ''} fill="${fill}"${line}/>`,
      height,
    );
  };
  const patches = [...document.querySelectorAll('main article figure :is(li, span)')].map(patchOf);
  const drawings = [...document.querySelectorAll<SVGSVGElement>('main article svg')].map((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const { display } = getComputedStyle(svg);
    if (display === 'none' || width === 0) return '';
    write(svg, null);
    svg.setAttribute('width', String(Math.round(width)));
    svg.setAttribute('height', String(Math.round(height)));
    // Books know no groups; a drawing with links is not one picture either.
    if (svg.getAttribute('role') === 'group') svg.removeAttribute('role');
    // A drawing no taller than a line stands among words.
    if (height < 24) svg.setAttribute('class', 'patch');
    return svg.outerHTML;
  });
  return { drawings, patches };
}
