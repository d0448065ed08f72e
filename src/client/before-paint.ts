/**
 * Stands in the head of every page and runs before its first paint: sets how the reader wants pages to look, so that none flashes in another
 * scheme or size, and asks for the faces of the first view, so that their text is laid out once.
 */
import { applyPreferences, readPreferences } from './display-preferences.ts';

applyPreferences(readPreferences());

/** As `fonts.css` and `math-font.css` have them, by file. */
const faces: Record<string, readonly [family: string, descriptors: FontFaceDescriptors]> = {
  serif: ['Source Serif 4', { weight: '400 700' }],
  'serif-italic': ['Source Serif 4', { style: 'italic' }],
  sans: ['Source Sans 3', { weight: '400 700' }],
  math: ['STIX Two Math', {}],
};
const urls = document.currentScript?.dataset['faces']?.split(' ') ?? [];
// A task later: the style sheets, without which nothing shows, are asked for first.
setTimeout(() => {
  for (const url of urls) {
    const [family, descriptors] = faces[url.slice(url.lastIndexOf('/') + 1, -'.woff2'.length)] ?? [];
    if (family === undefined) continue;
    const face = new FontFace(family, `url(${url})`, { ...descriptors, display: 'swap' });
    document.fonts.add(face);
    // One that does not come is asked for again by the style sheet.
    face.load().catch(() => undefined);
  }
});
