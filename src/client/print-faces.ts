/** Faces that a page may preload, by their file. */
const faces: Record<string, readonly [family: string, weight: string]> = {
  serif: ['Source Serif 4', '400 700'],
  sans: ['Source Sans 3', '400 700'],
  math: ['STIX Two Math', '400'],
};

/**
 * While Chromium prints, it forgets a face that came by a preload which a script added, and takes the fallback. Printing waits for nothing,
 * so the bytes of these faces are fetched again from the browser's cache when the page rests, and given to it for the time of printing.
 */
export function installPrintFaces(): void {
  const kept: FontFace[] = [];
  addEventListener('load', () => {
    for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')) {
      const face = faces[/([a-z]+)\.woff2$/.exec(href)?.[1] ?? ''];
      if (!face) continue;
      const [family, weight] = face;
      fetch(href, { cache: 'force-cache' })
        .then((response) => response.arrayBuffer())
        .then((bytes) => kept.push(new FontFace(family, bytes, { weight })))
        .catch(() => undefined);
    }
  });
  addEventListener('beforeprint', () => kept.forEach((face) => document.fonts.add(face)));
  addEventListener('afterprint', () => kept.forEach((face) => document.fonts.delete(face)));
}
