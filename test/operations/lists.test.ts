// Every list of the contract pages alike: numbers for people, and cursors that neither skip nor repeat while others
// write, and that work for their own list, filters and caller only.
import { beforeAll, describe, expect, test } from 'vitest';
import { operationIds, parametersOf } from '../../scripts/answers/contract-document.ts';
import type { OperationId } from '../../src/contract/operations.ts';
import type { ApiRequest } from '../support/api.ts';
import { useTestApp } from '../support/app.ts';
import {
  aCoupon,
  addFunds,
  anApiKey,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  type Person,
  theAdmin,
} from '../support/factories.ts';
import { aFailedJob } from '../support/failed-job.ts';
import { pageOf, walkCursors, walkPages } from '../support/lists.ts';
import { anEndpoint, useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

// A feed, which has a cursor and no pages, is no list.
const lists = operationIds.filter((id) => parametersOf(id, 'query').some(({ name }) => name === 'page'));
/** The lists that have neither filters nor an order to choose. */
const PLAIN: readonly OperationId[] = [
  'listApiKeys',
  'listWalletTransactions',
  'getOrderHistory',
  'listWebhookEndpoints',
];

/** A list with at least seven items, and how it grows. */
interface List {
  readonly request: ApiRequest;
  /** A filter or sorting under which the list stays as long; its cursors are no longer those of the list. */
  readonly variant: Readonly<Record<string, string | number | boolean>>;
  readonly grow: () => Promise<unknown>;
}

let staff: Person;
let customer: Person;
let made: Partial<Record<OperationId, List>>;
const FAR = '2100-01-01T00:00:00Z';

beforeAll(async () => {
  staff = await theAdmin(shop);
  customer = await aPerson(shop, 'CUSTOMER', 1_000_000);
  const product = await aProduct(shop, { priceMinor: 10, stockQuantity: 1000 });
  const order = () => anOrder(shop, customer, [{ productId: product.id, quantity: 1 }]);
  for (let index = 0; index < 7; index += 1) {
    await order();
    await aProduct(shop);
    await aCoupon(shop);
    await aPerson(shop);
    await addFunds(shop, customer, 1);
    await anApiKey(shop, customer, ['orders:read']);
    await aFailedJob(shop.db);
    await anEndpoint(shop, staff);
  }
  const deliveries = useDeliveries(shop);
  const { id: endpointId } = await anEndpoint(shop, customer);
  const deliver = async () => {
    await order();
    await deliveries.dispatch();
  };
  await deliver();
  const told = await anOrderIn(shop, customer, 'DELIVERED');
  const { token } = staff;
  made = {
    listProducts: { request: {}, variant: { minPriceMinor: 0 }, grow: () => aProduct(shop) },
    listWalletTransactions: {
      request: { token: customer.token },
      variant: {},
      grow: () => addFunds(shop, customer, 1),
    },
    listApiKeys: {
      request: { token: customer.token },
      variant: {},
      grow: () => anApiKey(shop, customer, ['orders:read']),
    },
    listOrders: { request: { token: customer.token }, variant: { status: 'PENDING' }, grow: order },
    getOrderHistory: {
      request: { token: customer.token, params: { orderId: told.id } },
      variant: {},
      grow: async () => {},
    },
    adminListOrders: { request: { token }, variant: { createdTo: FAR }, grow: order },
    adminListCoupons: { request: { token }, variant: { active: true }, grow: () => aCoupon(shop) },
    adminListUsers: { request: { token }, variant: { q: 'example.com' }, grow: () => aPerson(shop) },
    adminListFailedJobs: {
      request: { token },
      variant: { queue: 'tests' },
      grow: () => aFailedJob(shop.db),
    },
    listWebhookEndpoints: { request: { token }, variant: {}, grow: () => anEndpoint(shop, staff) },
    listWebhookDeliveries: {
      request: { token: customer.token, params: { endpointId } },
      variant: { status: 'PENDING' },
      grow: deliver,
    },
    adminListAuditLogs: { request: { token }, variant: { createdTo: FAR }, grow: order },
  };
});

function listOf(operationId: OperationId): List {
  const list = made[operationId];
  if (list === undefined) throw new Error(`Add ${operationId} to the lists of this test.`);
  return list;
}

const keyOf = (item: { id?: string; version?: number }) => item.id ?? String(item.version);
const withQuery = (request: ApiRequest, query: Record<string, string | number | boolean>): ApiRequest => ({
  ...request,
  query: { ...request.query, ...query },
});

/** A cursor of the list, from its first page. */
async function aCursor(operationId: OperationId, request: ApiRequest, query = {}): Promise<string> {
  const { meta } = await pageOf(shop, operationId, withQuery(request, { ...query, perPage: 2 }));
  if (meta.nextCursor === null) throw new Error('The list has only one page.');
  return meta.nextCursor;
}

async function expectForeign(operationId: OperationId, request: ApiRequest, cursor: string): Promise<void> {
  const response = await shop.api(operationId, withQuery(request, { cursor }));
  expect(response.status, response.text).toBe(400);
  expect(response.error.details?.fields).toMatchObject([{ in: 'query', field: '/cursor' }]);
}

test.each(lists)('%s shows the same by pages, by cursors and at once', async (operationId) => {
  const { request } = listOf(operationId);
  const whole = await pageOf(shop, operationId, withQuery(request, { perPage: 100 }));
  expect(whole.items.length).toBeGreaterThan(4);
  expect(whole.meta.total).toBe(whole.items.length);
  expect(whole.meta).toMatchObject({ page: 1, perPage: 100, totalPages: 1, nextCursor: null });
  const small = withQuery(request, { perPage: 2 });
  expect((await walkPages(shop, operationId, small)).map(keyOf)).toEqual(whole.items.map(keyOf));
  expect((await walkCursors(shop, operationId, small)).map(keyOf)).toEqual(whole.items.map(keyOf));
});

test.each(lists)('%s tells where a page stands', async (operationId) => {
  const { request } = listOf(operationId);
  const { total } = (await pageOf(shop, operationId, request)).meta;
  const second = await pageOf(shop, operationId, withQuery(request, { perPage: 2, page: 2 }));
  expect(second.meta).toMatchObject({ page: 2, perPage: 2, total, totalPages: Math.ceil(total / 2) });
  const beyond = await pageOf(shop, operationId, withQuery(request, { perPage: 100, page: 1_000_000 }));
  expect(beyond).toMatchObject({ items: [], meta: { page: 1_000_000, total, nextCursor: null } });
  const cursor = await aCursor(operationId, request);
  const followed = await pageOf(shop, operationId, withQuery(request, { perPage: 2, cursor }));
  expect(followed.meta).toMatchObject({ page: null, perPage: 2, total });
  expect(followed.items.map(keyOf)).toEqual(second.items.map(keyOf));
  // A cursor takes the place of the page, and goes on in steps of any size.
  const rest = await pageOf(shop, operationId, withQuery(request, { perPage: 100, page: 7, cursor }));
  expect(rest.items).toHaveLength(total - 2);
});

// Seen to fail when the comparison with a cursor includes the row that it stands for.
test.each(lists)('%s neither skips nor repeats while it grows', async (operationId) => {
  const { request, grow } = listOf(operationId);
  const before = await pageOf(shop, operationId, withQuery(request, { perPage: 100 }));
  const walked = await walkCursors(shop, operationId, withQuery(request, { perPage: 2 }), grow);
  const keys = walked.map(keyOf);
  expect(new Set(keys).size, 'nothing is repeated').toBe(keys.length);
  expect(
    before.items.map(keyOf).filter((key) => !keys.includes(key)),
    'nothing is skipped',
  ).toEqual([]);
});

// Seen to fail when fetchPage sorts by the first key alone.
test('rows of one moment are all shown, once', async () => {
  const admin = await theAdmin(shop);
  const sku = 'SAME-MOMENT';
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    const body = {
      sku: `${sku}-${index}`,
      name: 'Same',
      description: 'moment',
      category: 'same-moment',
      priceMinor: 5,
      currency: 'USD',
      stockQuantity: 1,
    };
    ids.push((await shop.api('adminCreateProduct', { token: admin.token, body })).data.id);
  }
  await shop.db
    .updateTable('products')
    .set({ created_at: new Date('2026-01-01T00:00:00Z') })
    .where('sku', 'like', `${sku}%`)
    .execute();
  for (const sort of ['createdAt', '-createdAt', 'priceMinor', '-priceMinor', 'name', '-name']) {
    const query = { category: 'same-moment', sort, perPage: 2 };
    const walked = (await walkCursors(shop, 'listProducts', { query })).map(({ id }) => id);
    expect(walked, sort).toEqual(sort.startsWith('-') ? ids.toReversed() : ids);
  }
});

