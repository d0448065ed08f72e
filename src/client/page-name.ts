import { siteRoot } from './site-root.ts';

/** Name of a page as stored on the device: its file from the site's root without `.html`, as in `visual-understanding/overview`. */
export const pageName = (href: string = location.href): string => {
  const [path = ''] = href.split(/[?#]/);
  return path.startsWith(siteRoot) ? path.slice(siteRoot.length).replace(/(?:\.html|\/)$/, '') : '';
};
