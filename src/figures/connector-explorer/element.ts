import { grouped, short, spoken } from '../shared/amounts.ts';
import { FigureForm, say } from '../shared/figure-form.ts';
import { drawParts } from '../shared/parts.ts';
import { llamaContext, llamaShapes } from '../shared/transformer-size.ts';
import { comparison, schematic } from './drawing.ts';
import { attentionPairs, costOf, defaults, kindNames, type Kind, type Setting } from './model.ts';

const words = 64;

/** Redraws the chosen connector and recounts all five as the reader changes sizes. */
class ConnectorExplorerFigure extends HTMLElement {
  readonly #form = new FigureForm(this, 'connector-explorer');

  connectedCallback(): void {
    this.#form.bind(() => this.#draw());
    this.querySelector('tbody')?.addEventListener('click', (event) => {
      const kind = (event.target as Element).closest('tr')?.getAttribute('data-row');
      const radio = [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ value }) => value === kind);
      if (!radio) return;
      radio.checked = true;
      radio.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  #draw(): void {
    const values = this.#form.values();
    const kind = (values['kind'] ?? 'linear') as Kind;
    const setting: Setting = {
      resolution: Number(values['resolution']),
      patch: Number(values['patch']),
      imageWidth: Number(values['encoder']),
      language: llamaShapes.find(({ name }) => name === values['language']) ?? defaults.language,
      queries: Number(values['queries']),
      every: Number(values['every']),
    };
    drawParts(this.querySelector('[data-schematic]'), schematic(kind, setting));
    for (const row of comparison(setting)) {
      const line = this.querySelector(`[data-row="${row.kind}"]`);
      if (!line) continue;
      line.toggleAttribute('aria-current', row.kind === kind);
      if (row.kind === kind) line.setAttribute('aria-current', 'true');
      line.querySelector('[data-tokens]')!.textContent = grouped(row.tokens);
      line.querySelector('[data-weights]')!.textContent = short(row.parameters);
      line.querySelector('[data-token-bar]')?.setAttribute('width', (row.tokenBar * 100).toFixed(1));
      line.querySelector('[data-weight-bar]')?.setAttribute('width', (row.weightBar * 100).toFixed(1));
    }
    this.#form.show('resolution', `${setting.resolution} px`);
    this.#form.show('queries', String(setting.queries));
    this.#form.show('every', setting.every === 1 ? 'block' : `${setting.every} blocks`);
    const { tokens, readable, parameters } = costOf(kind, setting);
    const share = (tokens / llamaContext) * 100;
    const room =
      tokens === 0
        ? `no tokens of the sequence; each word reads ${readable} vectors in the gated layers`
        : share > 100
          ? `${grouped(tokens)} tokens, more than a context of ${grouped(llamaContext)} can hold`
          : `${grouped(tokens)} tokens, ${share < 10 ? share.toFixed(1) : share.toFixed(0)} percent of a context of ${grouped(llamaContext)}`;
    say(
      this,
      'words',
      `${kindNames[kind]}: one image takes ${room}. With ${words} words, causal attention scores ${grouped(attentionPairs(tokens + words))} pairs in each head. The connector holds ${spoken(parameters)} weights.`,
    );
  }
}

customElements.define('connector-explorer-figure', ConnectorExplorerFigure);
