// adminRefundOrder: money and goods of a paid order go back in parts, never more than was paid or ordered, and everything
// that can be read about the order agrees.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import {
  aCoupon,
  addFunds,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  moveTo,
  payWith,
  theAdmin,
} from '../../support/factories.ts';
import { assertInvariants } from '../../support/invariants.ts';

const test = useTestApp();

const refund = async (orderId: string, body: object = {}, more: object = {}) =>
  test.api('adminRefundOrder', {
    token: (await theAdmin(test)).token,
    key: randomUUID(),
    params: { orderId },
    body: { reason: 'Returned.', ...body },
    ...more,
  });

/** Two products, three and two pieces of them, paid with 8 000. */
async function aPaidOrder() {
  const person = await aPerson(test, 'CUSTOMER', 10_000);
  const products = [
    await aProduct(test, { priceMinor: 2_000, stockQuantity: 10 }),
    await aProduct(test, { priceMinor: 1_000, stockQuantity: 10 }),
  ];
  const [first = '', second = ''] = products.map(({ id }) => id);
  const order = await anOrder(test, person, [
    { productId: first, quantity: 3 },
    { productId: second, quantity: 2 },
  ]);
  expect((await payWith(test, person, order.id)).status).toBe(200);
  const stock = async () => {
    const shown = [first, second].map((productId) => test.api('getProduct', { params: { productId } }));
    return (await Promise.all(shown)).map(({ data }) => data.stockQuantity);
  };
  const balance = async () => (await test.api('getWallet', { token: person.token })).data.balanceMinor;
  const shown = async () =>
    (await test.api('getOrder', { token: person.token, params: { orderId: order.id } })).data;
  const assertSound = () =>
    assertInvariants(test.db, {
      auditSealKey: test.auditSealKey,
      initialStock: new Map([
        [first, 10],
        [second, 10],
      ]),
    });
  return { person, order, first, second, stock, balance, shown, assertSound };
}

it('refunds in parts until nothing is left, and says so everywhere', async () => {
  const { person, order, first, stock, balance, shown, assertSound } = await aPaidOrder();
  const restock = [{ productId: first, quantity: 1 }];
  const partial = await refund(order.id, { amountMinor: 2_000, currency: 'USD', restock });
  expect(partial.status).toBe(201);
  expect(partial.headers.etag).toBe('"3"');
  expect(partial.data.refund).toMatchObject({
    orderId: order.id,
    amountMinor: 2_000,
    currency: 'USD',
    reason: 'Returned.',
    restocked: restock,
  });
  const expected = { status: 'PAID', paymentStatus: 'PARTIALLY_REFUNDED', refundedMinor: 2_000, version: 3 };
  expect(partial.data.order).toMatchObject(expected);
  expect(await shown()).toEqual({ ...partial.data.order, allowedTransitions: ['CANCELLED'] });
  expect((await shown()).lines.map(({ restockedQuantity }) => restockedQuantity)).toEqual([1, 0]);
  expect([await balance(), await stock()]).toEqual([4_000, [8, 8]]);

  // An order that moves on keeps its refund, and what is left may be refunded still.
  expect((await moveTo(test, order.id, 'CONFIRMED')).data.paymentStatus).toBe('PARTIALLY_REFUNDED');
  const rest = await refund(order.id, { reason: 'Lost on the way.' });
  expect(rest.data.refund).toMatchObject({ amountMinor: 6_000, restocked: [] });
  expect(rest.data.order).toMatchObject({
    status: 'CONFIRMED',
    paymentStatus: 'REFUNDED',
    refundedMinor: 8_000,
  });
  expect([await balance(), await stock()]).toEqual([10_000, [8, 8]]);

  const history = await test.api('getOrderHistory', { token: person.token, params: { orderId: order.id } });
  expect(history.data.map(({ action, toStatus, refundMinor }) => [action, toStatus, refundMinor])).toEqual([
    ['order.created', 'PENDING', null],
    ['order.paid', 'PAID', null],
    ['order.refunded', 'PAID', 2_000],
    ['order.confirmed', 'CONFIRMED', null],
    ['order.refunded', 'CONFIRMED', 6_000],
  ]);
  expect(history.data.at(-1)).toMatchObject({ reason: 'Lost on the way.', actorType: 'USER' });
  const entries = await test.api('listWalletTransactions', { token: person.token });
  expect(entries.data.slice(0, 2)).toMatchObject([
    { type: 'REFUND', amountMinor: 6_000, balanceAfterMinor: 10_000, orderId: order.id },
    { type: 'REFUND', amountMinor: 2_000, balanceAfterMinor: 4_000, orderId: order.id },
  ]);
  await assertSound();
});

