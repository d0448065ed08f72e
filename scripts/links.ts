/**
 * `npm run links`: tells where the links of the built site lead out, and what is known of them. `--check` visits those whose last visit is
 * more than `--days` (90) old and keeps the answers in `content/link-checks.csv`; it may be stopped at any time and goes on from there.
 */
import { existsSync } from 'node:fs';
import { commandOptions, refuseLine } from './arguments.ts';
import { externalLinks } from './links/external-links.ts';
import { checksFile, readLinkChecks, writeLinkChecks } from './links/link-checks.ts';
import { isDead, isFine, visitAll } from './links/visit.ts';
import { openBuiltSite } from './portable/built-site.ts';

const usage = 'npm run links -- --check --days 90 --pause 3000';
const options = commandOptions({ check: { type: 'boolean' }, days: { type: 'string' }, pause: { type: 'string' } }, usage);
const [days, pause] = [Number(options.days ?? 90), Number(options.pause ?? 3000)];
if (!(days >= 0) || !(pause >= 0)) refuseLine('--days and --pause are numbers from 0 up.', usage);
if (!existsSync('dist/index.html')) {
  console.error('Nothing is built. Run `npm run build` first.');
  process.exit(1);
}

try {
  const links = externalLinks(openBuiltSite('dist'));
  const checks = readLinkChecks();
  if (options.check) {
    const oldest = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const due = [...links.keys()].filter((address) => (checks.get(address)?.date ?? '') < oldest);
    console.log(`${due.length} of ${links.size} links are due.`);
    let done = 0;
    await visitAll(due, pause, (address, answer) => {
      checks.set(address, { date: new Date().toISOString().slice(0, 10), answer });
      if (!isFine(answer)) console.log(`${answer.padEnd(18)} ${address}`);
      if (++done % 20 === 0 || done === due.length) {
        writeLinkChecks(checks, links.keys());
        console.log(`${done} of ${due.length} visited`);
      }
    });
  }

  const known = [...links].map(([address, pages]) => ({ address, pages, answer: checks.get(address)?.answer }));
  const hosts = [...Map.groupBy(known, ({ address }) => new URL(address).host)].sort(([, a], [, b]) => b.length - a.length);
  console.log(`\n${'host'.padEnd(36)}${['links', 'fine', 'dead', 'unclear', 'not visited'].map((name) => name.padStart(12)).join('')}`);
  for (const [host, here] of [...hosts, ['all', known] as const]) {
    const count = (holds: (answer: string) => boolean): number => here.filter(({ answer }) => answer !== undefined && holds(answer)).length;
    const counts = [here.length, count(isFine), count(isDead), count((answer) => !isFine(answer) && !isDead(answer))];
    const visited = counts.slice(1).reduce((sum, number) => sum + number, 0);
    console.log(host.padEnd(36) + [...counts, here.length - visited].map((number) => String(number).padStart(12)).join(''));
  }
  const dead = known.filter(({ answer }) => answer !== undefined && isDead(answer));
  for (const { address, pages } of dead)
    console.error(`dead: ${address} on ${pages[0]}${pages.length > 1 ? ` and ${pages.length - 1} more pages` : ''}`);
  if (dead.length > 0) console.error('Mend these in `content/`, with an address that lives or one of an archive.');
  if (checks.size === 0)
    console.log(`\nNo link has been visited yet: \`npm run links -- --check\` does it and keeps the answers in ${checksFile}.`);
  process.exitCode = dead.length > 0 ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
