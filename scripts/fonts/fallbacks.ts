/**
 * Local faces squeezed to the metrics of ours, so that no line breaks elsewhere when the real font arrives.
 * Average widths (in em) over English prose, spaces and capitals included: ours at the weights that are used and the
 * Liberation faces measured in Chromium; Georgia, Noto and Roboto from @capsizecss/metrics 4.3.0, brought to that scale.
 */
interface Metrics {
  ascent: number;
  descent: number;
  widths: Record<'400' | '700' | 'italic', number>;
}

const sourceSerif: Metrics = { ascent: 1.036, descent: 0.335, widths: { 400: 0.4683, 700: 0.4753, italic: 0.4303 } };
const sourceSans: Metrics = { ascent: 1.024, descent: 0.4, widths: { 400: 0.4106, 700: 0.4226, italic: 0.4041 } };

interface Fallback {
  name: string;
  replaces: Metrics;
  /** Full names of one design; metric twins share a row. */
  local: readonly string[];
  widths: Metrics['widths'];
}

// No name begins with `Serif` or `Sans`: a minifier drops the quotes, and a generic keyword is left.
const fallbacks: readonly Fallback[] = [
  { name: 'Fitted Georgia', replaces: sourceSerif, local: ['Georgia'], widths: { 400: 0.4383, 700: 0.5099, italic: 0.447 } },
  {
    name: 'Fitted Times',
    replaces: sourceSerif,
    local: ['Times New Roman', 'Liberation Serif'],
    widths: { 400: 0.3995, 700: 0.4238, italic: 0.4006 },
  },
  { name: 'Fitted Noto', replaces: sourceSerif, local: ['Noto Serif'], widths: { 400: 0.473, 700: 0.5034, italic: 0.4612 } },
  { name: 'Fitted Arial', replaces: sourceSans, local: ['Arial', 'Liberation Sans'], widths: { 400: 0.4415, 700: 0.4744, italic: 0.4415 } },
  { name: 'Fitted Roboto', replaces: sourceSans, local: ['Roboto'], widths: { 400: 0.4405, 700: 0.4478, italic: 0.4284 } },
];

const styles = [
  { key: '400', suffix: '', css: 'font-weight: 400' },
  { key: '700', suffix: ' Bold', css: 'font-weight: 600 700' },
  { key: 'italic', suffix: ' Italic', css: 'font-style: italic' },
] as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/**
 * The `@font-face` rules of all fallbacks, one for each style of each. `size-adjust` gives a local face our average width;
 * ascent and descent are divided by it again, since a browser multiplies them with it.
 */
export function fallbackRules(): string[] {
  return fallbacks.flatMap(({ name, replaces, local, widths }) =>
    styles.map(({ key, suffix, css }) => {
      const scale = replaces.widths[key] / widths[key];
      return (
        `@font-face { font-family: "${name}"; ${css}; src: ${local.map((font) => `local("${font}${suffix}")`).join(', ')}; ` +
        `size-adjust: ${percent(scale)}; ascent-override: ${percent(replaces.ascent / scale)}; ` +
        `descent-override: ${percent(replaces.descent / scale)}; line-gap-override: 0%; }`
      );
    }),
  );
}
