// Breaks the database connection at every single statement of an operation: whatever the client was told, the same
// request sent again ends with exactly one effect.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import type { OperationId } from '../../src/contract/operations.ts';
import { createDatabase, type Database } from '../../src/db/client.ts';
import { type Api, type ApiResponse, createApi } from '../support/api.ts';
import { appOptions, useTestApp } from '../support/app.ts';
import { aCoupon, anOrder, aPerson, aProduct, type Person, payWith, theAdmin } from '../support/factories.ts';
import { createFaultProxy, type Fault, type FaultProxy, type Strike } from '../support/faults.ts';
import { assertInvariants, assertNothingIsLeftOpen } from '../support/invariants.ts';
import { untilTrue } from '../support/race.ts';

const test = useTestApp();
let proxy: FaultProxy;
let db: Database;
let api: Api;
let closeApp: () => Promise<unknown>;

beforeAll(async () => {
  proxy = await createFaultProxy(test.database.url);
  // One connection, so that the count of its statements is that of the request.
  db = createDatabase(proxy.url, { maxConnections: 1, onError: () => {} });
  const app = await buildApp(appOptions(db, test.clock, []));
  await app.ready();
  api = createApi(app);
  closeApp = () => app.close();
});

afterAll(async () => {
  await closeApp();
  await db.destroy();
  await proxy.close();
});

/** A request that is about to be made, and what must be true of the database once it has taken effect. */
interface Attempt {
  readonly send: () => Promise<Pick<ApiResponse<OperationId>, 'status' | 'headers' | 'text'>>;
  readonly effects: () => Promise<number>;
}

/** More than any operation has; reaching it means that the count never ends. */
const MAX_STATEMENTS = 40;

/** Strikes at the first, second, … statement of fresh requests until one gets through unharmed; returns its statements. */
async function strikeEach(
  fault: Omit<Fault, 'statement'>,
  prepare: () => Promise<Attempt>,
): Promise<readonly string[]> {
  for (let statement = 1; statement <= MAX_STATEMENTS; statement += 1) {
    const { send, effects } = await prepare();
    proxy.arm({ ...fault, statement });
    const first = await send();
    const strike = proxy.disarm();
    if (strike.struck === undefined) {
      expect(first.status).toBeLessThan(300);
      expect(await effects()).toBe(1);
      return strike.statements;
    }
    await comeBack(strike, fault, first.status, send);
    expect(await effects(), `after a strike at: ${strike.struck}`).toBe(1);
    await assertInvariants(test.db);
    await assertNothingIsLeftOpen(test.db);
  }
  throw new Error(`The operation has more than ${MAX_STATEMENTS} statements.`);
}

/** What makes an effect last: the end of a transaction, or the one statement that is a change of its own. */
const COMMITTING = /^(commit$|with "claim")/i;

/** What a sound client does after a failure, and what it must find. */
async function comeBack(
  { struck = '' }: Strike,
  fault: Omit<Fault, 'statement'>,
  firstStatus: number,
  send: Attempt['send'],
): Promise<void> {
  expect(firstStatus, `after a strike at: ${struck}`).toBe(503);
  let again = await send();
  // The server needs a moment to notice that a client is gone, and keeps its locks until then; the pool needs one to
  // notice that a connection has ended.
  await untilTrue(async () => {
    if (again.status === 409 || again.status === 503) again = await send();
    return again.status !== 409 && again.status !== 503;
  }, 'the request gets through');
  expect(again.status, `the retry after a strike at: ${struck}\n${again.text}`).toBeLessThan(300);
  const committed = COMMITTING.test(struck) && fault.when === 'after';
  expect(again.headers['idempotency-replayed'], `after a strike at: ${struck}`).toBe(
    committed ? 'true' : undefined,
  );
  // And once more, for the client that cannot stop.
  const third = await send();
  expect(third.text).toBe(again.text);
  expect(third.headers['idempotency-replayed']).toBe('true');
}

