// adminListOrders: each filter keeps exactly what it names, alone and together with the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import type { components } from '../../../src/contract/types.ts';
import { useTestApp } from '../../support/app.ts';
import {
  addFunds,
  anOrder,
  aPerson,
  aProduct,
  moveTo,
  type Person,
  payWith,
  theAdmin,
} from '../../support/factories.ts';

type Order = components['schemas']['Order'];

const test = useTestApp();
let people: Person[];
let orders: Order[];

/** Totals of 1000, 2000, … by turns of two customers, each at its own time. */
beforeAll(async () => {
  people = [await aPerson(test), await aPerson(test)];
  orders = [];
  for (let index = 0; index < 6; index += 1) {
    const person = people[index % 2] as Person;
    const product = await aProduct(test, { priceMinor: (index + 1) * 1_000 });
    await addFunds(test, person, product.priceMinor);
    orders.push(await anOrder(test, person, [{ productId: product.id, quantity: 1 }]));
    // Times are told apart by milliseconds.
    await sleep(2);
  }
  await payWith(test, people[1] as Person, orderAt(3).id);
  await moveTo(test, orderAt(4).id, 'CANCELLED');
});

const orderAt = (index: number) => orders[index] as Order;

/** The positions of the orders that are listed, in the order of the list. */
async function listed(query: Record<string, string | number>): Promise<number[]> {
  const { token } = await theAdmin(test);
  const answer = await test.api('adminListOrders', { token, query });
  expect(answer.status).toBe(200);
  expect(answer.meta.total).toBe(answer.data.length);
  return answer.data.map(({ id }) => orders.findIndex((order) => order.id === id));
}

it('lists all orders, the newest first', async () => {
  expect(await listed({})).toEqual([5, 4, 3, 2, 1, 0]);
});

it('filters by status, user and total', async () => {
  expect(await listed({ status: 'PENDING' })).toEqual([5, 2, 1, 0]);
  expect(await listed({ status: 'PAID' })).toEqual([3]);
  expect(await listed({ userId: people[0]?.id ?? '' })).toEqual([4, 2, 0]);
  // Both limits belong to the range.
  expect(await listed({ minTotalMinor: 3_000, maxTotalMinor: 5_000 })).toEqual([4, 3, 2]);
  expect(await listed({ minTotalMinor: 6_001 })).toEqual([]);
  expect(await listed({ status: 'PENDING', userId: people[0]?.id ?? '', maxTotalMinor: 2_999 })).toEqual([0]);
});

it('filters by the time of creation: from is part of the range, to is not', async () => {
  const [from, to] = [orderAt(1).createdAt, orderAt(4).createdAt];
  expect(await listed({ createdFrom: from, createdTo: to })).toEqual([3, 2, 1]);
  const elsewhere = new Date(Date.parse(from) + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
  expect(await listed({ createdFrom: elsewhere, createdTo: to })).toEqual([3, 2, 1]);
  expect(await listed({ createdFrom: to, createdTo: from })).toEqual([]);
});

it('finds orders by the beginning of their number', async () => {
  const { number } = orderAt(2);
  expect(await listed({ number })).toEqual([2]);
  expect(await listed({ number: number.toLowerCase() })).toEqual([2]);
  expect(await listed({ number: 'ORD-' })).toHaveLength(6);
  expect(await listed({ number: number.slice(1) })).toEqual([]);
});

it('refuses filters that the contract does not allow', async () => {
  const { token } = await theAdmin(test);
  const queries: Record<string, string>[] = [
    { status: 'PAYED' },
    { userId: 'me' },
    { createdFrom: 'yesterday' },
    { minTotalMinor: '-1' },
    { number: '%' },
  ];
  for (const query of queries) {
    const refused = await test.api('adminListOrders', { token, query });
    expect([refused.status, refused.error.code], JSON.stringify(query)).toEqual([400, 'VALIDATION_FAILED']);
  }
});

it('is for staff only', async () => {
  const customer = await test.api('adminListOrders', { token: people[0]?.token });
  expect([customer.status, customer.error.code]).toEqual([403, 'FORBIDDEN']);
  const approver = await aPerson(test, 'APPROVER');
  expect((await test.api('adminListOrders', { token: approver.token })).status).toBe(200);
});
