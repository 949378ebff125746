// The attack: somebody finds an address that nobody looks after: a route beside the contract, an old version, a switch for
// developers (OWASP API9:2023, improper inventory management).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { expect, test, vi } from 'vitest';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { operations } from '../../src/contract/operations.ts';
import { useTestApp } from '../support/app.ts';
import { ROOT } from '../support/house-rules.ts';

const seen = vi.hoisted(() => ({ routes: [] as { method: string; url: string }[] }));

// Every route goes through here, whoever registers it.
vi.mock('fastify', async (original) => {
  const real = await original<typeof import('fastify')>();
  return {
    ...real,
    fastify: (options: object) => {
      const app = real.fastify(options) as unknown as FastifyInstance;
      app.addHook('onRoute', ({ method, url }: RouteOptions) => {
        for (const each of [method].flat()) seen.routes.push({ method: String(each), url });
      });
      return app;
    },
  };
});

const shop = useTestApp();

/** What is served beside the contract, and why it may be: it is the same for everybody, or asks for a token of its own. */
const BESIDE = [/^\/openapi(-3\.0)?\.(json|yaml)$/, /^\/docs(\/[\w./-]*)?$/, /^\/metrics$/];

const inContract = new Set(
  Object.values(operations).map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
);

// Seen to fail with a route that was added to app.ts for a try.
test('every route is in the contract or on the short list', () => {
  const unknown = seen.routes.filter(
    ({ method, url }) =>
      !inContract.has(`${method} ${url}`) &&
      !(['GET', 'HEAD'].includes(method) && BESIDE.some((pattern) => pattern.test(url))) &&
      // The plugin for CORS answers preflights of every address with nothing but headers.
      !(method === 'OPTIONS' && url === '*'),
  );
  expect(unknown).toEqual([]);
  const registered = new Set(seen.routes.map(({ method, url }) => `${method} ${url}`));
  expect([...inContract].filter((route) => !registered.has(route))).toEqual([]);
});

test('the list beside the contract holds nothing that is not there', () => {
  for (const pattern of BESIDE) {
    expect(
      seen.routes.some(({ url }) => pattern.test(url)),
      String(pattern),
    ).toBe(true);
  }
});

test.each([
  '/api/v0/orders',
  '/api/v2/orders',
  '/api/orders',
  '/v1/orders',
  '/orders',
  '/admin',
  '/debug',
  '/debug/pprof',
  '/actuator/env',
  '/.env',
  '/.git/config',
  '/package.json',
  '/graphql',
  '/swagger-ui',
  '/docs/../package.json',
  '/docs/%2e%2e/%2e%2e/package.json',
  '/docs/assets/..%2f..%2f..%2fconfig.ts',
  '/server-status',
])('%s is nowhere', async (url) => {
  const { statusCode, json } = await shop.app.inject(url);
  expect([statusCode, json().error.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
});

test('one version is served, and what is deprecated names its end', () => {
  const versions = new Set(Object.values(operations).map(({ path }) => /^\/api\/(v\d+)\//.exec(path)?.[1]));
  expect([...versions].filter(Boolean)).toEqual(['v1']);
  for (const { deprecation } of Object.values(operations) as { deprecation: null | { sunset: string } }[]) {
    if (deprecation !== null) expect(Number.isNaN(Date.parse(deprecation.sunset))).toBe(false);
  }
  const published = readdirSync(join(ROOT, 'openapi/published')).filter((name) => name.endsWith('.json'));
  expect(published.every((name) => /^v1\.\d+\.\d+\.json$/.test(name))).toBe(true);
  expect(document.info.version).toMatch(/^1\./);
});

test('the figures ask for their token where one is set', async () => {
  const { openTestApp } = await import('../support/app.ts');
  const guarded = await openTestApp({ metricsToken: 'a-token-of-the-monitoring' });
  try {
    expect((await guarded.app.inject('/metrics')).statusCode).toBe(401);
    const headers = { authorization: 'Bearer a-token-of-the-monitorinh' };
    expect((await guarded.app.inject({ url: '/metrics', headers })).statusCode).toBe(401);
    headers.authorization = 'Bearer a-token-of-the-monitoring';
    expect((await guarded.app.inject({ url: '/metrics', headers })).statusCode).toBe(200);
  } finally {
    await guarded.close();
  }
});
