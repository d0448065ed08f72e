/** The rule of a style sheet by which a face comes from this file. */
const ruleOf = (file: string): CSSFontFaceRule | undefined =>
  [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .find((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('src').includes(`/${file}`)) as
    CSSFontFaceRule | undefined;

/**
 * While Chromium prints, it forgets a face that came by a preload which a script added, and takes the fallback. Printing waits for nothing,
 * so the bytes of these faces are fetched again from the browser's cache when the page has come, and given to it for the time of printing.
 */
export function installPrintFaces(): void {
  const kept: FontFace[] = [];
  addEventListener('load', () => {
    for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')) {
      const rule = ruleOf(href.slice(href.lastIndexOf('/') + 1));
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
