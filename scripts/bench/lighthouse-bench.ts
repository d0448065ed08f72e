import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { requireBrowser } from '../browsers.ts';
import { serveFolder } from '../serve-folder.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Pages with the least score that each may have: performance, then the others. */
const pages = [
  ['index.html', 100],
  ['visual-generation/overview.html', 100],
  ['methods/clip.html', 100],
  ['search.html', 100],
  ['methods.html', 95],
  ['references.html', 95],
  ['timeline.html', 95],
  ['map.html', 95],
] as const;

/** Runs of each page: the one in the middle counts, and all are told. */
const runs = 5;

/** Runs Lighthouse as on a phone over the built site and prints its scores; says which are below what the edition promises. */
export async function printLighthouse(): Promise<void> {
  // As the recipes for servers have it: compressed once, not again for each visit. In a copy, so that a bench leaves the site as it was.
  const copy = mkdtempSync(join(tmpdir(), 'reader-bench-'));
  cpSync('dist', join(copy, 'dist'), { recursive: true });
  execFileSync('node', [resolve('scripts/build-compress.ts')], { cwd: copy, stdio: 'inherit' });
  const site = await serveFolder(join(copy, 'dist'));
  const chrome = await launch({
    chromePath: requireBrowser('chromium'),
    // Scrollbars hidden, as programs that drive a Chromium without a window usually start it. Those of the blank page that it shows first
    // fade out in frames that nobody draws, after which it draws one frame a second, whatever page comes.
    chromeFlags: ['--headless=new', '--hide-scrollbars', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  console.log(`\nLighthouse, mobile, the middle of ${runs} runs\n${''.padEnd(36)}${categories.map((name) => name.padStart(16)).join('')}`);
  try {
    for (const [file, least] of pages) {
      const reports: (Report | undefined)[] = [];
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(site.address + file, { port: chrome.port, output: 'json', onlyCategories: [...categories] });
        reports.push(result?.lhr);
      }
      const scoreOf = (report: Report | undefined, name: string): number => Math.round(100 * (report?.categories[name]?.score ?? 0));
      reports.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
      const report = reports[reports.length >> 1];
      const scores = categories.map((name) => scoreOf(report, name));
      const isGood = scores.every((score, index) => score >= (index === 0 ? least : 100));
      const each = reports.map((one) => scoreOf(one, 'performance')).join(' ');
      console.log(`${file.padEnd(36)}${scores.map((score) => String(score).padStart(16)).join('')}   [${each}]${isGood ? '' : ' ✗'}`);
      if (!isGood) for (const line of causes(report)) console.log(`    ${line}`);
    }
  } finally {
    chrome.kill();
    site.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** Audits with weight that are not full. */
function causes(report: Report | undefined): string[] {
  if (!report) return ['Lighthouse gave no report.'];
  return categories.flatMap((name) =>
    (report.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = report.audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return [];
      return [`${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    }),
  );
}
