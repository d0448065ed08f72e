import { whenLoaded } from './when.ts';

/** The rules of the style sheets by which faces come. */
const faceRules = (): CSSFontFaceRule[] =>
  [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);

/**
 * While Chromium prints, it forgets a face that came by a preload which a script added, and takes the fallback. Printing waits for nothing,
 * so the bytes of these faces are fetched again from the browser's cache when the page has come, and given to it for the time of printing.
 */
export function installPrintFaces(): void {
  const kept: FontFace[] = [];
  whenLoaded(() => {
    const preloads = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]');
    // From disk nothing is preloaded, and no rule may be read.
    const rules = preloads.length > 0 ? faceRules() : [];
    for (const { href } of preloads) {
      const rule = rules.find(({ style }) => style.getPropertyValue('src').includes(href.slice(href.lastIndexOf('/'))));
      if (!rule) continue;
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
      const weight = rule.style.getPropertyValue('font-weight') || 'normal';
      const style = rule.style.getPropertyValue('font-style') || 'normal';
      fetch(href, { cache: 'force-cache' })
        .then((response) => response.arrayBuffer())
        .then((bytes) => kept.push(new FontFace(family, bytes, { weight, style })))
        .catch(() => undefined);
    }
  });
  addEventListener('beforeprint', () => kept.forEach((face) => document.fonts.add(face)));
  addEventListener('afterprint', () => kept.forEach((face) => document.fonts.delete(face)));
}
