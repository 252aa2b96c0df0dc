import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import axe from 'axe-core';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect} from 'vitest';

/** The browser of this machine: CHROME_PATH, or the first of the usual names. */
export const chromiumPath = process.env.CHROME_PATH || find(['chromium', 'chromium-browser', 'google-chrome']);

function find(names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

const missing = 'Chromium is missing (apt-get install chromium, or CHROME_PATH=/path/to/chromium)';

/** A page that was opened, and what it did that no page of klarbrief may do. */
export interface Opened {
  readonly page: Page;
  /** Requests for anything but the page itself. */
  readonly requests: readonly string[];
  /** Errors, and what the policy of the page stopped. */
  readonly errors: readonly string[];
}

/** Opens a page in a context of its own, which is closed after the suite. */
export type Open = (url: string, context?: BrowserContextOptions) => Promise<Opened>;

/** Tests in a real browser. Without one they are skipped with a sentence, and in CI they fail. */
export function describeInChromium(name: string, suite: (open: Open) => void): void {
  if (chromiumPath === undefined && !/^(1|true)$/.test(process.env.CI ?? '')) {
    console.warn(`SKIPPED ${name}: ${missing}.`);
    describe.skip(`${name} (${missing})`, () => suite(opener(async () => Promise.reject(new Error(missing)))));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (chromiumPath === undefined) throw new Error(`${missing}.`);
      browser = await chromium.launch({
        executablePath: chromiumPath,
        args: [
          ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
          ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
          '--disable-dev-shm-usage',
        ],
      });
    }, 60_000);
    afterAll(async () => browser?.close());
    suite(opener(async () => browser ?? Promise.reject(new Error(missing))));
  });
}

function opener(started: () => Promise<Browser>): Open {
  return async (url, options = {}) => {
    const context = await (await started()).newContext({
      viewport: {width: 1280, height: 800},
      locale: 'de-DE',
      // A message that fades is half transparent for a moment, which axe rightly cannot read.
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    // Nothing that a page asks for may leave the machine, not even in a test that fails.
    await context.route('**/*', (route) => (isOf(url, route.request().url()) ? route.continue() : route.abort()));
    page.on('request', (request) => {
      if (!isOf(url, request.url())) requests.push(request.url());
    });
    page.on('websocket', (socket) => requests.push(socket.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await page.goto(url);
    return {page, requests, errors};
  };
}

/** The page itself, and what it made on its own; nothing else. */
function isOf(page: string, url: string): boolean {
  return /^(?:blob|data|about):/.test(url) || url.replace(/#.*$/s, '') === page.replace(/#.*$/s, '');
}

/** Expect something of the page that comes in a moment, also on a machine that has much to do. */
export function eventually<Value>(look: () => Value) {
  return expect.poll(look, {timeout: 10_000});
}

/** What axe finds wrong with a page for people who see, hear or move differently, one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // Past the policy of the page, which lets no script in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {violations} = await (globalThis as unknown as {axe: {run(): Promise<Axe>}}).axe.run();
    return violations.flatMap(({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`));
  });
}

interface Axe {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {readonly html: string}[];
  }[];
}