it('gives back only the rest when the order is cancelled afterwards', async () => {
  const { person, order, first, stock, balance, shown, assertSound } = await aPaidOrder();
  await refund(order.id, { amountMinor: 500, restock: [{ productId: first, quantity: 2 }] });
  const params = { orderId: order.id };
  const cancelled = await test.api('cancelOrder', { token: person.token, params });
  expect(cancelled.data).toMatchObject({
    status: 'CANCELLED',
    paymentStatus: 'REFUNDED',
    refundedMinor: 8_000,
  });
  expect(cancelled.data.lines.map(({ restockedQuantity }) => restockedQuantity)).toEqual([3, 2]);
  expect(await shown()).toEqual(cancelled.data);
  expect([await balance(), await stock()]).toEqual([10_000, [10, 10]]);
  const history = await test.api('getOrderHistory', { token: person.token, params });
  expect(history.data.slice(-2).map(({ refundMinor }) => refundMinor)).toEqual([500, 7_500]);
  await assertSound();
});

it('cancels an order that was refunded in full before, for its goods alone', async () => {
  const { person, order, second, stock, balance, assertSound } = await aPaidOrder();
  await refund(order.id, { restock: [{ productId: second, quantity: 2 }] });
  const cancelled = await moveTo(test, order.id, 'CANCELLED');
  expect(cancelled.data).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' });
  expect([await balance(), await stock()]).toEqual([10_000, [10, 10]]);
  const entries = await test.api('listWalletTransactions', { token: person.token });
  expect(entries.data.filter(({ type }) => type === 'REFUND')).toHaveLength(1);
  await assertSound();
});

it('keeps the coupon of a refunded order redeemed', async () => {
  const person = await aPerson(test, 'CUSTOMER', 10_000);
  const product = await aProduct(test);
  const coupon = await aCoupon(test, { maxRedemptions: 1 });
  const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }], coupon.code);
  await payWith(test, person, order.id);
  expect((await refund(order.id)).data.refund.amountMinor).toBe(900);
  await assertInvariants(test.db);
});

