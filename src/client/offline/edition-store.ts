import {
  contentName,
  contentsOf,
  fileAt,
  hashLength,
  parseEdition,
  type OfflineEdition,
  type WantedFile,
} from '../../model/offline-edition.ts';

/**
 * The editions on this device, for pages and for the worker, in one cache a place of the site:
 *
 *     content/<hash>.html    a file; what editions share is kept once
 *     edition/<id>           the list of an edition
 *     active, ready          ids: of the edition that is read, and of a newer one that is complete and waits
 *
 * An edition is switched by one write, so it is taken whole or not at all.
 */
export class EditionStore {
  readonly #cache: Cache;
  readonly #root: string;
  readonly #base: string;
  private constructor(cache: Cache, root: string) {
    this.#cache = cache;
    this.#root = root;
    this.#base = `${root}__stored/`;
  }

  /** @param root where the site begins: two readers may stand on one host */
  static async open(root: string): Promise<EditionStore> {
    return new EditionStore(await caches.open(storeName(root)), root);
  }

  /** Whether anything is kept, without making a store by asking. */
  static exists = (root: string): Promise<boolean> => caches.has(storeName(root));
  static remove = (root: string): Promise<boolean> => caches.delete(storeName(root));

  async edition(role: 'active' | 'ready'): Promise<OfflineEdition | undefined> {
    const id = await (await this.#cache.match(this.#base + role))?.text();
    if (id === undefined) return undefined;
    const known = lists.get(id);
    if (known) return known;
    const stored = await this.#cache.match(`${this.#base}edition/${id}`);
    const edition = parseEdition(await stored?.json().catch(() => undefined));
    if (edition) lists.set(id, edition);
    return edition;
  }

  /** A file of an edition, as it came from the server. */
  async file(edition: OfflineEdition, path: string): Promise<Response | undefined> {
    const entry = fileAt(edition, path);
    return entry && this.#cache.match(this.#base + contentName(path === '' ? 'index.html' : path, entry[0]));
  }

  /** Those files of an edition that are not here yet. */
  async missing(edition: OfflineEdition): Promise<WantedFile[]> {
    const here = await this.#names();
    return contentsOf(edition).filter(({ name }) => !here.has(name));
  }

  /** Keeps a file, once its bytes are those that the edition names. @returns false when they are others */
  async keep({ name, hash }: WantedFile, response: Response): Promise<boolean> {
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== hash) return false;
    const headers = new Headers();
    for (const header of keptHeaders) {
      const value = response.headers.get(header);
      if (value !== null) headers.set(header, value);
    }
    await this.#cache.put(this.#base + name, new Response(bytes, { headers }));
    return true;
  }

  /**
   * Marks an edition whose files are all here: at once the one that is read when there was none, else the one that waits.
   * @returns false when a file is missing, since another tab let it go meanwhile
   */
  async finish(edition: OfflineEdition): Promise<boolean> {
    if ((await this.missing(edition)).length > 0) return false;
    const active = await this.edition('active');
    if (active?.id === edition.id) return true;
    await this.#cache.put(`${this.#base}edition/${edition.id}`, new Response(JSON.stringify(edition)));
    await this.#cache.put(this.#base + (active ? 'ready' : 'active'), new Response(edition.id));
    return true;
  }

  /** Makes the edition that waits the one that is read, and lets the files of the old one go, unless a page is just storing. */
  async switchToReady(): Promise<void> {
    const ready = await this.edition('ready');
    if (!ready) return;
    await this.#cache.put(`${this.#base}active`, new Response(ready.id));
    await this.#cache.delete(`${this.#base}ready`);
    await this.alone(
      () => this.clean(),
      () => undefined,
    );
  }

  /** Runs work that changes which files are kept, or else `otherwise` when a page or the worker is at such work already. */
  alone = <Result>(work: () => Promise<Result>, otherwise: () => Result): Promise<Result> =>
    navigator.locks.request(`survey-reader ${this.#root}`, { ifAvailable: true }, async (lock) => (lock ? work() : otherwise()));

  /** Lets everything go that no edition here, nor the one that is being stored, needs. */
  async clean(storing?: OfflineEdition): Promise<void> {
    const editions = [await this.edition('active'), await this.edition('ready'), storing].filter((one) => one !== undefined);
    const needed = new Set([
      'active',
      'ready',
      ...editions.flatMap((one) => [`edition/${one.id}`, ...contentsOf(one).map(({ name }) => name)]),
    ]);
    for (const name of await this.#names()) if (!needed.has(name)) await this.#cache.delete(this.#base + name);
  }

  async #names(): Promise<Set<string>> {
    return new Set((await this.#cache.keys()).map(({ url }) => url.slice(this.#base.length)));
  }
}

/** The number is that of the shape above: another one begins a store of its own. */
const storeName = (root: string): string => `survey-reader 1 ${new URL(root).pathname}`;
/** Lists that were read already; an id names its content, so they never grow old. */
const lists = new Map<string, OfflineEdition>();
/** What a server says about a file that still holds for the kept one. */
const keptHeaders = ['content-type', 'content-security-policy', 'referrer-policy', 'x-content-type-options', 'permissions-policy'];

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, hashLength);
}
