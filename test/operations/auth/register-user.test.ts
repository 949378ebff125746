// registerUser: one account per mailbox, with an empty wallet, and no password anywhere.
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { signIn } from '../../support/factories.ts';

const shop = useTestApp();
const account = (email: string) => ({ email, password: 'correct horse battery staple', name: 'Ada Lovell' });

test('an account is a customer with an empty wallet', async () => {
  const response = await shop.api('registerUser', { body: account('ada@example.com') });
  expect(response.status).toBe(201);
  expect(response.data).toMatchObject({ email: 'ada@example.com', name: 'Ada Lovell', role: 'CUSTOMER' });
  expect(response.headers.location).toBe('/api/v1/auth/me');
  const { accessToken } = await signIn(shop, 'ada@example.com');
  expect((await shop.api('getWallet', { token: accessToken })).data).toMatchObject({
    balanceMinor: 0,
    currency: 'USD',
    version: 0,
  });
});

test('the password is stored as a salted hash only', async () => {
  for (const email of ['hash-1@example.com', 'hash-2@example.com']) {
    await shop.api('registerUser', { body: account(email) });
  }
  const rows = await shop.db
    .selectFrom('users')
    .select('password_hash')
    .where('email', 'like', 'hash-%')
    .execute();
  expect(new Set(rows.map((row) => row.password_hash)).size).toBe(2);
  for (const row of rows) expect(row.password_hash).toMatch(/^scrypt\$\d+\$\d+\$\d+\$[\w-]{22}\$[\w-]{43}$/);
});

// Seen to fail without normalizeEmail.
test('a mailbox has one account, however it is spelled', async () => {
  await shop.api('registerUser', { body: account('Grace@Example.com') });
  for (const email of ['grace@example.com', 'GRACE@EXAMPLE.COM']) {
    const again = await shop.api('registerUser', { body: account(email) });
    expect(again.status).toBe(409);
    expect(again.error.code).toBe('EMAIL_TAKEN');
  }
  expect((await signIn(shop, 'gRaCe@example.com')).user.email).toBe('grace@example.com');
});

test('of many who register one mailbox at once, one succeeds', async () => {
  const responses = await Promise.all(
    Array.from({ length: 8 }, () => shop.api('registerUser', { body: account('crowd@example.com') })),
  );
  expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  const wallets = await shop.db
    .selectFrom('wallets')
    .innerJoin('users', 'users.id', 'wallets.user_id')
    .where('email', '=', 'crowd@example.com')
    .select('wallets.id')
    .execute();
  expect(wallets).toHaveLength(1);
});

test('a refused registration leaves nothing', async () => {
  const count = async () =>
    (
      await shop.db
        .selectFrom('wallets')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .execute()
    )[0]?.n;
  await shop.api('registerUser', { body: account('once@example.com') });
  const before = await count();
  await shop.api('registerUser', { body: account('once@example.com') });
  expect(await count()).toBe(before);
});

test('a lost answer is found again with its key, by whoever sends the same', async () => {
  const request = { body: account('key@example.com'), key: 'register-key-of-ada' };
  const first = await shop.api('registerUser', request);
  const again = await shop.api('registerUser', request);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(again.text).toBe(first.text);
  // The stored fingerprint covers the password, so a guess of the key alone shows nothing.
  const guess = { ...request, body: { ...request.body, password: 'another password' } };
  const refused = await shop.api('registerUser', guess);
  expect(refused.error.code).toBe('IDEMPOTENCY_KEY_REUSED');
});
