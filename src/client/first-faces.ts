/** Faces that a page may want for its first view, by file, as the style sheets have them. */
export const firstFaces: Readonly<Record<string, readonly [family: string, descriptors: FontFaceDescriptors]>> = {
  serif: ['Source Serif 4', { weight: '400 700' }],
  'serif-italic': ['Source Serif 4', { style: 'italic' }],
  sans: ['Source Sans 3', { weight: '400 700' }],
  math: ['STIX Two Math', {}],
};
