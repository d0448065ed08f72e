import { expect, vi } from 'vitest';
import type { Driver, Engine, Key } from './driver.ts';

type Falsy = null | undefined | false | '' | 0;

interface Place {
  x: number;
  y: number;
  /** What covers the middle of the element, when something else does. */
  coveredBy: string | undefined;
}

/** Opens a tab, runs the test in it, and closes it whatever happens. */
export async function withTab(engine: Engine, run: (tab: Tab) => Promise<void>): Promise<void> {
  const driver = await engine.open();
  try {
    await run(new Tab(driver));
  } finally {
    await driver.close();
  }
}

/** One page in any engine: the few things that a reader does, with real clicks and key presses. */
export class Tab {
  readonly driver: Driver;
  /** Milliseconds that anything may take. */
  patience = 15_000;
  constructor(driver: Driver) {
    this.driver = driver;
  }

  /** Loads an address. */
  open = (url: string): Promise<void> => this.driver.goto(url);
  back = (): Promise<void> => this.driver.back();
  press = (key: Key): Promise<void> => this.driver.press(key);

  /** Runs a function on the page; it may use only its arguments and what the page has. */
  run<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return this.driver.run(run.toString(), args) as Promise<Awaited<Result>>;
  }

  url = (): Promise<string> => this.run(() => location.href);

  /** The text of the first visible element of a selector, and of a name when one is given. */
  async text(selector: string, name = ''): Promise<string> {
    return this.until(
      () => this.run(find, selector, name, 'text') as Promise<string | undefined>,
      () => `${selector} ${name}`,
    );
  }

  /** Clicks the first visible element of a selector whose accessible name or text holds `name`, once it stands still and free. */
  async click(selector: string, name = ''): Promise<void> {
    let covered = '';
    const place = await this.until(
      async () => {
        const found = (await this.run(find, selector, name, 'place')) as Place | undefined;
        covered = found?.coveredBy ? `, covered by ${found.coveredBy}` : '';
        return covered === '' && found;
      },
      () => `${selector} ${name}${covered}`,
    );
    await this.driver.clickAt(place.x, place.y);
  }

  /** Clicks a field and types into it. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.driver.type(text);
  }

  /** Waits until a function returns something on the page, and returns it. */
  async waitFor<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Exclude<Awaited<Result>, Falsy>> {
    return this.until(
      () => this.run(run, ...args),
      () => run.toString(),
    );
  }

  private async until<Result>(ask: () => Promise<Result>, what: () => string): Promise<Exclude<Result, Falsy>> {
    return vi.waitFor(
      async () => {
        // A page that is just being left cannot answer.
        const answer = await ask().catch((error: unknown) =>
          error instanceof Error && /navigat|context|destroyed/i.test(error.message) ? undefined : Promise.reject(error as Error),
        );
        expect(answer, `never came: ${what()}`).toBeTruthy();
        return answer as Exclude<Result, Falsy>;
      },
      { timeout: this.patience, interval: 60 },
    );
  }
}

/** Runs on the page: its text, or the place of its middle once that has come to rest. */
async function find(selector: string, name: string, what: 'text' | 'place'): Promise<string | Place | undefined> {
  const nameOf = (element: Element): string => {
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
    return [element.getAttribute('aria-label'), ...labels.map(({ textContent }) => textContent), element.textContent]
      .join(' ')
      .replace(/\s+/g, ' ');
  };
  const element = [...document.querySelectorAll(selector)].find(
    (one) => one.checkVisibility({ visibilityProperty: true }) && nameOf(one).includes(name),
  );
  if (!element) return undefined;
  if (what === 'text') return (element.textContent ?? '').replace(/\s+/g, ' ').trim();

  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A jump may still be scrolling, and a slow machine may not even have begun: three equal looks in a row count as rest.
  const corner = (): string => [element.getClientRects()[0]?.x, element.getClientRects()[0]?.y].join();
  for (let [before, looks] = ['', 0]; looks < 3; looks = before === corner() ? looks + 1 : 0) {
    before = corner();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // A link may run over two lines: its first line is clicked.
  const box = element.getClientRects()[0];
  if (!box) return undefined;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const isFree = top !== null && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
  return { x, y, coveredBy: isFree ? undefined : `${top?.tagName.toLowerCase() ?? 'nothing'}.${top?.className ?? ''}` };
}
