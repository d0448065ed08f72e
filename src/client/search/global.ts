/**
 * What the scripts of search share. A page opened from disk may not fetch, so everything is a classic script that calls
 * `__search.register(name, data)`; `load` adds such a script once and waits for its call.
 */
export interface SearchGlobal {
  /** Where the site begins, with its final slash. */
  root: string;
  register: (name: string, data: unknown) => void;
  load: <Data>(name: string) => Promise<Data>;
  /** Stands in for `fetch` inside Pagefind's engine. */
  fetch?: (input: string) => Promise<Response>;
}

declare global {
  var __search: SearchGlobal;
}

/** `names` is `/assets/search/names.js`; what begins with `pagefind/` stands there. */
const addressOf = (root: string, name: string): string => `${root}${name.startsWith('pagefind/') ? '' : 'assets/search/'}${name}.js`;

/**
 * Makes the `__search` of a page.
 * @param root where the site begins, with its final slash
 * @returns its `load` fails with an `Error` when a script is missing, and tries again when it is asked for again; and when a script
 *   registers nothing under its name, which stays so
 */
export function createSearchGlobal(root: string): SearchGlobal {
  const arrived = new Map<string, unknown>();
  const wanted = new Map<string, Promise<unknown>>();
  const fetchPiece = (name: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const done = (): void => script.remove();
      script.src = addressOf(root, name);
      script.addEventListener(
        'load',
        () => (done(), arrived.has(name) ? resolve(arrived.get(name)) : reject(new Error(`${script.src} registers nothing.`))),
      );
      script.addEventListener('error', () => (done(), wanted.delete(name), reject(new Error(`${script.src} is missing.`))));
      document.head.append(script);
    });
  return {
    root,
    register: (name, data) => void arrived.set(name, data),
    load: <Data>(name: string) => {
      const piece = wanted.get(name) ?? fetchPiece(name);
      wanted.set(name, piece);
      return piece as Promise<Data>;
    },
  };
}
