// Two worker processes on one Postgres do all that is due, and each piece of it once, also when one of them is stopped
// or killed in the middle.
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openJobQueue } from '../../src/db/job-queue.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { newId } from '../../src/platform/ids.ts';
import { cleanUp, until } from '../start/server-process.ts';
import { useTestApp } from '../support/app.ts';
import { anOrder, aPerson, aProduct } from '../support/factories.ts';
import { assertInvariants } from '../support/invariants.ts';
import { race, untilWaiting } from '../support/race.ts';
import { aWorker } from './processes.ts';

/** Orders are overdue as soon as they are placed. */
const shop = useTestApp({ settings: { paymentWindowMs: 1 } });
const ORDERS = 30;

// What the clock makes due once a minute is made due by the tests; it is tried again like a job that an event made due.
beforeAll(async () => {
  await sql`DELETE FROM pgboss.schedule`.execute(shop.db);
  await sql`
    UPDATE pgboss.queue SET policy = 'standard', retry_limit = 2, retry_delay = 0, retry_backoff = false
    WHERE name = 'expire-orders'`.execute(shop.db);
});
afterEach(cleanUp);

/** Enqueues the expiry of orders `times` times. */
async function makeDue(times: number): Promise<void> {
  const queue = openJobQueue(shop.db, { onError: () => {}, onWarning: () => {} });
  try {
    const jobs = Array.from(
      { length: times },
      () => ({ id: newId(), queue: 'expire-orders', data: null }) as const,
    );
    await inTransaction(shop.db, (trx) => queue.enqueue(trx, jobs));
  } finally {
    await queue.stop();
  }
}

/** Orders whose time to be paid is over, and what was in stock before them. */
async function overdueOrders(count: number) {
  const person = await aPerson(shop, 'CUSTOMER', 100_000);
  const product = await aProduct(shop, { stockQuantity: 100 });
  const orders = await race(count, () => anOrder(shop, person, [{ productId: product.id, quantity: 1 }]));
  const ids = orders.map(({ id }) => id);
  return { ids, initialStock: new Map([[product.id, 100]]) };
}

const statusesOf = async (ids: readonly string[]) => {
  const { rows } = await sql<{ status: string }>`
    SELECT DISTINCT status::text FROM orders WHERE id = ANY(${[...ids]}::uuid[])`.execute(shop.db);
  return rows.map(({ status }) => status);
};

const jobStates = async () => {
  const { rows } = await sql<{ state: string }>`
    SELECT DISTINCT state::text FROM pgboss.job WHERE name = 'expire-orders'`.execute(shop.db);
  return rows.map(({ state }) => state);
};

async function assertSoundAndDispatched(initialStock: ReadonlyMap<string, number>): Promise<void> {
  await until('every event has its place', async () => {
    const { rows } = await sql`SELECT FROM events WHERE position IS NULL`.execute(shop.db);
    return rows.length === 0;
  });
  // Two dispatchers took turns: places are given once, and none is left out.
  const { rows } = await sql<{ n: number; places: number; first: number; last: number }>`
    SELECT count(*)::int AS n, count(DISTINCT position)::int AS places,
      min(position)::int AS first, max(position)::int AS last FROM events`.execute(shop.db);
  const { n = 0, places, first = 0, last = 0 } = rows[0] ?? {};
  expect([places, last - first + 1]).toEqual([n, n]);
  await assertInvariants(shop.db, { initialStock, auditSealKey: shop.auditSealKey });
}

const countTold = async (ids: readonly string[]) => {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM events
    WHERE order_id = ANY(${[...ids]}::uuid[]) AND type = 'order.expired'`.execute(shop.db);
  return rows[0]?.n;
};

test('expire each order once, with jobs that both run at the same time', async () => {
  const { ids, initialStock } = await overdueOrders(ORDERS);
  await makeDue(12);
  const workers = await Promise.all([aWorker(shop), aWorker(shop)]);
  await until('all orders have expired', async () => (await statusesOf(ids)).join() === 'EXPIRED');
  await until('all jobs are done', async () => (await jobStates()).join() === 'completed');
  expect(await countTold(ids)).toBe(ORDERS);
  await assertSoundAndDispatched(initialStock);
  for (const worker of workers) {
    expect(worker.output()).not.toMatch(/"level":"?(50|60|error|fatal)/);
    worker.signal('SIGTERM');
    expect(await worker.exited).toBe(0);
  }
});

test('finish what runs when they are told to stop', async () => {
  const { ids, initialStock } = await overdueOrders(1);
  const worker = await aWorker(shop);
  const trx = await shop.db.startTransaction().execute();
  await sql`SELECT FROM orders WHERE id = ${ids[0]} FOR UPDATE`.execute(trx);
  await makeDue(1);
  await untilWaiting(shop, 1);
  worker.signal('SIGTERM');
  await until('the signal is seen', () => worker.output().includes('"stopping"'));
  expect(worker.child.exitCode).toBeNull();
  await trx.rollback().execute();
  expect(await worker.exited).toBe(0);
  expect(worker.output()).toContain('"stopped"');
  expect([await statusesOf(ids), await jobStates(), await countTold(ids)]).toEqual([
    ['EXPIRED'],
    ['completed'],
    1,
  ]);
  await aWorker(shop);
  await assertSoundAndDispatched(initialStock);
});

test('run again what a killed one has left', async () => {
  const { ids, initialStock } = await overdueOrders(1);
  const killed = await aWorker(shop);
  const trx = await shop.db.startTransaction().execute();
  await sql`SELECT FROM orders WHERE id = ${ids[0]} FOR UPDATE`.execute(trx);
  await makeDue(1);
  await untilWaiting(shop, 1);
  killed.child.kill('SIGKILL');
  await killed.exited;
  await trx.rollback().execute();
  // Its transaction ends with it: the order still waits.
  expect(await statusesOf(ids)).toEqual(['PENDING']);

  await aWorker(shop);
  await until('the order has expired', async () => (await statusesOf(ids)).join() === 'EXPIRED');
  await until('the job is done', async () => (await jobStates()).join() === 'completed');
  expect(await countTold(ids)).toBe(1);
  await assertSoundAndDispatched(initialStock);
});