async function aCustomer(): Promise<Person> {
  return aPerson(test, 'CUSTOMER', 10_000);
}

async function entriesOf(person: Person, type: string): Promise<number> {
  const { data } = await test.api('listWalletTransactions', { token: person.token });
  return data.filter((entry) => entry.type === type).length;
}

async function aPayment(): Promise<Attempt> {
  const person = await aCustomer();
  const product = await aProduct(test);
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }]);
  const request = { token: person.token, key: randomUUID(), params: { orderId: order.id } };
  return { send: () => api('payOrder', request), effects: () => entriesOf(person, 'PAYMENT') };
}

async function aPlacement(): Promise<Attempt> {
  const person = await aCustomer();
  const products = [await aProduct(test, { stockQuantity: 7 }), await aProduct(test, { stockQuantity: 7 })];
  const coupon = await aCoupon(test, { maxRedemptions: 1 });
  const request = {
    token: person.token,
    key: randomUUID(),
    body: { items: products.map(({ id }) => ({ productId: id, quantity: 2 })), couponCode: coupon.code },
  };
  return {
    send: () => api('createOrder', request),
    effects: async () => {
      const rest = await Promise.all(
        products.map(({ id }) => test.api('getProduct', { params: { productId: id } })),
      );
      expect(rest.map(({ data }) => data.stockQuantity)).toEqual([5, 5]);
      return (await test.api('listOrders', { token: person.token })).meta.total;
    },
  };
}

async function aPartialRefund(): Promise<Attempt> {
  const person = await aCustomer();
  const product = await aProduct(test, { priceMinor: 1_000, stockQuantity: 3 });
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 2 }]);
  expect((await payWith(test, person, order.id)).status).toBe(200);
  const request = {
    token: (await theAdmin(test)).token,
    key: randomUUID(),
    params: { orderId: order.id },
    body: { amountMinor: 700, reason: 'Scratched.', restock: [{ productId: product.id, quantity: 1 }] },
  };
  return {
    send: () => api('adminRefundOrder', request),
    effects: async () => {
      const wallet = await test.api('getWallet', { token: person.token });
      expect(wallet.data.balanceMinor).toBe(8_700);
      const shown = await test.api('getProduct', { params: { productId: product.id } });
      expect(shown.data.stockQuantity).toBe(2);
      return entriesOf(person, 'REFUND');
    },
  };
}

async function aRefund(): Promise<Attempt> {
  const person = await aCustomer();
  const product = await aProduct(test, { stockQuantity: 3 });
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }]);
  expect((await payWith(test, person, order.id)).status).toBe(200);
  const request = {
    token: person.token,
    key: randomUUID(),
    params: { orderId: order.id },
    body: { reason: 'Late.' },
  };
  return {
    send: () => api('cancelOrder', request),
    effects: async () => {
      const wallet = await test.api('getWallet', { token: person.token });
      expect(wallet.data.balanceMinor).toBe(10_000);
      return entriesOf(person, 'REFUND');
    },
  };
}

const operations = {
  payOrder: aPayment,
  createOrder: aPlacement,
  'cancelOrder of a paid order': aRefund,
  adminRefundOrder: aPartialRefund,
};

// Seen to fail with the answer stored after the commit instead of before it: when the connection ended between the two,
// the retry was a second order, or was refused because the order was paid.
describe.each(Object.entries(operations))('%s', (_name, prepare) => {
  it.each([
    { when: 'before', how: 'kill' },
    { when: 'after', how: 'kill' },
    { when: 'after', how: 'drop' },
  ] as const)('has one effect when its connection ends ($how) $when each statement', async (fault) => {
    const statements = await strikeEach(fault, prepare);
    // The walk has met everything that is written, or it would prove nothing.
    expect(statements.filter((text) => COMMITTING.test(text))).toHaveLength(1);
    expect(statements.at(-1)).toMatch(COMMITTING);
    expect(statements.some((text) => text.includes('"idempotency_keys"'))).toBe(true);
  });
});
