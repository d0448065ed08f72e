import { existsSync } from 'node:fs';
import { installPackages } from './debian-packages.ts';

/** Browsers that tests drive, with the places where systems keep them, what they cannot run without, and Debian's packages. */
const browsers = {
  chromium: {
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    besides: [],
    packages: ['chromium'],
  },
  firefox: { paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], besides: [], packages: ['firefox-esr'] },
  // WebKitGTK is driven through its WebDriver server, on a screen in memory.
  webkit: { paths: ['/usr/bin/WebKitWebDriver'], besides: ['/usr/bin/Xvfb'], packages: ['webkit2gtk-driver', 'xvfb'] },
} as const;
export type BrowserName = keyof typeof browsers;

/** Path of a browser, from `CHROMIUM_PATH`, `FIREFOX_PATH`, `WEBKIT_PATH` or where the system keeps it. */
export function findBrowser(name: BrowserName): string | undefined {
  if (!browsers[name].besides.every((path) => existsSync(path))) return undefined;
  const chosen = process.env[`${name.toUpperCase()}_PATH`];
  return [...(chosen ? [chosen] : []), ...browsers[name].paths].find((path) => existsSync(path));
}

/** Path of a browser; on a Debian system where this process may install packages it is installed first. */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const { packages } = browsers[name];
  installPackages(packages);
  const installed = findBrowser(name);
  if (!installed)
    throw new Error(
      `The tests need ${name}. Install it (on Debian: apt-get install ${packages.join(' ')}) or name it in ${name.toUpperCase()}_PATH.`,
    );
  return installed;
}
