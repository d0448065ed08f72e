import { FigureForm, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { marks } from './drawing.ts';
import { promptOf, sampleOf, type Kind, type Topic } from './model.ts';
import { roleNames, sourceNames, verdict } from './words.ts';

/** Writes prompt and sample anew as the reader gives or takes away captions and boxes. */
class InstructionDataMakerFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'instruction-data-maker');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
  }

  #draw(): void {
    const values = this.#form.values();
    const kind = (values['kind'] ?? 'conversation') as Kind;
    const given = { captions: values['captions'] === 'yes', boxes: values['boxes'] === 'yes' };
    const turns = sampleOf(kind, given, (values['topic'] ?? 'count') as Topic);
    this.querySelector('[data-topic]')?.toggleAttribute('hidden', kind !== 'conversation');
    drawParts(this.querySelector('[data-marks]'), marks(given));
    this.querySelector('[data-prompt]')?.replaceChildren(
      ...promptOf(kind, given).map(({ role, text }) => entry(roleNames[role], [text], `prompt-${role}`)),
    );
    this.querySelector('[data-sample]')?.replaceChildren(
      ...turns.map(({ question, answer }) =>
        entry(
          question,
          answer.map(({ text, source }) =>
            Object.assign(document.createElement('span'), { className: `from-${source}`, title: sourceNames[source], textContent: text }),
          ),
        ),
      ),
    );
    say(this, 'verdict', verdict(kind, given, turns));
  }
}

function entry(term: string, details: (string | Node)[], className = ''): HTMLElement {
  const group = document.createElement('div');
  if (className) group.className = className;
  const name = Object.assign(document.createElement('dt'), { textContent: term });
  const content = document.createElement('dd');
  content.append(...details);
  group.append(name, content);
  return group;
}

customElements.define('instruction-data-maker-figure', InstructionDataMakerFigure);
