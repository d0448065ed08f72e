/** `npm run serve`: serves `dist/` and prints its address. `--port 8000`, `--base /any/path/`. */
import { existsSync } from 'node:fs';
import { commandOptions, refuseLine, wholeNumber } from './arguments.ts';
import { serveFolder } from './serve-folder.ts';

const usage = 'npm run serve -- --port 4321 --base /any/path/';
const options = commandOptions(
  { port: { type: 'string', default: process.env['PORT'] ?? '4321' }, base: { type: 'string', default: '/' } },
  usage,
);
const port = wholeNumber('port', options.port, usage, 0, 65_535);
const names = options.base.split('/').filter(Boolean);
if (!names.every((name) => /^[\w~-][\w.~-]*$/.test(name)))
  refuseLine(`--base is a path of plain letters and digits, such as /any/path/, not "${options.base}".`, usage);
if (!existsSync('dist/index.html')) {
  console.error('Nothing is built. Run `npm run build` first.');
  process.exit(1);
}

try {
  const { address } = await serveFolder('dist', { port, base: names.map((name) => `/${name}`).join('') + '/' });
  console.log(`The survey reader is served at ${address}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(`It cannot be served at port ${port}: ${(error as Error).message}`);
  process.exitCode = 1;
}
