// getOrder, listOrders, getOrderHistory and adminGetOrder: everybody sees their own orders, staff see all, as they stand.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { components } from '../../../src/contract/types.ts';
import { useTestApp } from '../../support/app.ts';
import { anOrderIn, aPerson, type Person, theAdmin } from '../../support/factories.ts';

const test = useTestApp();
let person: Person;
let orders: components['schemas']['Order'][];

beforeAll(async () => {
  person = await aPerson(test);
  orders = [
    await anOrderIn(test, person, 'PENDING'),
    await anOrderIn(test, person, 'DELIVERED'),
    await anOrderIn(test, person, 'CANCELLED'),
  ];
  // Somebody else's, which must not show.
  await anOrderIn(test, await aPerson(test), 'PENDING');
});

const orderAt = (index: number) => orders[index] as components['schemas']['Order'];

it('shows an order with the tag of its version', async () => {
  const order = orderAt(1);
  const shown = await test.api('getOrder', { token: person.token, params: { orderId: order.id } });
  expect(shown.data).toEqual(order);
  expect(shown.headers.etag).toBe(`"${order.version}"`);
  const forAdmin = await test.api('adminGetOrder', {
    token: (await theAdmin(test)).token,
    params: { orderId: order.id },
  });
  expect(forAdmin.data).toEqual({ ...order, allowedTransitions: [] });
  expect(forAdmin.headers.etag).toBe(shown.headers.etag);
});

it('finds an order by its id in capitals too', async () => {
  const orderId = orderAt(0).id.toUpperCase();
  const shown = await test.api('getOrder', { token: person.token, params: { orderId } });
  expect(shown.data.id).toBe(orderAt(0).id);
});

it("answers for somebody else's order as for none, to staff as well", async () => {
  const stranger = await aPerson(test);
  const admin = await theAdmin(test);
  for (const { token } of [stranger, admin]) {
    const foreign = await test.api('getOrder', { token, params: { orderId: orderAt(0).id } });
    const missing = await test.api('getOrder', { token, params: { orderId: randomUUID() } });
    expect([foreign.status, foreign.error]).toEqual([404, missing.error]);
  }
  const none = await test.api('adminGetOrder', { token: admin.token, params: { orderId: randomUUID() } });
  expect(none.error.code).toBe('ORDER_NOT_FOUND');
});

it('lists the own orders, the newest first, and filters by status', async () => {
  const all = await test.api('listOrders', { token: person.token });
  expect(all.data.map(({ id }) => id)).toEqual(orders.map(({ id }) => id).reverse());
  expect(all.meta).toMatchObject({ page: 1, total: 3, totalPages: 1, nextCursor: null });
  const delivered = await test.api('listOrders', { token: person.token, query: { status: 'DELIVERED' } });
  expect(delivered.data).toEqual([orderAt(1)]);
  const none = await test.api('listOrders', { token: person.token, query: { status: 'REJECTED' } });
  expect(none.data).toEqual([]);
});

it('tells the whole history of an order, the oldest change first', async () => {
  const params = { orderId: orderAt(1).id };
  const history = await test.api('getOrderHistory', { token: person.token, params });
  const admin = await theAdmin(test);
  expect(
    history.data.map(({ version, action, fromStatus, toStatus }) => [version, action, fromStatus, toStatus]),
  ).toEqual([
    [1, 'order.created', null, 'PENDING'],
    [2, 'order.paid', 'PENDING', 'PAID'],
    [3, 'order.confirmed', 'PAID', 'CONFIRMED'],
    [4, 'order.shipped', 'CONFIRMED', 'SHIPPED'],
    [5, 'order.delivered', 'SHIPPED', 'DELIVERED'],
  ]);
  expect(history.data.map(({ actorId }) => actorId)).toEqual([
    person.id,
    person.id,
    admin.id,
    admin.id,
    admin.id,
  ]);
  const forStaff = await test.api('getOrderHistory', { token: admin.token, params });
  expect(forStaff.data).toEqual(history.data);
  const stranger = await test.api('getOrderHistory', { token: (await aPerson(test)).token, params });
  expect(stranger.error.code).toBe('ORDER_NOT_FOUND');
});

it('says in the history that nobody paid in time', async () => {
  const order = await anOrderIn(test, person, 'EXPIRED');
  const history = await test.api('getOrderHistory', { token: person.token, params: { orderId: order.id } });
  expect(history.data.at(-1)).toMatchObject({
    action: 'order.expired',
    actorType: 'SYSTEM',
    actorId: null,
    reason: 'Not paid in time.',
  });
});
