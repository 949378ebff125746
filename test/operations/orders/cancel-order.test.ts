// cancelOrder: what the order held goes back, once: stock always, the coupon when nothing was paid, the money when it was.
import { expect, it } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import {
  aCoupon,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  moveTo,
  type Person,
  payWith,
} from '../../support/factories.ts';
import { assertInvariants } from '../../support/invariants.ts';

const test = useTestApp();

const cancel = (person: Person, orderId: string, body?: object) =>
  test.api('cancelOrder', { token: person.token, params: { orderId }, body });

async function anOrderWithCoupon() {
  const person = await aPerson(test, 'CUSTOMER', 10_000);
  const product = await aProduct(test, { priceMinor: 2_000, stockQuantity: 4 });
  const coupon = await aCoupon(test, { maxRedemptions: 1 });
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 3 }], coupon.code);
  const left = async () => {
    const shown = await test.api('getProduct', { params: { productId: product.id } });
    const { redemption_count: uses } = await test.db
      .selectFrom('coupons')
      .select('redemption_count')
      .where('id', '=', coupon.id)
      .executeTakeFirstOrThrow();
    return { stock: shown.data.stockQuantity, uses };
  };
  return { person, product, coupon, order, left };
}

it('releases stock and coupon of an unpaid order', async () => {
  const { person, product, coupon, order, left } = await anOrderWithCoupon();
  expect(await left()).toEqual({ stock: 1, uses: 1 });
  const cancelled = await cancel(person, order.id, { reason: 'Too late.' });
  expect(cancelled.status).toBe(200);
  expect(cancelled.headers.etag).toBe('"2"');
  expect(cancelled.data).toMatchObject({
    status: 'CANCELLED',
    paymentStatus: 'UNPAID',
    refundedMinor: 0,
    expiresAt: null,
    allowedTransitions: [],
  });
  expect(await left()).toEqual({ stock: 4, uses: 0 });
  // The coupon may be redeemed again.
  await anOrder(test, person, [{ productId: product.id, quantity: 1 }], coupon.code);
  const history = await test.api('getOrderHistory', { token: person.token, params: { orderId: order.id } });
  expect(history.data.at(-1)).toMatchObject({ action: 'order.cancelled', reason: 'Too late.' });
  await assertInvariants(test.db, { initialStock: new Map([[product.id, 4]]) });
});

it('refunds a paid order in full, releases its stock and keeps its coupon redeemed', async () => {
  const { person, product, order, left } = await anOrderWithCoupon();
  expect((await payWith(test, person, order.id)).status).toBe(200);
  const cancelled = await cancel(person, order.id);
  expect(cancelled.data).toMatchObject({
    status: 'CANCELLED',
    paymentStatus: 'REFUNDED',
    refundedMinor: order.totalMinor,
    version: 3,
  });
  expect(await left()).toEqual({ stock: 4, uses: 1 });
  const wallet = await test.api('getWallet', { token: person.token });
  expect(wallet.data.balanceMinor).toBe(10_000);
  const entries = await test.api('listWalletTransactions', { token: person.token });
  expect(entries.data[0]).toMatchObject({ type: 'REFUND', amountMinor: order.totalMinor, orderId: order.id });
  await assertInvariants(test.db, { initialStock: new Map([[product.id, 4]]) });
});

it('gives nothing back twice', async () => {
  const { person, product, order, left } = await anOrderWithCoupon();
  await payWith(test, person, order.id);
  await cancel(person, order.id);
  const again = await cancel(person, order.id);
  expect([again.status, again.error.code]).toEqual([422, 'ORDER_STATUS_INVALID']);
  expect(again.error.details).toMatchObject({ currentStatus: 'CANCELLED', allowedTransitions: [] });
  expect(await left()).toEqual({ stock: 4, uses: 1 });
  await assertInvariants(test.db, { initialStock: new Map([[product.id, 4]]) });
});

it('leaves a confirmed order to the admin, who refunds it in full', async () => {
  const person = await aPerson(test);
  const order = await anOrderIn(test, person, 'CONFIRMED');
  const refused = await cancel(person, order.id);
  expect([refused.status, refused.error.code]).toEqual([422, 'ORDER_STATUS_INVALID']);
  const moved = await moveTo(test, order.id, 'CANCELLED');
  expect(moved.data).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' });
  const wallet = await test.api('getWallet', { token: person.token });
  expect(wallet.data.balanceMinor).toBe(order.totalMinor);
  await assertInvariants(test.db);
});

it('knows no order of somebody else', async () => {
  const order = await anOrderIn(test, await aPerson(test), 'PENDING');
  const refused = await cancel(await aPerson(test), order.id);
  expect([refused.status, refused.error.code]).toEqual([404, 'ORDER_NOT_FOUND']);
});
