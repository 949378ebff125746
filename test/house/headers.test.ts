// What every answer carries for browsers: nothing may be embedded, guessed or read by the pages of strangers.
import { describe, expect, test } from 'vitest';
import { openTestApp, useTestApp } from '../support/app.ts';

const shop = useTestApp({ corsOrigins: ['https://shop.example', 'http://localhost:8080'] });

// Seen to fail without helmet.
test.each(['/health', '/api/v1/products', '/api/v1/wallet', '/nothing-here'])(
  '%s comes with the headers that protect',
  async (url) => {
    const { headers } = await shop.app.inject(url);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-frame-options': expect.any(String),
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  },
);

describe('CORS', () => {
  const ask = (origin: string, app = shop.app) =>
    app.inject({ method: 'GET', url: '/api/v1/products', headers: { origin } });
  const preflight = (origin: string, app = shop.app) =>
    app.inject({
      method: 'OPTIONS',
      url: '/api/v1/orders',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      },
    });

  test.each(['https://shop.example', 'http://localhost:8080'])('lets the pages of %s in', async (origin) => {
    const { headers } = await ask(origin);
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers.vary).toContain('Origin');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    for (const name of ['ETag', 'Location', 'Retry-After', 'X-Request-Id', 'Idempotency-Replayed']) {
      expect(headers['access-control-expose-headers']).toContain(name);
    }
    const asked = await preflight(origin);
    expect(asked.statusCode).toBe(204);
    expect(asked.headers['access-control-allow-origin']).toBe(origin);
    expect(asked.headers['access-control-allow-methods']).toContain('PATCH');
    expect(asked.headers['access-control-allow-methods']).toContain('DELETE');
    expect(asked.headers['access-control-allow-headers']).toContain('idempotency-key');
  });

  // Seen to fail with `origin: true`.
  test.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null'])(
    'keeps the pages of %s out',
    async (origin) => {
      expect((await ask(origin)).headers['access-control-allow-origin']).toBeUndefined();
      expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  test('is off unless it is configured', async () => {
    const closed = await openTestApp();
    try {
      const response = await ask('https://shop.example', closed.app);
      expect(response.headers['access-control-allow-origin']).toBeUndefined();
      expect((await preflight('https://shop.example', closed.app)).statusCode).toBe(405);
    } finally {
      await closed.close();
    }
  });

  test('reaches failures, too, so that pages can read them', async () => {
    for (const url of ['/api/v1/wallet', '/nothing-here', '/api/v1/products?perPage=0']) {
      const response = await shop.app.inject({ url, headers: { origin: 'https://shop.example' } });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.headers['access-control-allow-origin']).toBe('https://shop.example');
    }
  });
});
