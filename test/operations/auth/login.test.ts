// login: opens a session for whoever knows the password, and tells nobody whether an address has an account.
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { aPerson } from '../../support/factories.ts';
import { claimsOf } from '../../support/tokens.ts';

const shop = useTestApp();

test('the right password opens a session', async () => {
  const person = await aPerson(shop);
  const { email, password } = person;
  const response = await shop.api('login', { body: { email, password } });
  expect(response.status).toBe(200);
  expect(response.data).toMatchObject({
    tokenType: 'Bearer',
    expiresInSeconds: 900,
    user: { id: person.id, email },
  });
  const days = (Date.parse(response.data.refreshTokenExpiresAt) - shop.clock.now().getTime()) / 86_400_000;
  expect(days).toBeCloseTo(30, 2);
  expect((await shop.api('getCurrentUser', { token: response.data.accessToken })).data.id).toBe(person.id);
});

test('a token tells nothing but who and which session', async () => {
  const person = await aPerson(shop);
  expect(Object.keys(claimsOf(person.token)).sort()).toEqual(['exp', 'iat', 'iss', 'sid', 'sub']);
});

test('a wrong password and an unknown address answer alike', async () => {
  const person = await aPerson(shop);
  const wrong = await shop.api('login', { body: { email: person.email, password: 'wrong password' } });
  const unknown = await shop.api('login', {
    body: { email: 'nobody@example.com', password: 'wrong password' },
  });
  expect(wrong.status).toBe(401);
  expect(wrong.error).toEqual({
    code: 'INVALID_CREDENTIALS',
    message: 'The e-mail address or the password is wrong.',
  });
  expect(unknown.error).toEqual(wrong.error);
});

test('every refusal is in the audit log, but not the address that somebody tried', async () => {
  const person = await aPerson(shop);
  const refusalOf = async (email: string) => {
    const response = await shop.api('login', { body: { email, password: 'wrong password' } });
    return shop.db
      .selectFrom('audit_log')
      .selectAll()
      .where('request_id', '=', response.headers['x-request-id'] ?? '')
      .execute();
  };
  const [known, ...more] = await refusalOf(person.email);
  expect(more).toEqual([]);
  expect(known).toMatchObject({
    action: 'session.refused',
    actor_type: 'ANONYMOUS',
    subject_type: 'user',
    subject_id: person.id,
  });
  const unknown = await refusalOf('forged-text@example.com');
  expect(unknown).toMatchObject([{ action: 'session.refused', subject_id: 'unknown' }]);
  expect(JSON.stringify(unknown)).not.toContain('forged-text');
});

test('a password counts in whichever encoding a keyboard sends it', async () => {
  const [composed, decomposed] = ['pass\u00e9word-123', 'passe\u0301word-123'];
  const email = 'unicode@example.com';
  await shop.api('registerUser', { body: { email, password: composed, name: 'Unicode' } });
  expect((await shop.api('login', { body: { email, password: decomposed } })).status).toBe(200);
});

test('sessions of one user are independent', async () => {
  const person = await aPerson(shop);
  const { email, password } = person;
  const other = await shop.api('login', { body: { email, password } });
  await shop.api('logout', { token: person.token });
  expect((await shop.api('getCurrentUser', { token: other.data.accessToken })).status).toBe(200);
});
