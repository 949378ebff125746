// getIdempotencyKey: after a lost response its sender, and nobody else, finds out what became of the request.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { aPerson, signIn } from '../../support/factories.ts';
import { validRequest } from '../../support/valid-requests.ts';

const shop = useTestApp();

const ask = (token: string | undefined, idempotencyKey: string) =>
  shop.api('getIdempotencyKey', { token, params: { idempotencyKey } });

test('a request that took effect is COMPLETED, with its answer byte for byte', async () => {
  const request = { ...(await validRequest(shop, 'payOrder')), key: randomUUID() };
  const paid = await shop.api('payOrder', request);
  const { data } = await ask(request.token, request.key);
  expect(data).toMatchObject({
    key: request.key,
    state: 'COMPLETED',
    operationId: 'payOrder',
    responseStatus: 200,
    response: paid.text,
  });
  const hours = (Date.parse(data.expiresAt ?? '') - Date.parse(data.createdAt ?? '')) / 3_600_000;
  expect(hours).toBe(72);
});

test('a request that runs is IN_PROGRESS, and asking does not disturb it', async () => {
  const person = await aPerson(shop);
  const key = randomUUID();
  const running = await shop.db.startTransaction().execute();
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`user:${person.id} ${key}`}, 0))`.execute(
    running,
  );
  const { data } = await ask(person.token, key);
  expect(data).toEqual({
    key,
    state: 'IN_PROGRESS',
    operationId: null,
    responseStatus: null,
    response: null,
    createdAt: null,
    expiresAt: null,
  });
  await running.rollback().execute();
  expect((await ask(person.token, key)).error.code).toBe('IDEMPOTENCY_KEY_NOT_FOUND');
});

test('a request that was refused is not found, because it had no effect', async () => {
  const request = { ...(await validRequest(shop, 'createOrder')), key: randomUUID() };
  await shop.api('createOrder', { ...request, body: { ...(request.body as object), couponCode: 'NONE' } });
  const response = await ask(request.token, request.key);
  expect(response.status).toBe(404);
  expect(response.error.code).toBe('IDEMPOTENCY_KEY_NOT_FOUND');
});

test('a record is gone after 72 hours', async () => {
  const request = { ...(await validRequest(shop, 'createOrder')), key: randomUUID() };
  await shop.api('createOrder', request);
  shop.clock.advance(72 * 3_600_000);
  const { accessToken } = await signIn(shop, request.sender?.email ?? '');
  expect((await ask(accessToken, request.key)).status).toBe(404);
});

// Seen to fail with a small maxParamLength.
test.each(['a/b', 'a%2Fb', '?&#', "';--", '!~', `${'/'.repeat(255)}`, 'k'.repeat(255)])(
  'the key %j is found in its address',
  async (key) => {
    const request = await validRequest(shop, 'createOrder');
    const created = await shop.api('createOrder', { ...request, key });
    expect(created.status).toBe(201);
    const { data } = await ask(request.token, key);
    expect(data).toMatchObject({ key, response: created.text });
  },
);

test('the keys of registerUser are found by nobody', async () => {
  const request = { ...(await validRequest(shop, 'registerUser')), key: randomUUID() };
  await shop.api('registerUser', request);
  const { email, password } = request.body as { email: string; password: string };
  const { accessToken } = await signIn(shop, email, password);
  expect((await ask(accessToken, request.key)).status).toBe(404);
});
