// Shows that a list is read to its end by its cursor: every row once, and no page before it is asked for.
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../clients/typescript/src/index.ts';
import { anOrder, aPerson, aProduct, type Person } from '../../support/factories.ts';
import { useFlakyShop } from '../../support/flaky-shop.ts';

const { shop, network, clientOf } = useFlakyShop();
let ada: Person;
let client: Client;
let ids: string[];
let items: { productId: string; quantity: number }[];

beforeAll(async () => {
  ada = await aPerson(shop, 'CUSTOMER', 100_000);
  items = [{ productId: (await aProduct(shop)).id, quantity: 1 }];
  ids = [];
  for (let count = 0; count < 7; count += 1) ids.unshift((await anOrder(shop, ada, items)).id);
  client = await clientOf(ada);
});

async function idsOf(list: AsyncIterable<{ id: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of list) found.push(id);
  return found;
}

test('every row comes once, the newest first', async () => {
  expect(await idsOf(client.listAll('listOrders', { query: { perPage: 3 } }))).toEqual(ids);
  expect(network().requestsTo('/orders')).toHaveLength(3);
});

test('the pages are as large as they may be unless the caller wants small ones', async () => {
  expect(await idsOf(client.listAll('listOrders'))).toEqual(ids);
  expect(network().requestsTo('/orders')).toHaveLength(1);
});

test('filters hold on every page', async () => {
  expect(await idsOf(client.listAll('listOrders', { query: { status: 'PAID', perPage: 2 } }))).toEqual([]);
  const pending = client.listAll('listOrders', { query: { status: 'PENDING', perPage: 2 } });
  expect(await idsOf(pending)).toEqual(ids);
});

test('a page is only read when it is asked for', async () => {
  for await (const order of client.listAll('listOrders', { query: { perPage: 3 } })) {
    if (order.id === ids[1]) break;
  }
  expect(network().requestsTo('/orders')).toHaveLength(1);
});

test('a lost page is read again, and a row that is new is not among the older ones', async () => {
  const found: string[] = [];
  network().fail('/orders', { kind: 'cut-response' }, { kind: 'lose-response' });
  for await (const { id } of client.listAll('listOrders', { query: { perPage: 3 } })) {
    if (found.push(id) === 1) await anOrder(shop, ada, items);
  }
  expect(found).toEqual(ids);
});

test('reading can be aborted', async () => {
  const controller = new AbortController();
  const list = client.listAll('listOrders', { query: { perPage: 3 }, signal: controller.signal });
  await expect(async () => {
    for await (const _order of list) controller.abort(new Error('seen enough'));
  }).rejects.toThrow('seen enough');
  expect(network().requestsTo('/orders')).toHaveLength(1);
});
