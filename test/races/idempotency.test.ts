// One key, many requests: the effect comes once, and every answer is the first one or a request to come back.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { createDatabase, type Database } from '../../src/db/client.ts';
import { type Api, createApi } from '../support/api.ts';
import { appOptions, useTestApp } from '../support/app.ts';
import { anOrder, aPerson, aProduct, payWith } from '../support/factories.ts';
import { assertInvariants, assertNothingIsLeftOpen } from '../support/invariants.ts';
import { openConnections, race, tally, untilWaiting } from '../support/race.ts';

const CONNECTIONS = 16;
const test = useTestApp({ maxConnections: CONNECTIONS });

beforeAll(() => openConnections(test.db, CONNECTIONS));

it('places one order when 30 requests carry one key', async () => {
  const person = await aPerson(test, 'CUSTOMER', 10_000);
  const product = await aProduct(test, { priceMinor: 100, stockQuantity: 40 });
  const request = {
    token: person.token,
    key: randomUUID(),
    body: { items: [{ productId: product.id, quantity: 1 }] },
  };
  const answers = await race(30, () => test.api('createOrder', request));

  const { '201': first, ...others } = tally(answers);
  expect(first).toBe(1);
  expect(['201 replayed', '409 IDEMPOTENCY_KEY_IN_USE']).toEqual(expect.arrayContaining(Object.keys(others)));
  expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
  const orders = await test.api('listOrders', { token: person.token });
  expect(orders.meta.total).toBe(1);
  await assertInvariants(test.db, {
    auditSealKey: test.auditSealKey,
    initialStock: new Map([[product.id, 40]]),
  });
});

it('lets one of two different requests have the key', async () => {
  const person = await aPerson(test, 'CUSTOMER', 10_000);
  const product = await aProduct(test, { priceMinor: 100 });
  const item = { productId: product.id, quantity: 1 };
  for (let round = 0; round < 10; round += 1) {
    const key = randomUUID();
    const orders = [await anOrder(test, person, [item]), await anOrder(test, person, [item])];
    const answers = await race(10, (index) => payWith(test, person, orders[index % 2]?.id ?? '', key));
    const paid = await test.db
      .selectFrom('payments')
      .where(
        'order_id',
        'in',
        orders.map(({ id }) => id),
      )
      .select('order_id')
      .execute();
    expect(paid).toHaveLength(1);
    const counts = tally(answers);
    expect(counts['200']).toBe(1);
    const expected = ['200', '200 replayed', '409 IDEMPOTENCY_KEY_IN_USE', '422 IDEMPOTENCY_KEY_REUSED'];
    expect(expected).toEqual(expect.arrayContaining(Object.keys(counts)));
  }
  await assertInvariants(test.db);
});

// Seen to fail with one principal for everybody: one customer was given the answer of the other.
it('keeps the equal keys of two customers apart', async () => {
  const people = await race(2, () => aPerson(test, 'CUSTOMER', 1_000));
  const product = await aProduct(test, { priceMinor: 100 });
  const key = randomUUID();
  const answers = await race(2, (index) =>
    test.api('createOrder', {
      token: people[index]?.token,
      key,
      body: { items: [{ productId: product.id, quantity: 1 }] },
    }),
  );
  expect(tally(answers)).toEqual({ '201': 2 });
  expect(answers.map(({ data }) => data.userId)).toEqual(people.map(({ id }) => id));
});

// Seen to fail without pg_try_advisory_xact_lock in the claim: nothing tells that the request runs.
it('tells its sender that a request is running, and then what it came to', async () => {
  const person = await aPerson(test, 'CUSTOMER', 1_000);
  const product = await aProduct(test, { priceMinor: 1_000 });
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }]);
  const key = randomUUID();
  const ask = () => test.api('getIdempotencyKey', { token: person.token, params: { idempotencyKey: key } });
  const holder = await test.db.startTransaction().execute();
  await sql`SELECT FROM orders WHERE id = ${order.id} FOR UPDATE`.execute(holder);
  const payment = payWith(test, person, order.id, key);
  await untilWaiting(test, 1);
  expect((await ask()).data.state).toBe('IN_PROGRESS');
  // Asking has not taken the key from the one that runs.
  expect(tally([await payWith(test, person, order.id, key)])).toEqual({ '409 IDEMPOTENCY_KEY_IN_USE': 1 });
  await holder.rollback().execute();
  const { text } = await payment;
  expect((await ask()).data).toMatchObject({ state: 'COMPLETED', responseStatus: 200, response: text });
});

/**
 * A statement sees what was committed before it began, but takes its locks later. These tests stop a request exactly
 * between the two: its connections find another function under the name of the lock's, which first waits for a gate.
 */
