// The attack: a program uses the shop as it was not meant, a thousand times: pays twice, hoards coupons, empties scarce
// stock (OWASP API6:2023, unrestricted access to sensitive business flows). Races of single steps are in test/races.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import { expireOrder } from '../../src/jobs/expire-orders.ts';
import { useTestApp } from '../support/app.ts';
import { aCoupon, addFunds, anOrderIn, aPerson, aProduct, payWith } from '../support/factories.ts';
import { assertInvariants } from '../support/invariants.ts';
import { race, tally } from '../support/race.ts';

const shop = useTestApp();

test('twenty payments of one order under twenty keys take the money once', async () => {
  const person = await aPerson(shop);
  const order = await anOrderIn(shop, person, 'PENDING');
  await addFunds(shop, person, order.totalMinor * 20);
  const before = (await shop.api('getWallet', { token: person.token })).data.balanceMinor;
  const answers = await race(20, () => payWith(shop, person, order.id, randomUUID()));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const after = (await shop.api('getWallet', { token: person.token })).data.balanceMinor;
  expect(before - after).toBe(order.totalMinor);
});

test('a coupon for three is redeemed three times, however many accounts a program opens', async () => {
  const coupon = await aCoupon(shop, { maxRedemptions: 3 });
  const product = await aProduct(shop, { stockQuantity: 100 });
  const people = await Promise.all(Array.from({ length: 10 }, () => aPerson(shop, 'CUSTOMER', 5_000)));
  const body = { items: [{ productId: product.id, quantity: 1 }], couponCode: coupon.code };
  const answers = await race(10, (index) =>
    shop.api('createOrder', { token: people[index]?.token, key: randomUUID(), body }),
  );
  expect(
    answers.filter(({ status }) => status === 201),
    JSON.stringify(tally(answers)),
  ).toHaveLength(3);
});

test('three pieces go to three orders, and those who do not pay hold them for the payment window only', async () => {
  const product = await aProduct(shop, { stockQuantity: 3 });
  const bots = await Promise.all(Array.from({ length: 10 }, () => aPerson(shop, 'CUSTOMER', 5_000)));
  const body = { items: [{ productId: product.id, quantity: 1 }] };
  const answers = await race(10, (index) => shop.api('createOrder', { token: bots[index]?.token, body }));
  const taken = answers.filter(({ status }) => status === 201);
  expect(taken).toHaveLength(3);
  for (const { data } of taken) {
    expect(Date.parse(data.expiresAt ?? '') - shop.clock.now().getTime()).toBeLessThanOrEqual(30 * 60_000);
    await expireOrder(shop.db, data.id, new Date(data.expiresAt ?? ''));
  }
  const customer = await aPerson(shop, 'CUSTOMER', 5_000);
  expect((await shop.api('createOrder', { token: customer.token, body })).status).toBe(201);
});

test('nobody holds stock without the money for it', async () => {
  const product = await aProduct(shop, { stockQuantity: 3, priceMinor: 1_000 });
  const bot = await aPerson(shop);
  const body = { items: [{ productId: product.id, quantity: 3 }] };
  const refused = await shop.api('createOrder', { token: bot.token, body });
  expect([refused.status, refused.error.code]).toEqual([402, 'INSUFFICIENT_FUNDS']);
});

test('the doors that programs come through are narrow', () => {
  // A program that wants many accounts gets 30 a minute from an address; what an account orders and pays is limited, too.
  expect(operations.registerUser.rateLimit).toEqual({ limit: 30, windowSeconds: 60 });
  expect(operations.createOrder.rateLimit.limit).toBeLessThanOrEqual(300);
  expect(operations.payOrder.rateLimit.limit).toBeLessThanOrEqual(300);
});

test('nothing of all that has broken a rule of the books', async () => {
  await assertInvariants(shop.db);
});
