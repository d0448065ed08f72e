/**
 * The theme a work stands in on the timeline: that of the first method it introduces; else the theme whose chapter and methods cite
 * it most often, the earlier one when two do so equally; none (the empty word) when no theme cites it.
 */
export function themeOfWork(introduced: readonly string[], citedIn: readonly string[], themes: readonly string[]): string {
  const own = introduced.find((theme) => themes.includes(theme));
  if (own !== undefined) return own;
  const counts = themes.map((theme) => citedIn.filter((here) => here === theme).length);
  const most = Math.max(...counts);
  return most === 0 ? '' : (themes[counts.indexOf(most)] ?? '');
}
