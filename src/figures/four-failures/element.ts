import { FigureForm, setText } from '../shared/figure-form.ts';
import { answer, failuresOf, outputs, pictures, repaired, topics, type Picture, type Topic } from './model.ts';

/** Lets the reader name the failure of each output; a right name repairs it and shows the extra input. */
class FourFailuresFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'four-failures');
  /** Right answers so far, by output. */
  readonly #found = new Map<Picture, Topic[]>();

  connectedCallback(): void {
    this.#form.restore();
    this.#form.onInput((changed) => {
      if (changed === 'picture') this.#unpick();
      this.#draw();
    });
    for (const card of this.querySelectorAll('[data-card] svg')) {
      card.addEventListener('click', () => {
        this.#form.set({ picture: card.getAttribute('data-picture') ?? 'A' });
        this.#unpick();
        this.#draw();
        this.#form.remember();
      });
    }
    this.#draw();
  }

  #unpick(): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name=four-failures-topic]')) radio.checked = false;
  }

  #draw(): void {
    const current = this.#form.text('picture') as Picture;
    const picked = (this.#form.text('topic') || undefined) as Topic | undefined;
    const found = this.#found.get(current) ?? [];
    if (picked && failuresOf(outputs[current]).includes(picked) && !found.includes(picked)) {
      this.#found.set(current, [...found, picked]);
    }
    for (const picture of pictures) {
      const fixes = this.#found.get(picture) ?? [];
      const svg = this.querySelector<SVGElement>(`svg[data-picture="${picture}"]`);
      for (const [fact, value] of Object.entries(repaired(outputs[picture], fixes))) svg?.setAttribute(`data-${fact}`, String(value));
      svg?.setAttribute('data-fixes', this.#form.isChecked('control') ? fixes.join(' ') : '');
      svg?.setAttribute('aria-label', `Output ${picture}${fixes.length > 0 ? `, repaired: ${fixes.join(' and ')}` : ''}`);
      const card = this.querySelector(`[data-card="${picture}"]`);
      card?.classList.toggle('is-current', picture === current);
    }
    for (const topic of topics) this.querySelector(`[data-topic="${topic}"]`)?.classList.toggle('is-current', topic === picked);
    const done = this.#found.get(current) ?? [];
    const isDone = done.length > 1 && done.length === failuresOf(outputs[current]).length;
    setText(
      this,
      '[data-report]',
      isDone ? `Picture ${current}: both failures are repaired. It took two extra inputs.` : answer(current, picked),
    );
  }
}

customElements.define('four-failures-figure', FourFailuresFigure);