// Seen to fail when readPage decodes the position without comparing the list's name.
describe('a cursor of something else is refused', () => {
  test.each(lists)('%s: of another list', async (operationId) => {
    const others = lists.filter((id) => id !== operationId);
    for (const other of others) {
      const { request } = listOf(other);
      await expectForeign(operationId, listOf(operationId).request, await aCursor(other, request));
    }
  });

  test.each(lists.filter((id) => !PLAIN.includes(id)))(
    '%s: of the list with another filter',
    async (operationId) => {
      const { request, variant } = listOf(operationId);
      expect(variant).not.toEqual({});
      await expectForeign(operationId, withQuery(request, variant), await aCursor(operationId, request));
      await expectForeign(operationId, request, await aCursor(operationId, request, variant));
    },
  );

  test('listProducts: of another sorting', async () => {
    const cursor = await aCursor('listProducts', {}, { sort: 'name' });
    await expectForeign('listProducts', withQuery({}, { sort: '-name' }), cursor);
    await expectForeign('listProducts', withQuery({}, { sort: 'priceMinor' }), cursor);
  });

  test('getOrderHistory: of another order', async () => {
    const cursor = await aCursor('getOrderHistory', listOf('getOrderHistory').request);
    const other = await anOrderIn(shop, customer, 'PAID');
    const request = { token: customer.token, params: { orderId: other.id } };
    await expectForeign('getOrderHistory', request, cursor);
  });

  test.each(lists.filter((id) => id !== 'listProducts'))('%s: of another caller', async (operationId) => {
    const { request } = listOf(operationId);
    const cursor = await aCursor(operationId, request);
    const other = await aPerson(shop, 'ADMIN');
    await expectForeign(operationId, { ...request, token: other.token }, cursor);
  });

  test.each(lists)('%s: that somebody has changed', async (operationId) => {
    const { request } = listOf(operationId);
    const cursor = await aCursor(operationId, request);
    const [name, ...after] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const odd = after.map(() => "' OR 1=1 --");
    for (const forged of [
      cursor.slice(0, -4),
      `${cursor}${cursor}`,
      'AAAA',
      forge(),
      forge(name),
      forge(name, ...after, 1),
      forge(name, ...after.slice(1)),
      forge(name, ...odd),
      forge(name, ...after.map(() => null)),
      forge(name, ...after.map(() => ({}))),
      forge(name, ...after.map(() => 1e300)),
      forge('other', ...after),
      Buffer.from('null').toString('base64url'),
      Buffer.from('{"0":1}').toString('base64url'),
    ]) {
      await expectForeign(operationId, request, forged);
    }
  });
});
