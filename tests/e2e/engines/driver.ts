/** Keys that tests press, by the names that browsers give them. */
export type Key = 'Enter' | 'Escape' | 'Tab' | 'Backspace' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** What each engine is asked to do in its own protocol. Everything else that tests do is built on it, in `Tab`. */
export interface Driver {
  /** Loads an address and waits for the page's `load`. */
  goto: (url: string) => Promise<void>;
  back: () => Promise<void>;
  /** Runs a function, given as its source, on the page and returns what it returns, awaited. */
  run: (source: string, args: readonly unknown[]) => Promise<unknown>;
  /** A press of the primary button at a point of the viewport. */
  clickAt: (x: number, y: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  screenshot: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export interface Engine {
  name: 'chromium' | 'firefox' | 'webkit';
  /** A tab with a store of its own. */
  open: () => Promise<Driver>;
  close: () => Promise<void>;
}
