import { grid, patchesOf, patchSide } from './model.ts';
import { pngOf } from './png.ts';
import { renderScene, resolution } from './scene.ts';
import { normalizePatch } from './targets.ts';

/** Every patch with its own mean and spread taken out, in gray around the middle. */
function normalized(): number[][] {
  const pixels = renderScene();
  const picture = new Array<number[]>(pixels.length);
  for (const [patch, piece] of patchesOf(pixels).entries()) {
    const [top, left] = [Math.floor(patch / grid) * patchSide, (patch % grid) * patchSide];
    for (const [index, pixel] of normalizePatch(piece).entries()) {
      const place = (top + Math.floor(index / patchSide)) * resolution + left + (index % patchSide);
      picture[place] = pixel.map((value) => 0.5 + value / 5);
    }
  }
  return picture;
}

/** The pictures that the figure loads, as PNG: in the page's own text they would double its size. */
export const pictures = {
  scene: () => pngOf(renderScene(), resolution),
  normalized: () => pngOf(normalized(), resolution),
};
