// Looks at the documentation in a real browser: it loads without an error, fits a phone, can be used with the keyboard, and
// its try-it signs in and calls the API, on the server as in the single file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContractDocument } from '../../scripts/contract/document.ts';
import { GUIDE_PAGES } from '../../scripts/generate/docs/pages.ts';
import { singleFile } from '../../scripts/generate/docs/single-file.ts';
import contract from '../../src/contract/openapi.json' with { type: 'json' };
import { openTestApp } from '../support/app.ts';
import { aPerson, type Person } from '../support/factories.ts';
import { chromiumPath, openPage, startChromium, type WatchedPage } from './chromium.ts';

const DESKTOP = { viewport: { width: 1360, height: 900 }, colorScheme: 'light' } as const;
const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  colorScheme: 'dark',
} as const;
const pages = GUIDE_PAGES.map(({ slug }) => (slug === 'overview' ? '/docs' : `/docs/${slug}`));

describe.skipIf(chromiumPath === undefined)('in Chromium', () => {
  let browser: Browser;
  let app: Awaited<ReturnType<typeof openTestApp>>;
  let origin: string;
  let ada: Person;

  beforeAll(async () => {
    // A page from a file has the origin `null`, which a shop names when it hands out such a file.
    app = await openTestApp({ corsOrigins: ['null'] });
    origin = await app.app.listen({ host: '127.0.0.1', port: 0 });
    ada = await aPerson(app);
    browser = await startChromium();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function inPage(
    options: BrowserContextOptions,
    work: (watched: WatchedPage) => Promise<void>,
    expected: readonly RegExp[] = [],
  ): Promise<void> {
    const context = await browser.newContext(options);
    try {
      const watched = await openPage(context, origin);
      await work(watched);
      // The browser itself reports each answer of 400 and more.
      const unexpected = watched.problems.filter((problem) => !expected.some((known) => known.test(problem)));
      expect(unexpected).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  describe.each([
    ['a wide screen', DESKTOP],
    ['a phone in the dark', PHONE],
  ])('on %s', (_name, options) => {
    test('every guide loads without an error and fits', async () => {
      await inPage(options, async ({ page }) => {
        for (const url of pages) {
          await page.goto(origin + url);
          expect(await page.locator('h1').count(), url).toBe(1);
          expect(await overflow(page), url).toBe(0);
        }
      });
    });

    test('the reference loads without an error and fits', async () => {
      await inPage(options, async ({ page }) => {
        await page.goto(`${origin}/docs/reference#tag/orders/payOrder`);
        const operation = page.getByRole('heading', { name: 'Pay an order from your wallet' });
        await operation.first().waitFor();
        // The facts that the library does not show by itself.
        await page.getByText('300 requests in 60 seconds').first().waitFor();
        await page.getByRole('link', { name: 'INSUFFICIENT_FUNDS' }).first().waitFor();
        expect(await overflow(page)).toBe(0);
      });
    });
  });

  /** Sends the request of the operation as a reader would, and returns the status line of the answer. */
  async function tryOperation(page: Page, operationPath: string, body?: object): Promise<string> {
    await page
      .getByRole('button', { name: new RegExp(`Test Request.*${operationPath}`) })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    if (body !== undefined) {
      await dialog.locator('.cm-content').last().click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(JSON.stringify(body));
    }
    const send = dialog.getByRole('button', { name: /^Send/ }).first();
    const box = await send.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    await send.click();
    const status = dialog.getByText(/^\d{3} \w+/).first();
    await status.waitFor();
    const text = (await status.textContent()) ?? '';
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    return text.trim();
  }

  async function signInAndCall(page: Page, goTo: (hash: string) => Promise<unknown>): Promise<void> {
    await goTo('#tag/authentication/login');
    const credentials = { email: ada.email, password: ada.password };
    expect(await tryOperation(page, '/auth/login', credentials)).toMatch(/^200/);
    await goTo('#tag/authentication/getCurrentUser');
    const [answer, status] = await Promise.all([
      page.waitForResponse(`${origin}/api/v1/auth/me`),
      tryOperation(page, '/auth/me'),
    ]);
    expect(status).toMatch(/^200/);
    expect(((await answer.json()) as { data: { id: string } }).data.id).toBe(ada.id);
  }

  test('try-it sends no condition that was not chosen, and a key of its own for each operation', async () => {
    await inPage(
      PHONE,
      async ({ page }) => {
        await page.goto(`${origin}/docs/reference#tag/catalogue/listProducts`);
        const [request, status] = await Promise.all([
          page.waitForRequest((sent) => sent.url().includes('/api/v1/products')),
          tryOperation(page, '/products'),
        ]);
        expect([request.url(), status]).toEqual([`${origin}/api/v1/products`, expect.stringMatching(/^200/)]);

        const keys: (string | undefined)[] = [];
        for (const [id, method] of [
          ['createOrder', 'orders'],
          ['payOrder', 'pay'],
        ] as const) {
          await setHash(page)(`#tag/orders/${id}`);
          const [sent] = await Promise.all([
            page.waitForRequest((candidate) => candidate.method() === 'POST'),
            tryOperation(page, `/${method}(?!/)`),
          ]);
          keys.push(sent.headers()['idempotency-key']);
          expect(sent.headers()['if-match']).toBeUndefined();
        }
        expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(keys[1]).not.toBe(keys[0]);
      },
      [/401/],
    );
  }, 60_000);

  const setHash = (page: Page) => (hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);

  test('try-it signs in, and the next call carries the token', async () => {
    await inPage(DESKTOP, async ({ page }) => {
      await page.goto(`${origin}/docs/reference`);
      await signInAndCall(page, setHash(page));
    });
  }, 60_000);

  test('the keyboard reaches the content, the menu and the theme', async () => {
    await inPage({ ...PHONE, colorScheme: 'light' }, async ({ page }) => {
      await page.goto(`${origin}/docs/errors`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');

      const menu = page.getByRole('button', { name: 'Menu' });
      const side = page.getByRole('navigation', { name: 'Documentation' });
      expect(await side.isVisible()).toBe(false);
      await menu.focus();
      await page.keyboard.press('Enter');
      expect(await side.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Overview');
      await page.keyboard.press('Escape');
      expect(await side.isVisible()).toBe(false);
      expect(await menu.getAttribute('aria-expanded')).toBe('false');

      const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      const light = await background();
      await page.getByRole('button', { name: 'Switch between light and dark' }).focus();
      await page.keyboard.press('Enter');
      const dark = await background();
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await background()).toBe(dark);
    });
  });

  test('the reference follows the theme', async () => {
    await inPage(DESKTOP, async ({ page }) => {
      await page.goto(`${origin}/docs/reference`);
      await page.locator('body.light-mode').waitFor();
      await page.getByRole('button', { name: 'Switch between light and dark' }).click();
      await page.locator('body.dark-mode').waitFor();
    });
  });

  test('errors are found by words, and each has an address', async () => {
    await inPage(DESKTOP, async ({ page }) => {
      await page.goto(`${origin}/docs/errors`);
      await page.getByLabel('Find an error').fill('coupon redeemed');
      const shown = page.locator('.error:visible h3 code');
      expect((await shown.allTextContents()).sort()).toEqual([
        'COUPON_EXHAUSTED',
        'COUPON_LIMIT_BELOW_USAGE',
      ]);
      await page.goto(`${origin}/docs/errors#OUT_OF_STOCK`);
      await page.reload();
      expect(await page.locator('#OUT_OF_STOCK').evaluate((element) => element.matches(':target'))).toBe(
        true,
      );
    });
  });

  test('the single file has all of it, and its try-it calls the server', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'docs-test-'));
    try {
      const file = path.join(folder, 'docs.html');
      await writeFile(
        file,
        await singleFile(
          path.resolve(import.meta.dirname, '../..'),
          contract as unknown as ContractDocument,
          origin,
        ),
      );
      const address = pathToFileURL(file).href;
      await inPage(DESKTOP, async ({ page }) => {
        await page.goto(address);
        for (const { slug } of GUIDE_PAGES) {
          await page.goto(`${address}#/${slug}`);
          await page.locator(`section[data-page="${slug}"] h1`).waitFor();
          expect(await page.locator('section.page:visible').count(), slug).toBe(1);
        }
        const bar = page.getByRole('navigation', { name: 'Sections' });
        await bar.getByRole('link', { name: 'API reference' }).click();
        await page.getByRole('heading', { name: 'Order Management API' }).waitFor();
        await signInAndCall(page, setHash(page));
        await bar.getByRole('link', { name: 'Errors' }).click();
        await page.locator('section[data-page="errors"] h1').waitFor();
        await page.getByRole('link', { name: 'createOrder' }).first().click();
        await page.getByRole('heading', { name: 'Place an order' }).first().waitFor();
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
