/** A button at each paragraph, for readers who do not select words: by keyboard, by screen reader, or with an unsteady hand. */
const paragraphs = '.prose :is(p, li):not(.controls *, .aside-title), .summary > p, article > .lead';

export function showParagraphButtons(article: Element, choose: (paragraph: Element) => void): void {
  for (const paragraph of article.querySelectorAll(paragraphs)) {
    const words = paragraph.textContent?.trim().split(/\s+/) ?? [];
    if (words.length < 4 || paragraph.querySelector(':scope > :is(.note-add, .note-mark), p')) continue;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'note-add', textContent: '+' });
    button.ariaLabel = `Mark the paragraph “${words.slice(0, 6).join(' ')} …”`;
    button.addEventListener('click', () => choose(paragraph));
    paragraph.append(button);
  }
  article.classList.add('is-marking');
}

export function hideParagraphButtons(article: Element): void {
  for (const button of article.querySelectorAll('.note-add')) button.remove();
  article.classList.remove('is-marking');
}
