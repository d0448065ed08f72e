/**
 * Marks passages through the CSS Custom Highlight API, which leaves the document as it is. Where rules of such marks apply, a browser works
 * out a style for every element, a quarter of the time that the styles of a long page take: so they apply once there is a mark.
 */
export const canMarkText = 'highlights' in CSS;

/** @param name as the style sheets know it: `search`, `reader-highlight`, `reader-note` */
export function markText(name: string, ranges: readonly Range[]): void {
  if (!canMarkText) return;
  if (ranges.length > 0) document.documentElement.classList.add('has-marked-text');
  CSS.highlights.set(name, new Highlight(...ranges));
}
