// The attack: somebody forges, changes or keeps credentials, or learns by guessing who has an account (OWASP API2:2023,
// broken authentication). The flaws of tokens are tested per operation in test/contract/access.test.ts.
import { createHmac, generateKeyPairSync, randomUUID, scrypt, sign } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { newApiKeySecret } from '../../src/platform/api-key-secrets.ts';
import { createApi } from '../support/api.ts';
import { appOptions, TEST_JWT_SECRET, useTestApp } from '../support/app.ts';
import { aPerson, theAdmin } from '../support/factories.ts';
import { claimsOf, forgeToken } from '../support/tokens.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  return { ...real, scrypt: vi.fn(real.scrypt) };
});

const shop = useTestApp();
const opened: FastifyInstance[] = [];
afterAll(() => Promise.all(opened.map((app) => app.close())));

async function limitedApi(rateLimitScale: number) {
  const app = await buildApp(appOptions(shop.db, shop.clock, [], { rateLimitScale }));
  opened.push(app);
  return createApi(app, { rateLimits: true });
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hmac = (text: string, secret: string, digest = 'sha256') =>
  createHmac(digest, secret).update(text).digest('base64url');
const whoAmI = (token: string) => shop.api('getCurrentUser', { token });

// Seen to fail for the algorithms when `algorithms` is left out of registerTokens.
describe('a token that chooses how it is checked', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const jwk = publicKey.export({ format: 'jwk' });

  const signedBy: Record<string, (claims: object) => string> = {
    'RS256 with a key of its own': (claims) => {
      const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    },
    'HS256 with a public key as the secret': (claims) => {
      const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
      return `${text}.${hmac(text, pem)}`;
    },
    'the key in its header': (claims) => {
      const text = `${part({ alg: 'RS256', typ: 'JWT', jwk })}.${part(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    },
    'the address of the key in its header': (claims) => {
      const head = {
        alg: 'RS256',
        jku: 'https://evil.example/keys',
        x5u: 'https://evil.example/x',
        kid: '1',
      };
      const text = `${part(head)}.${part(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    },
    'a file as the key': (claims) => {
      const text = `${part({ alg: 'HS256', kid: '../../../../dev/null' })}.${part(claims)}`;
      return `${text}.${hmac(text, '\0')}`;
    },
    'an empty secret': (claims) => {
      const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
      return `${text}.${hmac(text, '\0').slice(0, 0)}`;
    },
    ...Object.fromEntries(
      ['none', 'None', 'NONE', 'nOnE', '', 'HS384', 'HS512'].map((alg) => [
        `the algorithm "${alg}"`,
        (claims: object) => {
          const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
          const digest = { HS384: 'sha384', HS512: 'sha512' }[alg];
          return `${text}.${digest === undefined ? '' : hmac(text, TEST_JWT_SECRET, digest)}`;
        },
      ]),
    ),
  };

  test.each(Object.keys(signedBy))('by %s is refused', async (name) => {
    const claims = claimsOf((await theAdmin(shop)).token);
    const refused = await whoAmI(signedBy[name]?.(claims) ?? '');
    expect([refused.status, refused.error.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('is accepted when it is as the server makes them: the control', async () => {
    expect((await whoAmI(forgeToken(claimsOf((await theAdmin(shop)).token)))).status).toBe(200);
  });
});

// Seen to fail when security.ts drops the comparison with the operation's roles.
test('a role that a token claims is not believed, not even under the right signature', async () => {
  const person = await aPerson(shop);
  const claims = {
    ...claimsOf(person.token),
    role: 'ADMIN',
    roles: ['ADMIN'],
    scope: 'users:write',
    admin: true,
  };
  const token = forgeToken(claims);
  expect((await whoAmI(token)).data.role).toBe('CUSTOMER');
  expect((await shop.api('adminListUsers', { token })).status).toBe(403);
});

test('a session that was ended takes every token with it', async () => {
  const person = await aPerson(shop);
  const renewed = await shop.api('refreshToken', { body: { refreshToken: person.refreshToken } });
  await shop.api('logout', { token: renewed.data.accessToken });
  for (const token of [person.token, renewed.data.accessToken]) {
    expect((await whoAmI(token)).status).toBe(401);
  }
  const again = await shop.api('refreshToken', { body: { refreshToken: renewed.data.refreshToken } });
  expect(again.status).toBe(401);
});

test('no credential is taken from the address, a cookie or a body', async () => {
  const { token } = await theAdmin(shop);
  for (const request of [
    { url: `/api/v1/auth/me?access_token=${token}` },
    { url: `/api/v1/auth/me?token=${token}` },
    { url: '/api/v1/auth/me', headers: { cookie: `token=${token}; accessToken=${token}` } },
    { url: '/api/v1/auth/me', headers: { 'proxy-authorization': `Bearer ${token}` } },
    { url: '/api/v1/auth/me', headers: { 'x-forwarded-user': 'admin', 'x-user-id': 'admin' } },
  ]) {
    expect((await shop.app.inject(request)).statusCode, request.url).toBe(401);
  }
});

describe('guessing', () => {
  const wrong = 'not the right password';
  const attempt = async (email: string) => {
    vi.mocked(scrypt).mockClear();
    const before = (await auditRows()).length;
    const { status, error } = await shop.api('login', { body: { email, password: wrong } });
    const rows = (await auditRows()).slice(before);
    // The cost of each hash that was computed: what an answer's time consists of.
    const hashed = vi.mocked(scrypt).mock.calls.map(([, salt, length, options]) => {
      const { N, r, p } = options as unknown as Record<string, number>;
      return { salt: (salt as Buffer).length, length, N, r, p };
    });
    return { status, error, hashed, rows: rows.map(({ action, changes }) => ({ action, changes })) };
  };
  const auditRows = () =>
    shop.db.selectFrom('audit_log').select(['id', 'action', 'changes']).orderBy('id').execute();

  // No clock is asked: the work is compared. Seen to fail when login returns before it hashes for an unknown address.
  test('who has an account leads to the same answer after the same work', async () => {
    const { email } = await aPerson(shop);
    const known = await attempt(email);
    const unknown = await attempt(`nobody-${randomUUID()}@example.com`);
    expect(known.hashed).toHaveLength(1);
    expect(unknown).toEqual(known);
  });

  test('keys is counted like guessing tokens, until the address is refused', async () => {
    const api = await limitedApi(0.01);
    const answers: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { status } = await api('getWallet', {
        apiKey: newApiKeySecret().secret,
        remoteAddress: '192.0.2.8',
      });
      answers.push(status);
    }
    expect(answers).toEqual([401, 401, 401, 429, 429]);
  });

  test.each(['refreshToken', 'registerUser', 'login'] as const)(
    'is slowed down at %s',
    async (operationId) => {
      const api = await limitedApi(0.1);
      const bodies = {
        refreshToken: () => ({ refreshToken: randomUUID() }),
        registerUser: () => ({
          email: `${randomUUID()}@example.com`,
          password: 'a good password',
          name: 'X',
        }),
        login: () => ({ email: `${randomUUID()}@example.com`, password: wrong }),
      };
      const answers: number[] = [];
      for (let index = 0; index < 4; index += 1) {
        answers.push(
          (await api(operationId, { body: bodies[operationId](), remoteAddress: '192.0.2.9' })).status,
        );
      }
      expect(answers.at(-1)).toBe(429);
      expect(answers[0]).not.toBe(429);
    },
  );
});
