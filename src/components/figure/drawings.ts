import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const drawings = import.meta.glob<{ default: AstroComponentFactory }>('../../figures/*/Figure.astro', { eager: true });

/** The drawing of a figure, by its id; it asks for the figure's alternative text as `alt`. */
export const drawingOf = (id: string): AstroComponentFactory | undefined => drawings[`../../figures/${id}/Figure.astro`]?.default;
