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
  // Chromium without windows.
  'chromium-shell': { paths: ['/usr/bin/chromium-headless-shell'], besides: [], packages: ['chromium-headless-shell'] },
  firefox: { paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], besides: [], packages: ['firefox-esr'] },
  // WebKitGTK is driven through its WebDriver server, on a screen in memory.
  webkit: { paths: ['/usr/bin/WebKitWebDriver'], besides: ['/usr/bin/Xvfb'], packages: ['webkit2gtk-driver', 'xvfb'] },
} as const;
export type BrowserName = keyof typeof browsers;

const variableOf = (name: BrowserName): string => `${name.toUpperCase().replace('-', '_')}_PATH`;

/** Path of a browser, from `CHROMIUM_PATH`, `CHROMIUM_SHELL_PATH`, `FIREFOX_PATH`, `WEBKIT_PATH` or where the system keeps it. */
export function findBrowser(name: BrowserName): string | undefined {
  if (!browsers[name].besides.every((path) => existsSync(path))) return undefined;
  const chosen = process.env[variableOf(name)];
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
      `The tests need ${name}. Install it (on Debian: apt-get install ${packages.join(' ')}) or name it in ${variableOf(name)}.`,
    );
  return installed;
}

/** Path of the Chromium that costs least: the shell opens a page with a quarter of the work. Where there is none, the whole browser. */
export const leanChromium = (): string => findBrowser('chromium-shell') ?? requireBrowser('chromium');
