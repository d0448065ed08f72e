/** Where a project takes reports: the standard field `bugs` of `package.json`. */
export interface Bugs {
  /** The project's page of issues, as `https://github.com/owner/name/issues`. */
  url?: string | undefined;
  email?: string | undefined;
}

/** A prepared report on a page as a link: a new issue where the project names its issues, else a mail; without an address the reader chooses one. */
export function reportLink({ url, email }: Bugs, title: string, file: string): string {
  const subject = `Error on “${title}”`;
  const body = `Page: ${file}\n\nWhat is written:\n\n\nWhat is wrong, and how we know (a source helps):\n\n`;
  if (url) return `${url.replace(/\/$/, '')}/new?${new URLSearchParams({ title: subject, body }).toString()}`;
  // Mail programs do not read `+` as a space.
  return `mailto:${email ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
