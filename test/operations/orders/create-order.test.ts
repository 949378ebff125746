// createOrder: prices, coupon, stock and funds are decided together, and a refused order leaves nothing behind.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { components } from '../../../src/contract/types.ts';
import { useTestApp } from '../../support/app.ts';
import { aCoupon, addFunds, aPerson, aProduct, type Person, theAdmin } from '../../support/factories.ts';
import { assertInvariants } from '../../support/invariants.ts';

const test = useTestApp({ settings: { approvalThresholdMinor: 50_000 } });
let person: Person;

beforeAll(async () => {
  person = await aPerson(test, 'CUSTOMER', 1_000_000);
});

type Items = readonly { productId: string; quantity: number }[];

const place = (items: Items, couponCode?: string, token = person.token) =>
  test.api('createOrder', { token, body: couponCode === undefined ? { items } : { items, couponCode } });

async function stockOf(productId: string): Promise<number> {
  const row = await test.db
    .selectFrom('products')
    .select('stock_quantity')
    .where('id', '=', productId)
    .executeTakeFirstOrThrow();
  return row.stock_quantity;
}

async function usesOf(code: string): Promise<number> {
  const row = await test.db
    .selectFrom('coupons')
    .select('redemption_count')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return row.redemption_count;
}

async function adminCoupon(body: object): Promise<components['schemas']['Coupon']> {
  const { token } = await theAdmin(test);
  const created = await test.api('adminCreateCoupon', {
    token,
    body: { code: `C-${randomUUID().slice(0, 13)}`, ...body },
  });
  expect(created.status).toBe(201);
  return created.data;
}

describe('an order', () => {
  it('reserves its stock and waits to be paid', async () => {
    const [mug, pot] = [
      await aProduct(test, { priceMinor: 1_200, stockQuantity: 10 }),
      await aProduct(test, { priceMinor: 3_000, stockQuantity: 10 }),
    ];
    const before = test.clock.now().getTime();
    const created = await place([
      { productId: pot.id, quantity: 1 },
      { productId: mug.id, quantity: 2 },
    ]);

    expect(created.status).toBe(201);
    const order = created.data;
    expect(order).toMatchObject({
      userId: person.id,
      status: 'PENDING',
      paymentStatus: 'UNPAID',
      subtotalMinor: 5_400,
      discountMinor: 0,
      totalMinor: 5_400,
      refundedMinor: 0,
      couponCode: null,
      allowedTransitions: ['PAID', 'CANCELLED'],
      paidAt: null,
      version: 1,
    });
    expect(
      order.lines.map(({ productId, quantity, totalMinor }) => [productId, quantity, totalMinor]),
    ).toEqual([
      [pot.id, 1, 3_000],
      [mug.id, 2, 2_400],
    ]);
    const waitMs = Date.parse(order.expiresAt ?? '') - before;
    expect(waitMs).toBeGreaterThanOrEqual(30 * 60_000);
    expect(waitMs).toBeLessThan(31 * 60_000);
    expect(created.headers.location).toBe(`/api/v1/orders/${order.id}`);
    expect(created.headers.etag).toBe('"1"');
    expect([await stockOf(mug.id), await stockOf(pot.id)]).toEqual([8, 9]);

    const shown = await test.api('getOrder', { token: person.token, params: { orderId: order.id } });
    expect(shown.data).toEqual(order);
    const wallet = await test.api('getWallet', { token: person.token });
    expect(wallet.data.balanceMinor).toBe(1_000_000);
  });

  // Seen to fail without mergeItems: the order was not placed.
  it('counts two lines of one product together, against the stock as well', async () => {
    const product = await aProduct(test, { priceMinor: 100, stockQuantity: 5 });
    const line = (quantity: number, productId = product.id) => ({ productId, quantity });
    const created = await place([line(2), line(1, product.id.toUpperCase())]);
    expect(created.data.lines.map(({ quantity, totalMinor }) => [quantity, totalMinor])).toEqual([[3, 300]]);
    expect(await stockOf(product.id)).toBe(2);

    // Each line alone would fit into what is left.
    const refused = await place([line(2), line(1)]);
    expect([refused.status, refused.error.code]).toEqual([409, 'OUT_OF_STOCK']);
    expect(refused.error.details?.products).toEqual([{ productId: product.id, requested: 3, available: 2 }]);
    expect(await stockOf(product.id)).toBe(2);
  });

  it('keeps name and price when the product changes later', async () => {
    const product = await aProduct(test, { priceMinor: 1_000 });
    const { data: order } = await place([{ productId: product.id, quantity: 2 }]);
    const { token } = await theAdmin(test);
    const changed = await test.api('adminUpdateProduct', {
      token,
      params: { productId: product.id },
      headers: { 'if-match': `"${product.version}"` },
      body: { priceMinor: 9_999, name: 'Renamed' },
    });
    expect(changed.status).toBe(200);

    const params = { orderId: order.id };
    const paid = await test.api('payOrder', { token: person.token, params, key: randomUUID() });
    expect(paid.data.payment.amountMinor).toBe(2_000);
    expect(paid.data.order.lines).toEqual(order.lines);
  });

  it('needs approval when its total is over the threshold, and not when it reaches it', async () => {
    const product = await aProduct(test, { priceMinor: 50_000 });
    const dearer = await aProduct(test, { priceMinor: 50_001 });
    const at = await place([{ productId: product.id, quantity: 1 }]);
    expect(at.data.status).toBe('PENDING');
    const over = await place([{ productId: dearer.id, quantity: 1 }]);
    expect(over.data).toMatchObject({ status: 'PENDING_APPROVAL', allowedTransitions: [] });
    const waitMs = Date.parse(over.data.expiresAt ?? '') - Date.parse(over.data.createdAt);
    expect(waitMs).toBe(48 * 3_600_000);
    // What counts is what is to be paid.
    const coupon = await aCoupon(test, { percentOff: 1 });
    const discounted = await place([{ productId: dearer.id, quantity: 1 }], coupon.code);
    expect(discounted.data.status).toBe('PENDING');
  });

  it('may come to nothing, and is paid all the same', async () => {
    const poor = await aPerson(test);
    const product = await aProduct(test, { priceMinor: 700 });
    const coupon = await adminCoupon({ type: 'AMOUNT', amountOffMinor: 900, currency: 'USD' });
    const created = await place([{ productId: product.id, quantity: 1 }], coupon.code, poor.token);
    expect(created.data).toMatchObject({ discountMinor: 700, totalMinor: 0, status: 'PENDING' });
    const params = { orderId: created.data.id };
    const paid = await test.api('payOrder', { token: poor.token, params, key: randomUUID() });
    expect(paid.data.payment.amountMinor).toBe(0);
    expect(paid.data.order.paymentStatus).toBe('PAID');
    const cancelled = await test.api('cancelOrder', { token: poor.token, params });
    expect(cancelled.data).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'REFUNDED',
      refundedMinor: 0,
    });
    await assertInvariants(test.db);
  });
});

