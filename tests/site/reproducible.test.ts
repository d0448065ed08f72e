import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a second build gives the same bytes', () => {
  const said = execFileSync('node', ['scripts/reproduce.ts'], { encoding: 'utf8' });
  expect(said).toMatch(/^\d{4} files compared, 0 differ\.$/m);
}, 600_000);
