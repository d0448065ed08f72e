/**
 * Stands in the head of every page and runs before its first paint: sets how the reader wants pages to look, so that none flashes in another
 * scheme or size, and asks for the faces of the first view, so that their text is laid out once.
 */
import { whenStoreAnswers } from './device-store.ts';
import { applyPreferences, readPreferences } from './display-preferences.ts';
import { firstFaces } from './first-faces.ts';

whenStoreAnswers(() => applyPreferences(readPreferences()));

for (const url of document.currentScript?.dataset['faces']?.split(' ') ?? []) {
  const [family, descriptors] = firstFaces[url.slice(url.lastIndexOf('/') + 1, -'.woff2'.length)] ?? [];
  if (family === undefined) continue;
  const face = new FontFace(family, `url(${url})`, { ...descriptors, display: 'swap' });
  document.fonts.add(face);
  // One that does not come is asked for again by the style sheet.
  face.load().catch(() => undefined);
}