describe('a coupon', () => {
  it('takes off a percentage, rounded down', async () => {
    const product = await aProduct(test, { priceMinor: 333 });
    const coupon = await aCoupon(test, { percentOff: 10 });
    const { data } = await place([{ productId: product.id, quantity: 1 }], coupon.code);
    expect(data).toMatchObject({ discountMinor: 33, totalMinor: 300, couponCode: coupon.code });
    expect(await usesOf(coupon.code)).toBe(1);
  });

  it('takes off an amount, whatever the case of its code', async () => {
    const product = await aProduct(test, { priceMinor: 1_000 });
    const coupon = await adminCoupon({ type: 'AMOUNT', amountOffMinor: 250, currency: 'USD' });
    const { data } = await place([{ productId: product.id, quantity: 1 }], coupon.code.toLowerCase());
    expect(data).toMatchObject({
      discountMinor: 250,
      totalMinor: 750,
      couponCode: coupon.code.toUpperCase(),
    });
  });

  const day = 86_400_000;
  const inDays = (days: number) => new Date(test.clock.now().getTime() + days * day).toISOString();
  it.each([
    {
      terms: () => ({ minSubtotalMinor: 1_001 }),
      reason: 'SUBTOTAL_TOO_LOW',
      more: { minSubtotalMinor: 1_001 },
    },
    { terms: () => ({ startsAt: inDays(1) }), reason: 'NOT_STARTED', more: {} },
    { terms: () => ({ startsAt: inDays(-2), expiresAt: inDays(-1) }), reason: 'EXPIRED', more: {} },
    { terms: () => ({ active: false }), reason: 'NOT_ACTIVE', more: {} },
  ])('does not apply: $reason', async ({ terms, reason, more }) => {
    const product = await aProduct(test, { priceMinor: 1_000, stockQuantity: 4 });
    const coupon = await adminCoupon({ type: 'PERCENT', percentOff: 10, maxRedemptions: 5, ...terms() });
    const refused = await place([{ productId: product.id, quantity: 1 }], coupon.code);
    expect([refused.status, refused.error.code]).toEqual([422, 'COUPON_NOT_APPLICABLE']);
    expect(refused.error.details).toEqual({ reason, ...more });
    expect([await stockOf(product.id), await usesOf(coupon.code)]).toEqual([4, 0]);
  });

  it('applies from the subtotal that it asks for', async () => {
    const product = await aProduct(test, { priceMinor: 1_000 });
    const coupon = await aCoupon(test, { minSubtotalMinor: 1_000 });
    const created = await place([{ productId: product.id, quantity: 1 }], coupon.code);
    expect(created.status).toBe(201);
  });

  it('is refused when it is used up, or unknown', async () => {
    const product = await aProduct(test, { stockQuantity: 4 });
    const coupon = await aCoupon(test, { maxRedemptions: 1 });
    const items = [{ productId: product.id, quantity: 1 }];
    expect((await place(items, coupon.code)).status).toBe(201);
    const exhausted = await place(items, coupon.code);
    expect([exhausted.status, exhausted.error.code]).toEqual([409, 'COUPON_EXHAUSTED']);
    const unknown = await place(items, 'NO-SUCH-COUPON');
    expect([unknown.status, unknown.error.code]).toEqual([404, 'COUPON_NOT_FOUND']);
    expect([await stockOf(product.id), await usesOf(coupon.code)]).toEqual([3, 1]);
  });
});

