/** One page of each kind, by its file. */
export const section = 'visual-understanding/contrastive-language-image-pre-training.html';
export const kinds = [
  'index.html',
  'visual-understanding.html',
  section,
  'methods.html',
  'methods/clip.html',
  'compare.html',
  'references.html',
  'references/radford2021learning.html',
  'glossary.html',
  'notation.html',
  'figures.html',
  'about.html',
  'search.html',
  'my-list.html',
  'notes.html',
  'on-this-device.html',
  'conclusions/summary-and-conclusions.html',
  'large-multimodal-models/background.html',
  '404.html',
];
