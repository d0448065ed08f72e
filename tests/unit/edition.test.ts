import { afterEach, expect, test, vi } from 'vitest';
import { editionLabel, readEdition } from '../../src/site-content/edition.ts';

afterEach(() => void vi.unstubAllEnvs());

test('the edition bears the version of the package and the time of the commit', () => {
  const { version, time, date } = readEdition();
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(time.getTime()).toBeGreaterThan(Date.UTC(2023, 8, 18));
  expect(date).toBe(time.toISOString().slice(0, 10));
});

test('SOURCE_DATE_EPOCH decides where it is set', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
  expect(readEdition().date).toBe('2023-11-14');
  expect(editionLabel({ ...readEdition(), version: '1.2.0' })).toBe('Edition 1.2.0, 14 November 2023');
});

test('without a repository the time is that of the files', () => {
  vi.stubEnv('GIT_DIR', '/nowhere');
  expect(readEdition().time.getTime()).toBeGreaterThan(0);
});
