// Events: the database tells one for every change of an order, numbered without a gap, and the dispatcher hands each to
// every consumer exactly once, in the order of the commits.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { JobQueue, NewJob } from '../../src/db/job-queue.ts';
import type { EventRow } from '../../src/db/queries/events.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { dispatchEvents, type EventConsumer } from '../../src/jobs/dispatch-events.ts';
import { newId } from '../../src/platform/ids.ts';
import { useTestApp } from '../support/app.ts';
import { anOrder, anOrderIn, aPerson, aProduct, moveTo, payWith } from '../support/factories.ts';
import { untilTrue } from '../support/race.ts';

const shop = useTestApp();

const eventsOf = (orderId: string) =>
  shop.db.selectFrom('events').selectAll().where('order_id', '=', orderId).orderBy('sequence').execute();

const typesOf = async (orderId: string) => (await eventsOf(orderId)).map(({ type }) => type);

/** A consumer that makes one job of each event, and a queue that only takes note of them. */
function recording() {
  const consumed: EventRow[] = [];
  const jobs: NewJob[] = [];
  const consumer: EventConsumer = async (_trx, events) => {
    consumed.push(...events);
    return events.map(() => ({ id: newId(), queue: 'delete-expired', data: null }));
  };
  const queue: Pick<JobQueue, 'enqueue'> = {
    enqueue: async (_trx, some) => {
      jobs.push(...some);
    },
  };
  return { consumed, jobs, consumer, queue };
}

describe('an order tells', () => {
  test('each of its changes with one event, numbered without a gap', async () => {
    const customer = await aPerson(shop);
    const { id, number } = await anOrderIn(shop, customer, 'DELIVERED');
    const events = await eventsOf(id);
    expect(events.map(({ type }) => type)).toEqual([
      'order.created',
      'order.paid',
      'order.confirmed',
      'order.shipped',
      'order.delivered',
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(events[1]).toMatchObject({
      user_id: customer.id,
      data: {
        orderId: id,
        orderNumber: number,
        userId: customer.id,
        status: 'PAID',
        previousStatus: 'PENDING',
        paymentStatus: 'PAID',
        currency: 'USD',
        totalMinor: 1000,
        refundedMinor: 0,
        reason: null,
        version: 2,
      },
    });
  });

  test('that it needs approval', async () => {
    const { id } = await anOrderIn(shop, await aPerson(shop), 'PENDING_APPROVAL');
    expect(await typesOf(id)).toEqual(['order.created', 'order.approval_requested']);
  });

  test('the refund that its cancellation brings', async () => {
    const { id } = await anOrderIn(shop, await aPerson(shop), 'PAID');
    await moveTo(shop, id, 'CANCELLED');
    const [, , cancelled, refunded] = await eventsOf(id);
    expect([cancelled?.type, refunded?.type]).toEqual(['order.cancelled', 'order.refunded']);
    expect(refunded?.data).toMatchObject({ refund: { amountMinor: 1000 }, refundedMinor: 1000 });
  });

  test('the trace of the request that changed it', async () => {
    const customer = await aPerson(shop);
    const order = await anOrderIn(shop, customer, 'PENDING');
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const request = { token: customer.token, params: { orderId: order.id }, headers: { traceparent } };
    expect((await shop.api('cancelOrder', request)).status).toBe(200);
    const [created, cancelled] = await eventsOf(order.id);
    expect(cancelled?.trace_parent).toMatch(
      /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/,
    );
    expect(created?.trace_parent).not.toContain('0af7651916cd43dd8448eb211c80319c');
  });

  test('nothing of a change that did not come to be', async () => {
    const customer = await aPerson(shop);
    const order = await anOrderIn(shop, customer, 'PAID');
    expect((await payWith(shop, customer, order.id)).error.code).toBe('ORDER_STATUS_INVALID');
    expect((await eventsOf(order.id)).length).toBe(2);
  });

  test('its events under UUIDs of version 7 that carry the time', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const [event] = await eventsOf(order.id);
    expect(event?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const millis = Number.parseInt((event?.id ?? '').replaceAll('-', '').slice(0, 12), 16);
    expect(millis).toBe(event?.occurred_at.getTime());
  });
});

describe('the database', () => {
  const refusal = async (statement: Promise<unknown>) =>
    statement.then(
      () => 'nothing refused it',
      (error: { constraint?: string; code: string }) => error.constraint ?? error.code,
    );

  test('refuses to change, remove or turn back an event', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const { db } = shop;
    const one = sql`order_id = ${order.id}`;
    expect(await refusal(sql`UPDATE events SET type = 'other' WHERE ${one}`.execute(db))).toBe('23001');
    expect(await refusal(sql`DELETE FROM events WHERE ${one}`.execute(db))).toBe('23001');
    expect(await refusal(sql`TRUNCATE events CASCADE`.execute(db))).toBe('23001');
    expect(await refusal(sql`DELETE FROM event_feed`.execute(db))).toBe('23001');
    const both = sql`UPDATE events SET position = 10000000, type = 'other' WHERE ${one}`;
    expect(await refusal(both.execute(db))).toBe('23001');
    await sql`UPDATE events SET position = 10000000 + number WHERE ${one}`.execute(db);
    expect(await refusal(sql`UPDATE events SET position = NULL WHERE ${one}`.execute(db))).toBe('23001');
  });

  test('refuses a history row that is not written with its order', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const insert = sql`
      INSERT INTO order_history (order_id, version, action, from_status, to_status, actor_type, audit_id, occurred_at)
      SELECT order_id, 7, action, from_status, to_status, 'SYSTEM', audit_id, occurred_at
      FROM order_history WHERE order_id = ${order.id}`;
    expect(await refusal(insert.execute(shop.db))).toBe('order_history_tells_events');
  });
});

