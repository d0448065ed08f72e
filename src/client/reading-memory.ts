/**
 * The reader's memory: marks sections as read when their end comes into view, remembers where reading stopped, and offers to go on.
 * A page says what it is by `<article data-section="chapter/section" data-title="2.1 Overview">`.
 */
import { parseReading, readingKey, type ReadingRecord } from '../model/reading-record.ts';
import { keepStored, readStored } from './device-store.ts';
import { siteRoot } from './site-root.ts';

const readRecord = (): ReadingRecord => parseReading(readStored(readingKey));

function keep(change: (record: ReadingRecord) => void): void {
  const record = readRecord();
  change(record);
  // Without a store the page reads as well; it only forgets.
  keepStored(readingKey, JSON.stringify(record));
}

/** Marks every link to a section that was read. */
function markLinks(): void {
  const { read } = readRecord();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.chapters a, .stations a, .section-list a, .path-list a')) {
    const page = link.href.startsWith(siteRoot) ? link.href.slice(siteRoot.length).replace(/\.html(?:#.*)?$/, '') : '';
    link.toggleAttribute('data-read', Object.hasOwn(read, page));
  }
  for (const list of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const links = [...list.querySelectorAll('a')];
    const done = links.filter((link) => link.hasAttribute('data-read')).length;
    const place = list.querySelector('[data-progress-text]');
    if (place) place.textContent = done > 0 ? `${done} of ${links.length} read` : '';
  }
}

function follow(article: HTMLElement): void {
  const page = article.dataset['section'] ?? '';
  const title = article.dataset['title'] ?? '';
  const headings = [...article.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]')];
  const end = article.querySelector('#references');
  if (end) {
    new IntersectionObserver(([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      keep((record) => {
        record.read[page] ??= new Date().toISOString().slice(0, 10);
        if (record.last?.page === page) delete record.last;
      });
      markLinks();
    }).observe(end);
  }
  const remember = (): void => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
    if (!passed || (end && end.getBoundingClientRect().top < innerHeight)) return;
    keep((record) => {
      record.last = { page, anchor: passed.id, title };
    });
  };
  addEventListener('pagehide', remember);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') remember();
  });
}

/** Offers the way back to where reading stopped; nothing moves by itself. */
class ReadingResume extends HTMLElement {
  connectedCallback(): void {
    const { last } = readRecord();
    if (!last) return;
    const link = document.createElement('a');
    link.href = `${siteRoot}${last.page}.html#${encodeURIComponent(last.anchor)}`;
    link.textContent = `Go on reading: ${last.title}`;
    this.replaceChildren(link);
  }
}

export function installReadingMemory(): void {
  customElements.define('reading-resume', ReadingResume);
  const article = document.querySelector<HTMLElement>('article[data-section]');
  if (article) follow(article);
  markLinks();
  // The sections of another chapter come when its fold opens.
  document.querySelector('.chapters')?.addEventListener('toggle', markLinks, true);
}