describe('a request that looked for the key before the first one committed, and locked it after', () => {
  const GATE = 4711;
  let slowDb: Database;
  let slow: Api;
  let closeApp: () => Promise<unknown>;

  beforeAll(async () => {
    await sql`CREATE FUNCTION public.pg_try_advisory_xact_lock(bigint) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(${sql.lit(GATE)});
        RETURN pg_catalog.pg_try_advisory_xact_lock($1);
      END $$`.execute(test.db);
    const url = new URL(test.database.url);
    url.searchParams.set('options', '-c search_path=public,pg_catalog');
    slowDb = createDatabase(url.href, { maxConnections: 2, onError: () => {} });
    const app = await buildApp(appOptions(slowDb, test.clock, []));
    await app.ready();
    slow = createApi(app);
    closeApp = () => app.close();
  });

  afterAll(async () => {
    await closeApp();
    await slowDb.destroy();
  });

  /** Lets `first` run from start to end while `second` stands between its look and its lock. */
  async function interleave<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
    const gate = await test.db.startTransaction().execute();
    try {
      await sql`SELECT pg_advisory_xact_lock(${GATE})`.execute(gate);
      const later = second();
      await untilWaiting(test, 1);
      const sooner = await first();
      await gate.rollback().execute();
      return [sooner, await later];
    } finally {
      if (!gate.isRolledBack) await gate.rollback().execute();
    }
  }

  // Seen to fail without the second look after a refusal in idempotently.ts: 422 ORDER_STATUS_INVALID.
  it('gets the first answer of a payment, not a refusal because the order is paid', async () => {
    const person = await aPerson(test, 'CUSTOMER', 1_000);
    const product = await aProduct(test, { priceMinor: 1_000 });
    const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }]);
    const request = { token: person.token, key: randomUUID(), params: { orderId: order.id } };
    const [first, second] = await interleave(
      () => test.api('payOrder', request),
      () => slow('payOrder', request),
    );
    expect(tally([first, second])).toEqual({ '200': 1, '200 replayed': 1 });
    expect(second.text).toBe(first.text);
    await assertInvariants(test.db);
  });

  // Seen to fail without the same second look: 409 OUT_OF_STOCK.
  it('gets the first answer of an order, not a refusal because the last piece is gone', async () => {
    const person = await aPerson(test, 'CUSTOMER', 1_000);
    const product = await aProduct(test, { priceMinor: 1_000, stockQuantity: 1 });
    const request = {
      token: person.token,
      key: randomUUID(),
      body: { items: [{ productId: product.id, quantity: 1 }] },
    };
    const [first, second] = await interleave(
      () => test.api('createOrder', request),
      () => slow('createOrder', request),
    );
    expect(tally([first, second])).toEqual({ '201': 1, '201 replayed': 1 });
    expect(second.text).toBe(first.text);
    await assertInvariants(test.db, { initialStock: new Map([[product.id, 1]]) });
  });

  // Seen to fail without KeyStoredMeanwhile in insertIdempotencyKey: there were two orders.
  it('takes its work back when it would have been a second effect', async () => {
    const person = await aPerson(test, 'CUSTOMER', 1_000);
    const product = await aProduct(test, { priceMinor: 100, stockQuantity: 9 });
    const request = {
      token: person.token,
      key: randomUUID(),
      body: { items: [{ productId: product.id, quantity: 1 }] },
    };
    const [first, second] = await interleave(
      () => test.api('createOrder', request),
      () => slow('createOrder', request),
    );
    expect(tally([first, second])).toEqual({ '201': 1, '201 replayed': 1 });
    await assertInvariants(test.db, { initialStock: new Map([[product.id, 9]]) });
    const product2 = await test.api('getProduct', { params: { productId: product.id } });
    expect(product2.data.stockQuantity).toBe(8);
  });

  // Seen to fail without KeyStoredMeanwhile, and without the comparison of the fingerprints: both orders were paid, or
  // the second request was given the answer of the first.
  it('hears that the key belongs to another request when it asks for something else', async () => {
    const person = await aPerson(test, 'CUSTOMER', 5_000);
    const product = await aProduct(test, { priceMinor: 1_000 });
    const item = { productId: product.id, quantity: 1 };
    const orders = [await anOrder(test, person, [item]), await anOrder(test, person, [item])];
    const key = randomUUID();
    const payment = (index: number) => ({
      token: person.token,
      key,
      params: { orderId: orders[index]?.id ?? '' },
    });
    const [first, second] = await interleave(
      () => test.api('payOrder', payment(0)),
      () => slow('payOrder', payment(1)),
    );
    expect(tally([first, second])).toEqual({ '200': 1, '422 IDEMPOTENCY_KEY_REUSED': 1 });
    await assertInvariants(test.db);
    await assertNothingIsLeftOpen(test.db);
  });
});
