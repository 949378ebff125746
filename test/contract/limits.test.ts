// Every operation holds its callers to the contract's rate limit, each caller and each operation on its own.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operationIds } from '../../scripts/answers/contract-document.ts';
import { buildApp } from '../../src/app.ts';
import { operations } from '../../src/contract/operations.ts';
import { type Api, createApi } from '../support/api.ts';
import { appOptions, type TestAppOptions, useTestApp } from '../support/app.ts';
import { anApiKey, aPerson, signIn } from '../support/factories.ts';
import { validRequest } from '../support/valid-requests.ts';

// Limits are off in this app: it makes what the requests to the limited ones need.
const shop = useTestApp();
/** Every limit becomes 1. */
const ONE = 1e-9;
const opened: FastifyInstance[] = [];

async function limitedApi(options: TestAppOptions): Promise<Api> {
  const app = await buildApp(appOptions(shop.db, shop.clock, [], options));
  opened.push(app);
  return createApi(app, { rateLimits: true });
}

let limited: Api;
beforeAll(async () => {
  limited = await limitedApi({ rateLimitScale: ONE });
});
afterAll(() => Promise.all(opened.map((app) => app.close())));

// Seen to fail when createRateLimits returns no hook.
describe('one request too many', () => {
  test.each(operationIds)('of %s is refused, and tells how long to wait', async (operationId) => {
    const { windowSeconds } = operations[operationId].rateLimit;
    const request = await validRequest(shop, operationId);
    const first = await limited(operationId, request);
    expect(first.status).toBeLessThan(300);
    expect(first.headers['ratelimit-policy']).toBe(`"default";q=1;w=${windowSeconds}`);
    expect(first.headers.ratelimit).toMatch(/^"default";r=0;t=\d+$/);

    // A new session is no new caller; after a logout it is the only one.
    const { sender } = request;
    const token = sender === undefined ? undefined : (await signIn(shop, sender.email)).accessToken;
    const response = await limited(operationId, { ...request, token });
    expect(response.status).toBe(429);
    expect(response.error.code).toBe('RATE_LIMITED');
    const wait = Number(response.headers['retry-after']);
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(windowSeconds);
    expect(response.headers.ratelimit).toBe(`"default";r=0;t=${wait}`);
  });
});

test('the contract’s numbers apply when nothing scales them', async () => {
  const api = await limitedApi({ rateLimitScale: 1 });
  for (const operationId of operationIds) {
    const { limit, windowSeconds } = operations[operationId].rateLimit;
    const response = await api(operationId, await validRequest(shop, operationId));
    expect(response.headers['ratelimit-policy']).toBe(`"default";q=${limit};w=${windowSeconds}`);
    expect(response.headers.ratelimit).toBe(`"default";r=${limit - 1};t=${windowSeconds}`);
  }
});

// Seen to fail when everybody is counted by address.
test('users are counted by themselves, wherever they come from', async () => {
  const api = await limitedApi({ rateLimitScale: ONE });
  const [one, other] = [await aPerson(shop), await aPerson(shop)];
  expect((await api('getWallet', { token: one.token, remoteAddress: '192.0.2.1' })).status).toBe(200);
  expect((await api('getWallet', { token: one.token, remoteAddress: '192.0.2.2' })).status).toBe(429);
  expect((await api('getWallet', { token: other.token, remoteAddress: '192.0.2.1' })).status).toBe(200);
});

// Seen to fail when keys are counted with their owner.
test('API keys are counted by themselves, apart from their owner', async () => {
  const api = await limitedApi({ rateLimitScale: ONE });
  const owner = await aPerson(shop);
  const [one, other] = [
    await anApiKey(shop, owner, ['wallet:read']),
    await anApiKey(shop, owner, ['wallet:read']),
  ];
  expect((await api('getWallet', { apiKey: one.secret })).status).toBe(200);
  expect((await api('getWallet', { apiKey: one.secret })).status).toBe(429);
  expect((await api('getWallet', { apiKey: other.secret })).status).toBe(200);
  expect((await api('getWallet', { token: owner.token })).status).toBe(200);
});

test('a refused request counts too', async () => {
  const api = await limitedApi({ rateLimitScale: ONE });
  expect((await api('login', { body: {} })).status).toBe(400);
  expect((await api('login', { body: {} })).status).toBe(429);
});

describe('callers who are not signed in', () => {
  const from = (remoteAddress: string, forwardedFor?: string) => ({
    remoteAddress,
    headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  });

  test('are counted by address', async () => {
    const api = await limitedApi({ rateLimitScale: ONE });
    expect((await api('listProducts', from('192.0.2.1'))).status).toBe(200);
    expect((await api('listProducts', from('192.0.2.1'))).status).toBe(429);
    expect((await api('listProducts', from('192.0.2.2'))).status).toBe(200);
  });

  // Seen to fail with `trustProxy: true`.
  test('cannot choose another address for themselves', async () => {
    const api = await limitedApi({ rateLimitScale: ONE });
    expect((await api('listProducts', from('192.0.2.1', '198.51.100.1'))).status).toBe(200);
    expect((await api('listProducts', from('192.0.2.1', '198.51.100.2'))).status).toBe(429);
  });

  test('are told apart by a proxy that is trusted, and by no other', async () => {
    const api = await limitedApi({ rateLimitScale: ONE, trustedProxies: ['192.0.2.0/24'] });
    expect((await api('listProducts', from('192.0.2.1', '198.51.100.1'))).status).toBe(200);
    expect((await api('listProducts', from('192.0.2.1', '198.51.100.2'))).status).toBe(200);
    expect((await api('listProducts', from('192.0.2.9', '198.51.100.2'))).status).toBe(429);
    // What stands before the address that the trusted proxy has seen was written by the client.
    expect((await api('listProducts', from('192.0.2.1', '203.0.113.7, 198.51.100.2'))).status).toBe(429);
    expect((await api('listProducts', from('203.0.113.1', '198.51.100.3'))).status).toBe(200);
    expect((await api('listProducts', from('203.0.113.1', '198.51.100.4'))).status).toBe(429);
  });
});

test('the quota is there again when the window has passed', async () => {
  const api = await limitedApi({ rateLimitScale: ONE });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  try {
    expect((await api('listProducts')).status).toBe(200);
    const refused = await api('listProducts');
    expect(refused.status).toBe(429);
    vi.setSystemTime(Date.now() + Number(refused.headers['retry-after']) * 1000);
    expect((await api('listProducts')).status).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});