describe('a refused order leaves nothing behind', () => {
  it('names every product that is unknown or no longer sold', async () => {
    const [sold, retired] = [
      await aProduct(test, { stockQuantity: 5 }),
      await aProduct(test, { stockQuantity: 5, active: false }),
    ];
    const unknown = randomUUID();
    const coupon = await aCoupon(test, { maxRedemptions: 5 });
    const items = [unknown, sold.id, retired.id].map((productId) => ({ productId, quantity: 1 }));
    const refused = await place(items, coupon.code);
    expect([refused.status, refused.error.code]).toEqual([404, 'PRODUCT_NOT_FOUND']);
    expect(refused.error.details?.productIds).toEqual([unknown, retired.id]);
    expect([await stockOf(sold.id), await stockOf(retired.id), await usesOf(coupon.code)]).toEqual([5, 5, 0]);
  });

  it('names every product that is short', async () => {
    const products = [
      await aProduct(test, { stockQuantity: 1 }),
      await aProduct(test, { stockQuantity: 9 }),
      await aProduct(test, { stockQuantity: 0 }),
    ];
    const refused = await place(products.map(({ id }) => ({ productId: id, quantity: 2 })));
    expect([refused.status, refused.error.code]).toEqual([409, 'OUT_OF_STOCK']);
    expect(refused.error.details?.products).toEqual([
      { productId: products[0]?.id, requested: 2, available: 1 },
      { productId: products[2]?.id, requested: 2, available: 0 },
    ]);
    expect(await Promise.all(products.map(({ id }) => stockOf(id)))).toEqual([1, 9, 0]);
  });

  it('asks for the whole total in the wallet', async () => {
    const poor = await aPerson(test, 'CUSTOMER', 999);
    const product = await aProduct(test, { priceMinor: 1_000, stockQuantity: 2 });
    const coupon = await aCoupon(test, { maxRedemptions: 1, minSubtotalMinor: 10, percentOff: 1 });
    const items = [{ productId: product.id, quantity: 2 }];
    const refused = await place(items, coupon.code, poor.token);
    expect([refused.status, refused.error.code]).toEqual([402, 'INSUFFICIENT_FUNDS']);
    expect(refused.error.details).toEqual({ requiredMinor: 1_980, availableMinor: 999, currency: 'USD' });
    expect([await stockOf(product.id), await usesOf(coupon.code)]).toEqual([2, 0]);
    await addFunds(test, poor, 981);
    expect((await place(items, coupon.code, poor.token)).status).toBe(201);
    const list = await test.api('listOrders', { token: poor.token });
    expect(list.meta.total).toBe(1);
  });
});

it('refuses what the contract does not allow', async () => {
  const product = await aProduct(test);
  const item = { productId: product.id, quantity: 1 };
  const bodies = [
    {},
    { items: [] },
    { items: Array.from({ length: 51 }, () => item) },
    { items: [{ ...item, quantity: 0 }] },
    { items: [{ ...item, quantity: 1.5 }] },
    { items: [{ ...item, priceMinor: 1 }] },
    { items: [item], couponCode: 'a b' },
    { items: [{ productId: 'none', quantity: 1 }] },
  ];
  for (const body of bodies) {
    const refused = await test.api('createOrder', { token: person.token, body });
    expect([refused.status, refused.error.code], JSON.stringify(body)).toEqual([400, 'VALIDATION_FAILED']);
  }
  await assertInvariants(test.db, { auditSealKey: test.auditSealKey });
});
