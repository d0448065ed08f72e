import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver';
import { requireBrowser } from '../../../scripts/browsers.ts';
import type { Driver, Engine, Key } from './driver.ts';

const keys: Record<Key, string> = {
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  Tab: Keys.TAB,
  Backspace: Keys.BACK_SPACE,
  ArrowLeft: Keys.ARROW_LEFT,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowUp: Keys.ARROW_UP,
  ArrowDown: Keys.ARROW_DOWN,
  Home: Keys.HOME,
  End: Keys.END,
};

/** A machine without a graphics card, often without the right to make a sandbox, runs WebKit only like this. */
const environment = {
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
};

/** WebKitGTK through its own WebDriver server, on a screen that exists only in memory. A server has one browser, so each tab has a server. */
export async function startWebkit(): Promise<Engine> {
  const executable = requireBrowser('webkit');
  const { screen, display } = await startScreen();
  return {
    name: 'webkit',
    open: async () => {
      const port = await freePort();
      const server = spawn(executable, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...environment, DISPLAY: display } });
      return tab(await session(`http://127.0.0.1:${port}`), () => stop(server));
    },
    close: () => stop(screen),
  };
}

function tab(session: WebDriver, ended: () => Promise<void>): Driver {
  return {
    goto: (url) => session.get(url),
    back: () => session.navigate().back(),
    run: (source, args) => session.executeScript(`return (${source})(...arguments)`, ...args),
    clickAt: (x, y) =>
      session
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT })
        .click()
        .perform(),
    type: (text) => session.actions().sendKeys(text).perform(),
    press: (key) => session.actions().sendKeys(keys[key]).perform(),
    screenshot: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
    close: async () => {
      await session.quit();
      await ended();
    },
  };
}

/** Opens a browser; the server needs a moment after its start. */
async function session(server: string, attempts = 50): Promise<WebDriver> {
  try {
    const opened = await new Builder().usingServer(server).withCapabilities({ browserName: 'MiniBrowser' }).build();
    await opened.manage().window().setRect({ width: 1280, height: 900 });
    return opened;
  } catch (error) {
    if (attempts === 0 || !(error instanceof Error && error.message.includes('ECONNREFUSED'))) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return session(server, attempts - 1);
  }
}

/** A screen in memory; the server chooses a free number and tells it on the third stream. */
function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  return new Promise((resolve, reject) => {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    screen.stdio[3]?.once('data', (number: Buffer) => resolve({ screen, display: `:${number.toString().trim()}` }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function stop(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null) return resolve();
    process.once('exit', () => resolve());
    process.kill();
  });
}
