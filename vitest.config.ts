import { defineConfig } from 'vitest/config';

/** Suites in the order in which `npm test` runs them; all but `unit` read the built site in `dist/`. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A busy machine may hold a page's first frame back for a second.
          expect: { poll: { timeout: 10_000 } },
          // A browser for each core of a small machine.
          maxWorkers: 2,
        },
      },
      { test: { name: 'every-page', include: ['tests/every-page/**/*.test.ts'], testTimeout: 1_200_000, hookTimeout: 120_000 } },
      // Firefox, WebKit, and a whole edition stored and read offline.
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      // Pictures drawn by Debian's Chromium from the site's own faces; `npm run visual:update` takes them anew.
      {
        test: {
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
