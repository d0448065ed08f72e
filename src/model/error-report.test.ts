import { expect, test } from 'vitest';
import { reportLink } from './error-report.ts';

test('an issue is prepared where the project names its issues', () => {
  const link = new URL(reportLink({ url: 'https://github.com/owner/name/issues' }, '2.1 Overview & more', 'a/b.html'));
  expect(link.pathname).toBe('/owner/name/issues/new');
  expect(link.searchParams.get('title')).toBe('Error on “2.1 Overview & more”');
  expect(link.searchParams.get('body')).toContain('a/b.html');
});

test('else a mail, without `+` for spaces', () => {
  const link = reportLink({ email: 'reader@example.org' }, 'A + B', 'a.html');
  expect(link).toMatch(/^mailto:reader@example\.org\?subject=Error%20on/);
  expect(decodeURIComponent(link)).toContain('“A + B”');
  expect(reportLink({}, 'A', 'a.html')).toMatch(/^mailto:\?subject=/);
});
