import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { externalLinks } from '../../scripts/links/external-links.ts';
import { readLinkChecks, writeLinkChecks } from '../../scripts/links/link-checks.ts';
import { isDead, isFine, visit, visitAll } from '../../scripts/links/visit.ts';
import { openBuiltSite } from '../../scripts/portable/built-site.ts';

let server: Server;
let root: string;
let folder: string;
const asked: { method: string; url: string; at: number }[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reader-links-'));
  server = createServer(({ method = '', url = '' }, response) => {
    asked.push({ method, url, at: performance.now() });
    if (url === '/slow') return;
    if (url === '/moved') return void response.writeHead(301, { location: '/fine' }).end();
    const refusesHead = url === '/no-head' && method === 'HEAD';
    response.writeHead(refusesHead ? 405 : url === '/gone' ? 404 : url === '/shut' ? 403 : 200).end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  root = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/fine', '200'],
  ['/moved', '200'],
  ['/no-head', '200'],
  ['/gone', '404'],
  ['/shut', '403'],
])('a visit to %s tells %s', async (path, answer) => {
  expect(await visit(root + path)).toBe(answer);
});

test('a server that says nothing, and one that is not there, are told as that', async () => {
  expect(await visit(`${root}/slow`, 100)).toBe('no answer in time');
  expect(await visit('http://localhost:1/')).not.toMatch(/^\d/);
  expect(['404', 'no such host', '403', '503', 'no answer in time'].map(isDead)).toEqual([true, true, false, false, false]);
  expect(['200', '204', '301', '404'].map(isFine)).toEqual([true, true, false, false]);
});

test('a host is asked again only after the pause', async () => {
  asked.length = 0;
  const answers: string[] = [];
  await visitAll([`${root}/fine?1`, `${root}/fine?2`, `${root}/gone`], 120, (address, answer) => void answers.push(`${answer} ${address}`));
  expect(answers).toEqual([`200 ${root}/fine?1`, `200 ${root}/fine?2`, `404 ${root}/gone`]);
  const [first, second] = asked.filter(({ method }) => method === 'HEAD');
  // A timer may ring a moment early.
  expect(second!.at - first!.at).toBeGreaterThan(110);
});

test('links are gathered from pages once, without fragments; other attributes and words are none', () => {
  const page = (name: string, html: string): void => writeFileSync(join(folder, name), html);
  page('a.html', '<a class="x" href="https://b.example/?a=1&amp;b=2#part">b</a> <a href="other.html">o</a> https://words.example');
  page(
    'b.html',
    '<a href="https://b.example/?a=1&amp;b=2">b</a><link rel="canonical" href="https://c.example/"><a href="https://a.example">a</a>',
  );
  expect([...externalLinks(openBuiltSite(folder))]).toEqual([
    ['https://a.example/', ['b.html']],
    ['https://b.example/?a=1&b=2', ['a.html', 'b.html']],
  ]);
});

test('checks survive their file; those of links that went are dropped; a line that is none is named', () => {
  const file = join(folder, 'checks.csv');
  const check = { date: '2026-11-28', answer: '200' };
  const [kept, gone] = ['https://a.example/x,y', 'https://b.example/'];
  writeLinkChecks(new Map([kept, gone].map((address) => [address, check])), [kept], file);
  expect(readFileSync(file, 'utf8')).toBe(`date,answer,address\n2026-11-28,200,${kept}\n`);
  expect(readLinkChecks(file)).toEqual(new Map([[kept, check]]));
  writeFileSync(file, 'date,answer,address\n2026-11-28,200,https://a.example/\nyesterday,200,https://a.example/\n');
  expect(() => readLinkChecks(file)).toThrow(`${file}:3:1`);
  expect(readLinkChecks(join(folder, 'none.csv')).size).toBe(0);
});
