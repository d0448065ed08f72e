import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/**
 * Serves a folder of static files on this machine, as a plain web server would.
 * @param options.port 0 lets the system choose; a taken port is followed by the next free one
 * @param options.base path below which the site stands, with slashes at both ends
 */
export async function serveFolder(folder: string, { port = 0, base = '/' } = {}): Promise<{ address: string; close: () => void }> {
  const server = createServer(answerFrom(folder, base));
  const chosen = await listen(server, port);
  return { address: `http://localhost:${chosen}${base}`, close: () => (server.close(), server.closeAllConnections()) };
}

/** Answers with the files of a folder: compressed, checked for changes by `ETag`, without rewriting, `404.html` for what is missing. */
export function answerFrom(folder: string, base: string): RequestListener {
  // Files that were compressed beforehand are sent as they are.
  const files = sirv(folder, { dev: true, etag: true, extensions: [], brotli: true, gzip: true });
  // Its types are those of Express, of which it uses nothing.
  const compressed = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  return (request, response) => {
    // `sirv` answers with 200 whatever was set before, so the page for what is missing is sent by hand.
    const notFound = (): void => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    const url = request.url ?? '/';
    compressed(request, response, () => {
      if (!url.startsWith(base)) return notFound();
      // Asked to try no endings, `sirv` tries none for a folder either.
      request.url = `/${url.slice(base.length)}`.replace(/^[^?]*\/(?=\?|$)/, '$&index.html');
      files(request, response, notFound);
    });
  };
}

/** Listens on this machine alone. @returns the port: the wished one, or the next free one */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < 65_535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
