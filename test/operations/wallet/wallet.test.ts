// getWallet and listWalletTransactions: the balance is the sum of the movements, and each movement says why.
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { addFunds, anOrder, aPerson, aProduct, payWith } from '../../support/factories.ts';
import { walkCursors } from '../../support/lists.ts';

const shop = useTestApp();

test('a new wallet is empty', async () => {
  const { token } = await aPerson(shop);
  expect((await shop.api('getWallet', { token })).data).toMatchObject({
    balanceMinor: 0,
    version: 0,
    currency: 'USD',
  });
  const { data, meta } = await shop.api('listWalletTransactions', { token });
  expect(data).toEqual([]);
  expect(meta).toMatchObject({ total: 0, totalPages: 0, nextCursor: null });
});

test('credits, payments and refunds follow each other in the list, the newest first', async () => {
  const person = await aPerson(shop);
  const { token } = person;
  await addFunds(shop, person, 5000);
  const product = await aProduct(shop, { priceMinor: 1200 });
  const order = await anOrder(shop, person, [{ productId: product.id, quantity: 2 }]);
  await payWith(shop, person, order.id);
  await shop.api('cancelOrder', { token, params: { orderId: order.id } });
  await addFunds(shop, person, 7);

  const { data } = await shop.api('listWalletTransactions', { token });
  expect(
    data.map(({ type, amountMinor, balanceAfterMinor, orderId }) => [
      type,
      amountMinor,
      balanceAfterMinor,
      orderId,
    ]),
  ).toEqual([
    ['CREDIT', 7, 5007, null],
    ['REFUND', 2400, 5000, order.id],
    ['PAYMENT', -2400, 2600, order.id],
    ['CREDIT', 5000, 5000, null],
  ]);
  expect(data.map(({ description }) => description)).toEqual([
    'for a test',
    `Refund of order ${order.number}`,
    `Order ${order.number}`,
    'for a test',
  ]);
  const wallet = await shop.api('getWallet', { token });
  expect(wallet.data).toMatchObject({ balanceMinor: 5007, version: 4 });
});

test('the balance is the sum of the movements, whatever happened at once', async () => {
  const person = await aPerson(shop);
  await Promise.all(Array.from({ length: 12 }, (_, index) => addFunds(shop, person, index + 1)));
  const movements = await walkCursors<{ amountMinor: number; balanceAfterMinor: number }>(
    shop,
    'listWalletTransactions',
    { token: person.token, query: { perPage: 5 } },
  );
  expect(movements).toHaveLength(12);
  let balance = 0;
  for (const movement of movements.toReversed()) {
    balance += movement.amountMinor;
    expect(movement.balanceAfterMinor).toBe(balance);
  }
  expect((await shop.api('getWallet', { token: person.token })).data.balanceMinor).toBe(balance);
});