describe('a refusal changes nothing', () => {
  it('of more than is left', async () => {
    const { order, balance, shown, assertSound } = await aPaidOrder();
    await refund(order.id, { amountMinor: 7_999 });
    const before = await shown();
    const refused = await refund(order.id, { amountMinor: 2 });
    expect([refused.status, refused.error.code]).toEqual([422, 'REFUND_EXCEEDS_PAYMENT']);
    expect(refused.error.details).toEqual({ refundableMinor: 1, currency: 'USD' });
    expect([await balance(), await shown()]).toEqual([9_999, before]);
    expect((await refund(order.id, { amountMinor: 1 })).data.order.paymentStatus).toBe('REFUNDED');
    const again = await refund(order.id);
    expect([again.error.code, again.error.details]).toEqual([
      'REFUND_EXCEEDS_PAYMENT',
      { refundableMinor: 0, currency: 'USD' },
    ]);
    await assertSound();
  });

  it('of a cancelled order, whose payment went back with it', async () => {
    const order = await anOrderIn(test, await aPerson(test), 'PAID');
    await moveTo(test, order.id, 'CANCELLED');
    expect((await refund(order.id)).error.details).toMatchObject({ refundableMinor: 0 });
  });

  it.each(['PENDING_APPROVAL', 'PENDING', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const)(
    'of an order that was never paid, in %s',
    async (status) => {
      const order = await anOrderIn(test, await aPerson(test), status);
      const refused = await refund(order.id, { amountMinor: 1 });
      expect([refused.status, refused.error.code]).toEqual([422, 'ORDER_NOT_PAID']);
    },
  );

  it('of an order that cost nothing', async () => {
    const person = await aPerson(test);
    const product = await aProduct(test, { priceMinor: 0 });
    const order = await anOrder(test, person, [{ productId: product.id, quantity: 1 }]);
    await payWith(test, person, order.id);
    expect((await refund(order.id)).error.code).toBe('REFUND_EXCEEDS_PAYMENT');
  });

  it('in another currency', async () => {
    const { order, shown } = await aPaidOrder();
    const refused = await refund(order.id, { amountMinor: 1, currency: 'EUR' });
    expect([refused.error.code, refused.error.details]).toEqual(['CURRENCY_MISMATCH', { currency: 'USD' }]);
    expect((await shown()).version).toBe(2);
  });

  // Seen to fail without assertRestockable: the check on the order's line stopped it, as 500.
  it('of more pieces than the order has out', async () => {
    const { order, first, second, stock, balance, assertSound } = await aPaidOrder();
    const piece = (productId: string, quantity = 1) => ({ productId, quantity });
    await refund(order.id, { amountMinor: 1, restock: [piece(first, 2)] });
    // Told as it was named, which need be no UUIDv7.
    const foreign = randomUUID();
    // Two items of one product count together, in either case of its id.
    const restock = [piece(first), piece(first.toUpperCase()), piece(second, 2), piece(foreign)];
    const refused = await refund(order.id, { amountMinor: 1, restock });
    expect([refused.status, refused.error.code]).toEqual([422, 'RESTOCK_EXCEEDS_ORDER']);
    expect(refused.error.details).toEqual({
      products: [
        { productId: first, requested: 2, available: 1 },
        { productId: foreign, requested: 1, available: 0 },
      ],
    });
    expect([await balance(), await stock()]).toEqual([2_001, [9, 8]]);
    const all = await refund(order.id, { amountMinor: 1, restock: [piece(first), piece(second, 2)] });
    expect(all.status).toBe(201);
    expect(await stock()).toEqual([10, 10]);
    await assertSound();
  });

  it('based on another version', async () => {
    const { order } = await aPaidOrder();
    const refused = await refund(order.id, {}, { headers: { 'if-match': '"1"' } });
    expect([refused.status, refused.error.code]).toEqual([412, 'VERSION_MISMATCH']);
    expect((await refund(order.id, {}, { headers: { 'if-match': '"2"' } })).status).toBe(201);
  });

  it.each([
    ['an amount of nothing', { amountMinor: 0 }],
    ['a fraction', { amountMinor: 1.5 }],
    ['no reason', { reason: undefined }],
    ['an empty reason', { reason: '' }],
    ['a restock of nothing', { restock: [{ productId: randomUUID(), quantity: 0 }] }],
    ['a restock of everything', { restock: true }],
  ])('with %s', async (_name, body) => {
    const refused = await refund(randomUUID(), body);
    expect([refused.status, refused.error.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('without a key', async () => {
    const { order } = await aPaidOrder();
    const refused = await refund(order.id, {}, { key: undefined });
    expect([refused.status, refused.error.details?.fields?.[0]?.in]).toEqual([400, 'header']);
  });
});

it('answers a repeated request with the first answer, and refunds once', async () => {
  const { person, order, balance } = await aPaidOrder();
  const key = randomUUID();
  const first = await refund(order.id, { amountMinor: 100 }, { key });
  await addFunds(test, person, 1);
  const again = await refund(order.id, { amountMinor: 100 }, { key });
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: '"3"' });
  expect(await balance()).toBe(2_101);
  const other = await refund(order.id, { amountMinor: 101 }, { key });
  expect([other.status, other.error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
});

it('is for admins alone', async () => {
  const { person, order } = await aPaidOrder();
  for (const { token } of [person, await aPerson(test, 'APPROVER')]) {
    expect((await refund(order.id, {}, { token })).status).toBe(403);
  }
});
