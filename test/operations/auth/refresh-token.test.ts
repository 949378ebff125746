// refreshToken: each refresh token works once, and its second use ends the whole session.
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { aPerson, type Person } from '../../support/factories.ts';
import { claimsOf } from '../../support/tokens.ts';

const shop = useTestApp();
const DAY_MS = 86_400_000;

const refresh = (refreshToken: string) => shop.api('refreshToken', { body: { refreshToken } });
const me = (token: string) => shop.api('getCurrentUser', { token });

const auditOf = (person: Person, action: string) =>
  shop.db
    .selectFrom('audit_log')
    .selectAll()
    .where('action', '=', action)
    .where('subject_id', '=', claimsOf(person.token).sid ?? '')
    .execute();

test('a token is exchanged for the next pair of the same session', async () => {
  const person = await aPerson(shop);
  const response = await refresh(person.refreshToken);
  expect(response.status).toBe(200);
  expect(response.data.refreshToken).not.toBe(person.refreshToken);
  expect(response.data.user.id).toBe(person.id);
  expect(claimsOf(response.data.accessToken).sid).toBe(claimsOf(person.token).sid);
  // The access token from before works on until it expires.
  for (const token of [person.token, response.data.accessToken]) expect((await me(token)).status).toBe(200);
  expect(await auditOf(person, 'session.refreshed')).toHaveLength(1);
});

// Seen to fail when the refusal is thrown inside the transaction, which undoes the revocation.
describe('a token that was used before', () => {
  test('ends the session with all its tokens, for good', async () => {
    const person = await aPerson(shop);
    const second = (await refresh(person.refreshToken)).data;
    const third = (await refresh(second.refreshToken)).data;

    const reused = await refresh(person.refreshToken);
    expect(reused.status).toBe(401);
    expect(reused.error.code).toBe('REFRESH_TOKEN_REUSED');
    for (const token of [person.token, second.accessToken, third.accessToken]) {
      expect((await me(token)).status).toBe(401);
    }
    expect((await refresh(third.refreshToken)).error.code).toBe('REFRESH_TOKEN_INVALID');
    expect((await refresh(second.refreshToken)).error.code).toBe('REFRESH_TOKEN_REUSED');
    // The end is audited once, however often the token comes back.
    expect(await auditOf(person, 'session.reuse_detected')).toMatchObject([
      { actor_type: 'ANONYMOUS', request_id: reused.headers['x-request-id'] },
    ]);
  });

  test('leaves the other sessions of the user alone', async () => {
    const person = await aPerson(shop);
    const { email, password } = person;
    const other = (await shop.api('login', { body: { email, password } })).data;
    await refresh(person.refreshToken);
    await refresh(person.refreshToken);
    expect((await me(other.accessToken)).status).toBe(200);
    expect((await refresh(other.refreshToken)).status).toBe(200);
  });

  // Seen to fail when redeemRefreshToken leaves out the condition on used_at.
  test('of ten who use it at once, one wins, and the session ends', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await aPerson(shop);
      const responses = await Promise.all(Array.from({ length: 10 }, () => refresh(person.refreshToken)));
      const winners = responses.filter(({ status }) => status === 200);
      const codes = responses.filter(({ status }) => status !== 200).map(({ error }) => error.code);
      expect(winners).toHaveLength(1);
      expect(new Set(codes)).toEqual(new Set(['REFRESH_TOKEN_REUSED']));
      expect((await me(winners[0]?.data.accessToken ?? '')).status).toBe(401);
      expect(await auditOf(person, 'session.reuse_detected')).toHaveLength(1);
    }
  });
});

describe('a token that does not work', () => {
  test.each(['unknown', 'x'.repeat(200), 'SELECT 1', 'ünknown'])(
    'because nobody issued it: %s',
    async (token) => {
      const response = await refresh(token);
      expect(response.status).toBe(401);
      expect(response.error.code).toBe('REFRESH_TOKEN_INVALID');
    },
  );

  test('because it is an access token', async () => {
    const person = await aPerson(shop);
    // It is longer than any refresh token.
    expect((await refresh(person.token)).error.code).toMatch(/REFRESH_TOKEN_INVALID|VALIDATION_FAILED/);
  });

  test('because its user has signed out', async () => {
    const person = await aPerson(shop);
    await shop.api('logout', { token: person.token });
    expect((await refresh(person.refreshToken)).error.code).toBe('REFRESH_TOKEN_INVALID');
  });

  test('because it has expired; each use prolongs the session', async () => {
    const person = await aPerson(shop);
    shop.clock.advance(29 * DAY_MS);
    const renewed = (await refresh(person.refreshToken)).data;
    shop.clock.advance(29 * DAY_MS);
    const again = (await refresh(renewed.refreshToken)).data;
    shop.clock.advance(30 * DAY_MS);
    expect((await refresh(again.refreshToken)).error.code).toBe('REFRESH_TOKEN_INVALID');
  });
});

test('the new role of a user is in force after a refresh as before it', async () => {
  const person = await aPerson(shop);
  await shop.db.updateTable('users').set({ role: 'ADMIN' }).where('id', '=', person.id).execute();
  const renewed = await refresh(person.refreshToken);
  expect(renewed.data.user.role).toBe('ADMIN');
});

test('a race of a refresh and a logout ends with no session', async () => {
  for (let round = 0; round < 5; round += 1) {
    const person = await aPerson(shop);
    const [refreshed, out] = await Promise.all([
      refresh(person.refreshToken),
      shop.api('logout', { token: person.token }),
    ]);
    expect(out.status).toBe(204);
    if (refreshed.status === 200) {
      expect((await me(refreshed.data.accessToken)).status).toBe(401);
      expect((await refresh(refreshed.data.refreshToken)).error.code).toBe('REFRESH_TOKEN_INVALID');
    }
    expect((await me(person.token)).status).toBe(401);
  }
});

test('only the hash of a token is stored', async () => {
  const person = await aPerson(shop);
  const { n } = await shop.db
    .selectFrom('refresh_tokens')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('token_hash', '=', Buffer.from(person.refreshToken))
    .executeTakeFirstOrThrow();
  expect(n).toBe(0);
});
