// Whoever guesses is slowed down: tokens by the address that tries them, passwords by the account that is tried, without
// telling which accounts there are.
import type { FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { type Api, createApi } from '../support/api.ts';
import { appOptions, type TestAppOptions, useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';

const shop = useTestApp();
const opened: FastifyInstance[] = [];

async function limitedApi(options: TestAppOptions): Promise<Api> {
  const app = await buildApp(appOptions(shop.db, shop.clock, [], options));
  opened.push(app);
  return createApi(app, { rateLimits: true });
}
afterAll(() => Promise.all(opened.map((app) => app.close())));

/** Of 300 failed tries of an address 3 are left, of 20 of an account 1, of 600 requests 6. */
const A_HUNDREDTH = 0.01;

// Seen to fail when failures are not counted, and when the address is not looked at before the token.
test('an address that tries tokens is refused, valid ones included, until the window ends', async () => {
  const api = await limitedApi({ rateLimitScale: A_HUNDREDTH });
  const { token } = await aPerson(shop);
  const from = (remoteAddress: string, sent = token) => api('getWallet', { token: sent, remoteAddress });
  for (let index = 0; index < 3; index += 1) expect((await from('192.0.2.1', 'a.b.c')).status).toBe(401);
  const refused = await from('192.0.2.1', 'a.b.c');
  expect(refused.error.code).toBe('RATE_LIMITED');
  expect(refused.headers['ratelimit-policy']).toBe('"authentication";q=3;w=60');
  expect(refused.headers.ratelimit).toBe(`"authentication";r=0;t=${refused.headers['retry-after']}`);
  expect((await from('192.0.2.1')).status).toBe(429);
  expect((await from('192.0.2.2')).status).toBe(200);
  // What needs no token is not affected.
  expect((await api('listProducts', { remoteAddress: '192.0.2.1' })).status).toBe(200);
  shop.clock.advance(60_000);
  expect((await from('192.0.2.1')).status).toBe(200);
});

test('a clock that is set back keeps nobody out for longer', async () => {
  const api = await limitedApi({ rateLimitScale: A_HUNDREDTH });
  const { token } = await aPerson(shop);
  for (let index = 0; index < 3; index += 1) await api('getWallet', { token: 'a.b.c' });
  expect((await api('getWallet', { token })).status).toBe(429);
  shop.clock.advance(-3_600_000);
  try {
    expect((await api('getWallet', { token })).status).toBe(200);
  } finally {
    shop.clock.advance(3_600_000);
  }
});

test('one household shares a limit, however many IPv6 addresses it has', async () => {
  const api = await limitedApi({ rateLimitScale: 1e-9 });
  const status = async (remoteAddress: string) => (await api('listProducts', { remoteAddress })).status;
  expect(await status('2001:db8:1:2::1')).toBe(200);
  expect(await status('2001:db8:1:2:ffff::9')).toBe(429);
  expect(await status('2001:db8:1:3::1')).toBe(200);
  expect(await status('192.0.2.7')).toBe(200);
  expect(await status('::ffff:192.0.2.7')).toBe(429);
});

// Seen to fail when refusals of a role are not counted.
test('requests that the role does not allow count like others', async () => {
  const api = await limitedApi({ rateLimitScale: 1e-9 });
  const { token } = await aPerson(shop);
  expect((await api('adminListUsers', { token })).status).toBe(403);
  expect((await api('adminListUsers', { token })).status).toBe(429);
});

// Seen to fail when an account is only looked at once it exists.
test.each(['an account', 'no account'])(
  'an address with %s can be tried in vain so often only',
  async (kind) => {
    const api = await limitedApi({ rateLimitScale: 0.1 });
    const { email: existing, password } = await aPerson(shop);
    const email = kind === 'an account' ? existing : `nobody-${existing}`;
    const guess = (remoteAddress: string, body = { email, password: 'wrong horse battery' }) =>
      api('login', { body, remoteAddress });
    expect((await guess('192.0.2.1')).error.code).toBe('INVALID_CREDENTIALS');
    expect((await guess('192.0.2.2')).error.code).toBe('INVALID_CREDENTIALS');
    // Another spelling is the same account, and the right password would tell that a guess was right.
    const refused = await guess('192.0.2.3', { email: ` ${email.toUpperCase()} `.trim(), password });
    expect(refused.error.code).toBe('RATE_LIMITED');
    expect(refused.headers['ratelimit-policy']).toBe('"account";q=2;w=300');
    shop.clock.advance(300_000);
    expect((await guess('192.0.2.4')).error.code).toBe('INVALID_CREDENTIALS');
  },
);

test('signing in with the right password uses nothing up', async () => {
  const api = await limitedApi({ rateLimitScale: 0.1 });
  const { email, password } = await aPerson(shop);
  for (let index = 0; index < 6; index += 1) {
    const remoteAddress = `192.0.2.${index + 10}`;
    expect((await api('login', { body: { email, password }, remoteAddress })).status).toBe(200);
  }
});

// Seen to fail when an attempt is counted after its password has been looked at.
test('guesses at the same moment all count', async () => {
  const api = await limitedApi({ rateLimitScale: 0.1 });
  const { email } = await aPerson(shop);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      api('login', { body: { email, password: 'wrong horse battery' }, remoteAddress: `192.0.2.${index}` }),
    ),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(2);
});
