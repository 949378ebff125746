// Finds and starts the browser of the tests: a Chromium that the machine has, since none comes from npm.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const NO_CHROMIUM =
  'SKIPPED: the documentation was not looked at in a browser, because no Chromium is installed. On Debian: apt-get install chromium. Elsewhere: set CHROMIUM_PATH.';

/** The browser's program; undefined, with a loud word, when the machine has none. */
export const chromiumPath = CANDIDATES.find((candidate) => candidate !== undefined && existsSync(candidate));
if (chromiumPath === undefined) console.warn(`\n${NO_CHROMIUM}\n`);

/** Starts the browser. It makes no connections of its own, which would be refused on closed networks. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      // The sandbox needs rights that containers and root do not have; the pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page, and everything it did that it should not: errors, warnings, and requests to elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens a page whose requests may only go to `origin`. */
export async function openPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  // Under the limit of a test, so that what was waited for is named.
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|file):/.test(url)) problems.push(`request to ${url}`);
  });
  return { page, problems };
}
