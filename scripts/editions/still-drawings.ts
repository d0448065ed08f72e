import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/**
 * The drawings of a page as they look on paper, with every style that a sheet gives them written into the drawing itself:
 * e-readers know neither this site's tokens nor its colors' notation. In the order of the page.
 */
export async function stillDrawings(page: Page, dist: string, file: string): Promise<string[]> {
  await page.goto(pathToFileURL(resolve(dist, file)).href);
  return page.evaluate(inlineStyles);
}

/** A page on which drawings stand still: without script it shows each figure's complete picture. */
export const stillPage = (browser: Browser): Promise<Page> =>
  browser.newPage({ javaScriptEnabled: false, colorScheme: 'light', viewport: { width: 760, height: 1000 } });

/** Runs in the page. */
function inlineStyles(): string[] {
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
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
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
    for (const [name, initial] of Object.entries(own)) {
      const value = style.getPropertyValue(name);
      if (value !== initial) element.setAttribute(name, plain(name, value));
    }
    for (const child of [...element.children]) write(child, element);
    for (const { name } of [...element.attributes]) if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
    return undefined;
  };
  return [...document.querySelectorAll<SVGSVGElement>('main article svg')].map((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const { display } = getComputedStyle(svg);
    if (display === 'none' || width === 0) return '';
    write(svg, null);
    svg.setAttribute('width', String(Math.round(width)));
    svg.setAttribute('height', String(Math.round(height)));
    return svg.outerHTML;
  });
}
