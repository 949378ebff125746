// listEvents: the feed shows every event once, in one order, to whoever may see it, and whoever follows its cursor misses
// none, however late a transaction commits.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { components } from '../../../src/contract/types.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { useTestApp } from '../../support/app.ts';
import {
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  moveTo,
  type Person,
  payWith,
} from '../../support/factories.ts';
import { useDeliveries } from '../../support/webhooks.ts';

type Event = components['schemas']['OrderEvent'];

const shop = useTestApp();

const dispatch = () => useDeliveries(shop).dispatch();

const read = (person: Person, query: Record<string, string | number> = {}) =>
  shop.api('listEvents', { token: person.token, query });

/** Follows the cursor until nothing more is there. */
async function follow(person: Person, query: Record<string, string | number> = {}) {
  const events: Event[] = [];
  let next = query;
  for (;;) {
    const { data, meta } = await read(person, next);
    events.push(...data);
    next = { ...query, cursor: meta.nextCursor };
    if (!meta.hasMore) return { events, cursor: meta.nextCursor };
  }
}

test('the feed shows what happened, in order, with what webhooks tell', async () => {
  const customer = await aPerson(shop);
  const order = await anOrderIn(shop, customer, 'PAID');
  await moveTo(shop, order.id, 'CANCELLED');
  expect((await read(customer)).data, 'nothing is shown before it has its place').toEqual([]);
  await dispatch();
  const { events } = await follow(customer, { perPage: 1 });
  expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
    ['order.created', 1],
    ['order.paid', 2],
    ['order.cancelled', 3],
    ['order.refunded', 4],
  ]);
  expect(events[3]?.data).toMatchObject({
    orderId: order.id,
    refundedMinor: 1000,
    refund: { amountMinor: 1000 },
  });
});

test('the end of the feed has a cursor too, from which it goes on', async () => {
  const customer = await aPerson(shop);
  const empty = await read(customer);
  expect(empty).toMatchObject({ data: [], meta: { hasMore: false } });
  const first = await anOrderIn(shop, customer, 'PENDING');
  await dispatch();
  const page = await read(customer, { cursor: empty.meta.nextCursor });
  expect(page.data.map(({ data }) => data.orderId)).toEqual([first.id]);
  const again = await read(customer, { cursor: page.meta.nextCursor });
  expect(again).toMatchObject({ data: [], meta: { hasMore: false } });
  const second = await anOrderIn(shop, customer, 'PENDING');
  await dispatch();
  const late = await read(customer, { cursor: again.meta.nextCursor });
  expect(late.data.map(({ data }) => data.orderId)).toEqual([second.id]);
});

test('a filter narrows it down, and its cursor belongs to it', async () => {
  const customer = await aPerson(shop);
  const [one, other] = [await anOrderIn(shop, customer, 'PAID'), await anOrderIn(shop, customer, 'PAID')];
  await dispatch();
  const paid = await follow(customer, { type: 'order.paid', perPage: 1 });
  expect(paid.events.map(({ data }) => data.orderId)).toEqual([one.id, other.id]);
  const ofOne = await follow(customer, { orderId: one.id });
  expect(ofOne.events.map(({ type }) => type)).toEqual(['order.created', 'order.paid']);
  for (const query of [{ cursor: paid.cursor }, { cursor: 'AAAA' }, { type: 'order.lost' }, { perPage: 0 }]) {
    expect((await read(customer, query)).error.code).toBe('VALIDATION_FAILED');
  }
  const stranger = await aPerson(shop);
  expect((await read(stranger, { type: 'order.paid', cursor: paid.cursor })).error.code).toBe(
    'VALIDATION_FAILED',
  );
});

// Seen to fail when listEvents does not pass on whose events are asked for.
test('customers see their own orders, staff sees all', async () => {
  const [customer, stranger] = [await aPerson(shop), await aPerson(shop)];
  const order = await anOrderIn(shop, customer, 'PENDING');
  await dispatch();
  const seenBy = async (person: Person) =>
    (await follow(person, { orderId: order.id })).events.map(({ data }) => data.orderId);
  expect(await seenBy(customer)).toEqual([order.id]);
  expect(await seenBy(stranger)).toEqual([]);
  for (const role of ['ADMIN', 'APPROVER'] as const)
    expect(await seenBy(await aPerson(shop, role))).toEqual([order.id]);
});

describe('while others write', () => {
  // Seen to fail when the feed goes by `number`, which is given when an event is written.
  test('an event whose transaction commits late is read after those that overtook it', async () => {
    const [early, late] = [await aPerson(shop, 'CUSTOMER', 5_000), await aPerson(shop, 'CUSTOMER', 5_000)];
    const admin = await aPerson(shop, 'ADMIN');
    const [one, other] = [await aProduct(shop), await aProduct(shop)];
    const { id: lateOrder } = await anOrder(shop, late, [{ productId: one.id, quantity: 1 }]);
    await dispatch();
    const start = (await follow(admin)).cursor;
    let overtaking = await read(admin, { cursor: start });
    await inTransaction(shop.db, async (trx) => {
      await sql`
        WITH history AS (
          INSERT INTO order_history (order_id, version, action, from_status, to_status, actor_type, audit_id, occurred_at)
          SELECT order_id, 2, 'order.expired', to_status, 'EXPIRED', 'SYSTEM', audit_id, occurred_at
          FROM order_history WHERE order_id = ${lateOrder}
        )
        UPDATE orders SET status = 'EXPIRED', version = 2 WHERE id = ${lateOrder}`.execute(trx);
      await anOrder(shop, early, [{ productId: other.id, quantity: 1 }]);
      await dispatch();
      overtaking = await read(admin, { cursor: start });
    });
    expect(overtaking.data.map(({ type }) => type)).toEqual(['order.created']);
    await dispatch();
    const rest = await follow(admin, { cursor: overtaking.meta.nextCursor });
    expect(rest.events.map(({ type, data }) => [type, data.orderId])).toEqual([['order.expired', lateOrder]]);
  });

  test('a reader who follows the cursor gets every event once, and each order’s without a gap', async () => {
    await dispatch();
    const [admin, customer] = [await aPerson(shop, 'ADMIN'), await aPerson(shop, 'CUSTOMER', 1_000_000)];
    const product = await aProduct(shop, { stockQuantity: 1000 });
    const start = (await follow(admin)).cursor;
    let writing = true;
    const background = [1, 2, 3].map(async () => {
      while (writing) {
        await dispatch();
        await sleep(1);
      }
      await dispatch();
    });
    const writers = Array.from({ length: 25 }, async () => {
      const order = await anOrder(shop, customer, [{ productId: product.id, quantity: 1 }]);
      await payWith(shop, customer, order.id);
      return order.id;
    });
    const seen: Event[] = [];
    let cursor = start;
    const poll = async () => {
      const { data, meta } = await read(admin, { perPage: 7, cursor });
      seen.push(...data);
      cursor = meta.nextCursor;
      return meta.hasMore;
    };
    const done = Promise.all(writers).finally(() => {
      writing = false;
    });
    while (writing) await poll();
    const orders = await done;
    await Promise.all(background);
    await dispatch();
    while (await poll());
    await poll();
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen).toHaveLength(50);
    for (const orderId of orders) {
      const own = seen.filter(({ data }) => data.orderId === orderId);
      expect(own.map(({ sequence }) => sequence)).toEqual([1, 2]);
    }
  });
});