describe('the dispatcher', () => {
  const everythingDispatched = async () => {
    const { consumer, queue } = recording();
    await dispatchEvents(shop.db, queue, [consumer]);
  };

  test('hands each event to each consumer once and gives it its place', async () => {
    await everythingDispatched();
    const order = await anOrderIn(shop, await aPerson(shop), 'PAID');
    const [one, other] = [recording(), recording()];
    expect(await dispatchEvents(shop.db, one.queue, [one.consumer, other.consumer])).toBe(2);
    expect(one.consumed.map(({ type }) => type)).toEqual(['order.created', 'order.paid']);
    expect(other.consumed).toEqual(one.consumed);
    expect(one.jobs.length).toBe(4);
    expect(await dispatchEvents(shop.db, one.queue, [one.consumer])).toBe(0);
    const positions = (await eventsOf(order.id)).map(({ position }) => Number(position));
    expect(positions[1]).toBe((positions[0] ?? 0) + 1);
  });

  test('leaves everything as it was when a consumer fails, and goes on afterwards', async () => {
    await everythingDispatched();
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const { consumed, consumer, queue } = recording();
    const failing: EventConsumer = async () => {
      throw new Error('the consumer fails');
    };
    await expect(dispatchEvents(shop.db, queue, [consumer, failing])).rejects.toThrow('the consumer fails');
    expect((await eventsOf(order.id))[0]?.position).toBeNull();
    expect(await dispatchEvents(shop.db, queue, [consumer])).toBe(1);
    expect(consumed.map(({ order_id }) => order_id)).toEqual([order.id, order.id]);
  });

  test('of many dispatchers at once gives each event to one', async () => {
    await everythingDispatched();
    const customer = await aPerson(shop, 'CUSTOMER', 1_000_000);
    const product = await aProduct(shop, { stockQuantity: 1000 });
    const items = [{ productId: product.id, quantity: 1 }];
    const records = Array.from({ length: 6 }, recording);
    let writing = true;
    const dispatchers = records.map(async ({ consumer, queue }) => {
      while (writing) await dispatchEvents(shop.db, queue, [consumer]);
    });
    const orders = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const order = await anOrder(shop, customer, items);
        await payWith(shop, customer, order.id);
        return order.id;
      }),
    );
    await untilTrue(async () => {
      const waiting = await shop.db.selectFrom('events').select('id').where('position', 'is', null).execute();
      return waiting.length === 0;
    }, 'all events are dispatched');
    writing = false;
    await Promise.all(dispatchers);
    const consumed = records.flatMap((record) => record.consumed).map(({ id }) => id);
    expect(new Set(consumed).size).toBe(consumed.length);
    expect(consumed.length).toBe(60);
    for (const id of orders) {
      const positions = (await eventsOf(id)).map(({ position }) => Number(position));
      expect(positions.toSorted((a, b) => a - b)).toEqual(positions);
    }
    const { rows } = await sql<{ gaps: number }>`
      SELECT max(position) - count(position) AS gaps FROM events WHERE position < 10000000`.execute(shop.db);
    expect(Number(rows[0]?.gaps)).toBe(0);
  });

  // A reader who has seen a position never finds a lower one later: a late commit takes a later place.
  test('places an event whose transaction commits late behind those that were dispatched before it', async () => {
    await everythingDispatched();
    const [early, late] = [await aPerson(shop, 'CUSTOMER', 5000), await aPerson(shop, 'CUSTOMER', 5000)];
    const product = await aProduct(shop);
    const items = [{ productId: product.id, quantity: 1 }];
    const lateOrder = await anOrder(shop, late, items);
    await everythingDispatched();
    const { consumer, queue } = recording();
    await inTransaction(shop.db, async (trx) => {
      // The event is written, and its number taken, before the others; it commits after them.
      await sql`
        WITH history AS (
          INSERT INTO order_history (order_id, version, action, from_status, to_status, actor_type, audit_id, occurred_at)
          SELECT order_id, 2, 'order.expired', to_status, 'EXPIRED', 'SYSTEM', audit_id, occurred_at
          FROM order_history WHERE order_id = ${lateOrder.id}
        )
        UPDATE orders SET status = 'EXPIRED', version = 2 WHERE id = ${lateOrder.id}`.execute(trx);
      const other = await aProduct(shop);
      await anOrder(shop, early, [{ productId: other.id, quantity: 1 }]);
      expect(await dispatchEvents(shop.db, queue, [consumer])).toBe(1);
    });
    expect(await dispatchEvents(shop.db, queue, [consumer])).toBe(1);
    const { rows } = await sql<{ number: string; position: string }>`
      SELECT number, position FROM events WHERE position < 10000000 ORDER BY position DESC LIMIT 2`.execute(
      shop.db,
    );
    expect(Number(rows[0]?.number)).toBeLessThan(Number(rows[1]?.number));
  });
});
