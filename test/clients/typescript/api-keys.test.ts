// Shows that a client with an API key sends it, and no token, with every call that is not public, and renews nothing.
import { expect, test } from 'vitest';
import { createClient } from '../../../clients/typescript/src/index.ts';
import { anApiKey, anOrderIn, aPerson } from '../../support/factories.ts';
import { QUICK_RETRY, useFlakyShop } from '../../support/flaky-shop.ts';

const { shop, network } = useFlakyShop();

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable('the call succeeded'),
    (error: unknown) => error,
  );

async function aKeyedClient(scopes: readonly string[]) {
  const person = await aPerson(shop);
  const { id, secret } = await anApiKey(shop, person, scopes);
  const client = createClient({ baseUrl: network().url, retry: QUICK_RETRY, apiKey: secret });
  return { person, id, secret, client };
}

test('calls go out with the key alone, and are repeated like all others', async () => {
  const { client, person, secret } = await aKeyedClient(['orders:read', 'payments:write']);
  const order = await anOrderIn(shop, person, 'PENDING');
  network().fail('/pay', { kind: 'lose-response' });
  const { data, replayed } = await client.payOrder({ path: { orderId: order.id } });
  expect([data.order.status, replayed]).toEqual(['PAID', true]);
  const sent = network().requestsTo('/pay');
  expect(sent.map(({ headers }) => [headers['x-api-key'], headers.authorization])).toEqual([
    [secret, undefined],
    [secret, undefined],
  ]);
});

test('the key does not go where none is needed', async () => {
  const { client } = await aKeyedClient(['orders:read']);
  await client.listProducts();
  expect(network().requestsTo('/products')[0]?.headers['x-api-key']).toBeUndefined();
});

test('a revoked key and a missing scope are told, and nothing is renewed', async () => {
  const { client, person, id } = await aKeyedClient(['orders:read']);
  expect(await failureOf(client.getWallet())).toMatchObject({
    code: 'FORBIDDEN',
    details: { scopes: ['wallet:read'] },
  });
  await shop.api('revokeApiKey', { token: person.token, params: { apiKeyId: id } });
  expect(await failureOf(client.listOrders())).toMatchObject({ name: 'ApiError', code: 'UNAUTHENTICATED' });
  expect(network().requestsTo('/refresh')).toHaveLength(0);
});
