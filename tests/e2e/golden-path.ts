import { expect } from 'vitest';
import type { Tab } from './engines/tab.ts';

/** What every reader does, in any engine and however the site was opened: read, cite, compute, search, filter, keep, take away. */
export async function walkGoldenPath(tab: Tab, url: (file: string) => string): Promise<void> {
  await tab.open(url('index.html'));
  await tab.click('main a', 'Visual Understanding');
  await tab.text('h1', 'Visual Understanding');
  await tab.click('main .section-list a', 'Contrastive Language-Image');
  await tab.text('h1', 'Contrastive Language-Image Pre-training');

  // A citation, and back.
  await tab.click('.prose a.citation');
  expect(await tab.waitFor(() => location.hash)).toMatch(/^#ref-/);
  await tab.click(':target a', 'Back to citation 1');
  expect(await tab.waitFor(() => !location.hash.startsWith('#ref-') && location.hash)).toMatch(/^#cite-/);

  // A figure computes; its script comes when it is near.
  await tab.run(() => document.querySelector('#fig-clip-matrix')?.scrollIntoView());
  await tab.waitFor(() => document.querySelector('#fig-clip-matrix[data-live]') !== null);
  const loss = (): Promise<string> => tab.text('clip-matrix-figure [data-loss]');
  const before = Number(await loss());
  await tab.click('clip-matrix-figure label', 'repeat the caption');
  await tab.waitFor((old) => Number(document.querySelector('clip-matrix-figure [data-loss]')?.textContent) !== old, before);
  expect(Number(await loss())).toBeGreaterThan(before);

  // A name with a slip, then words of the text.
  await tab.click('header [data-open-search]');
  await tab.type('dialog[open] input', 'flamigo');
  await tab.text('dialog[open] a', 'Flamingo');
  await tab.open(url('search.html?q=softmax%20rows%20columns'));
  await tab.waitFor(() => document.querySelector('.search-results[data-complete] a[data-search-result] mark') !== null);
  await tab.click('main a[data-search-result]:has(mark)');
  await tab.waitFor(() => !location.pathname.endsWith('search.html') && document.querySelector('.prose') !== null);

  // The catalogue forgives a slip, and keeps what fits.
  await tab.open(url('methods.html'));
  await tab.type('[name=find]', 'dreambooht');
  await tab.waitFor(() => /^[1-4] of /.test(document.querySelector('[data-count]')?.textContent.trim() ?? ''));
  await tab.text('tr[data-slug]:not([hidden]) a', 'DreamBooth');

  // The bibliography is filtered; what is left is kept and taken away.
  await tab.open(url('references.html'));
  await tab.type('#find', 'learning transferable radford');
  await tab.waitFor(() => /^1 of /.test(document.querySelector('[data-count]')?.textContent.trim() ?? ''));
  await tab.click('[data-add]');
  await tab.open(url('my-list.html'));
  await tab.text('my-list a', 'Learning Transferable Visual Models');
  await tab.run(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob): string => {
      void blob.text().then((text) => (document.body.dataset['taken'] = text));
      return make(blob);
    };
  });
  await tab.click('my-list button', 'BibTeX');
  expect(await tab.waitFor(() => document.body.dataset['taken'])).toMatch(/^@\w+\{radford2021learning,/);
}
