import { readState, writeState, type FigureState } from './url-state.ts';

type Field = HTMLInputElement | HTMLSelectElement;
const isTicked = (field: Field): boolean => field instanceof HTMLInputElement && field.checked;
/** Longest text that an address may put into a field without a limit of its own. */
const longestText = 400;

/**
 * Enables the fields and buttons of a figure and sets each field to what the page was built with: a browser may have brought back what a
 * reader chose before, while the drawing begins anew.
 */
export function enable(root: ParentNode): void {
  for (const control of root.querySelectorAll<Field | HTMLButtonElement>('input, select, button')) control.disabled = false;
  for (const option of root.querySelectorAll('option')) option.selected = option.defaultSelected;
  for (const input of root.querySelectorAll('input')) {
    input.checked = input.defaultChecked;
    if (input.type !== 'checkbox') input.value = input.defaultValue;
  }
}

/**
 * The fields of a figure: enabled, filled from the page's address, read by key, and written back as the reader changes one.
 * A key is the field's name, without the figure's prefix where a name has it. Values are strings: that of a range, a select, a
 * text or the chosen radio button; `yes` or `no` of a checkbox.
 */
export class FigureForm {
  readonly #root: HTMLElement;
  readonly #figure: string;
  #draw: (changed?: string) => void = () => undefined;

  constructor(root: HTMLElement, figure: string) {
    this.#root = root;
    this.#figure = figure;
  }

  /** Enables the fields and buttons and sets them to what the address holds; what a field does not offer is left out. */
  restore(): void {
    enable(this.#root);
    const state = readState(this.#figure);
    for (const field of this.#fields()) {
      const written = state[this.#keyOf(field)];
      if (written !== undefined && isOffered(field, written)) put(field, written.slice(0, lengthOf(field)));
    }
  }

  /** Calls back with the key of each field that the reader changes, then keeps the address. */
  onInput(draw: (changed: string) => void): void {
    this.#root.addEventListener('input', (event) => {
      draw(this.#keyOf(event.target as Field));
      this.remember();
    });
  }

  /** Restores, draws, and draws again after every change. */
  bind(draw: (changed?: string) => void): void {
    this.#draw = draw;
    this.restore();
    this.onInput(draw);
    draw();
  }

  /** Draws and keeps the address after a change that no field tells of: fields set by a click into the picture. Needs `bind` before. */
  redraw(): void {
    this.#draw();
    this.remember();
  }

  values(): FigureState {
    return Object.fromEntries(
      this.#fields()
        .filter((field) => field.type !== 'radio' || isTicked(field))
        .map((field) => [this.#keyOf(field), field.type === 'checkbox' ? (isTicked(field) ? 'yes' : 'no') : field.value]),
    );
  }

  text(key: string): string {
    return this.values()[key] ?? '';
  }

  number(key: string): number {
    return Number(this.text(key));
  }

  isChecked(key: string): boolean {
    return this.text(key) === 'yes';
  }

  field<Kind extends Field = HTMLInputElement>(key: string): Kind {
    const found = this.#fields().find((field) => this.#keyOf(field) === key);
    if (!found) throw new Error(`The figure ${this.#figure} needs a field named ${key}.`);
    return found as Kind;
  }

  /** Sets fields by key; a select or radio button that does not know the value stays as it is. */
  set(values: Readonly<Record<string, string | number>>): void {
    for (const field of this.#fields()) {
      const value = values[this.#keyOf(field)];
      if (value !== undefined) put(field, String(value));
    }
  }

  /** Writes what stands beside a field's label. */
  show(key: string, text: string | number): void {
    setText(this.#root, `output[for="${this.field(key).id}"]`, String(text));
  }

  /** Writes the bare value of every range beside its label. */
  showRanges(): void {
    for (const { id, type, value } of this.#fields()) if (type === 'range') setText(this.#root, `output[for="${id}"]`, value);
  }

  /** Writes the state into the address, with what the figure keeps besides its fields. */
  remember(more: FigureState = {}): void {
    writeState(this.#figure, { ...this.values(), ...more });
  }

  #fields(): Field[] {
    return [...this.#root.querySelectorAll<Field>('input[name], select[name]')];
  }

  #keyOf(field: Field): string {
    return field.name.startsWith(`${this.#figure}-`) ? field.name.slice(this.#figure.length + 1) : field.name;
  }
}

const lengthOf = (field: Field): number => (field instanceof HTMLInputElement && field.maxLength > 0 ? field.maxLength : longestText);

/** Whether a field can hold a value from outside. */
function isOffered(field: Field, value: string): boolean {
  if (field.type === 'checkbox') return value === 'yes' || value === 'no';
  if (field.type !== 'range' && field.type !== 'number') return true;
  const { min, max } = field as HTMLInputElement;
  return value.trim() !== '' && Number(value) >= Number(min) && Number(value) <= Number(max);
}

function put(field: Field, value: string): void {
  if (field instanceof HTMLSelectElement) {
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  } else if (field.type === 'radio') field.checked ||= field.value === value;
  else if (field.type === 'checkbox') field.checked = value === 'yes';
  else field.value = value;
}

/** Writes a text where it differs, so that a live region is not read out for nothing. */
export function setText(root: ParentNode, selector: string, text: string): void {
  for (const place of root.querySelectorAll(selector)) if (place.textContent !== text) place.textContent = text;
}

/** Writes a text into the places of a figure that are marked for it. */
export function say(root: ParentNode, place: string, text: string): void {
  setText(root, `[data-say="${place}"]`, text);
}
