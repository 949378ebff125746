// The attack: somebody puts an id of somebody else into a path, a body or a cursor (OWASP API1:2023, broken object level
// authorization). Ownership is tested per operation in test/contract/ownership.test.ts; here are the ways round it.
import { describe, expect, test } from 'vitest';
import { operationIds, parametersOf } from '../../scripts/answers/contract-document.ts';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { isOfUse, type Scope } from '../../src/domain/scopes.ts';
import { useTestApp } from '../support/app.ts';
import { anApiKey, anOrderIn, aPerson, theAdmin } from '../support/factories.ts';
import { validRequest } from '../support/valid-requests.ts';
import { anEndpoint, deliveriesTo, useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

const withId = operationIds.filter((id) => parametersOf(id, 'path').length > 0);
const owned = withId.filter((id) => !operations[id].public && operations[id].roles.length === 0);

/** Objects that belong to nobody. This list may only shrink. */
const FOR_EVERYBODY: readonly OperationId[] = ['getProduct'];

test('every operation with an id is for owners, for roles, or known to be for everybody', () => {
  const rest = withId.filter((id) => !owned.includes(id) && operations[id].roles.length === 0);
  expect(rest).toEqual(FOR_EVERYBODY);
  expect(owned.length).toBeGreaterThan(8);
});

// Seen to fail when findOrder and lockOrder ignore whose row it is.
describe('a stranger’s API key', () => {
  const byKey = owned.filter((id) => operations[id].scopes.length > 0);

  test.each(byKey)('finds nothing with %s, and nothing happens', async (operationId) => {
    const { sender, ...request } = await validRequest(shop, operationId);
    const stranger = await aPerson(shop, 'CUSTOMER', 10_000);
    const scopes = operations[operationId].scopes as readonly Scope[];
    const { secret } = await anApiKey(
      shop,
      stranger,
      scopes.filter((scope) => isOfUse(scope, 'CUSTOMER')),
    );
    const { token: _token, ...anonymous } = request;
    const refused = await shop.api(operationId, { ...anonymous, apiKey: secret });
    expect(refused.status, refused.text).toBe(404);
    expect(sender).toBeDefined();
    expect((await shop.api(operationId, request)).status, 'the control: its owner').toBeLessThan(300);
  });
});

// A kind of object that is looked for by id alone would be found under the path of another kind.
test('an id of one kind opens no object of another', async () => {
  const person = await aPerson(shop);
  const order = await anOrderIn(shop, person, 'PENDING');
  const endpoint = await anEndpoint(shop, person);
  const key = await anApiKey(shop, person, ['orders:read']);
  const ids = [person.id, order.id, endpoint.id, key.id];
  const kinds = [
    ['getOrder', 'orderId', order.id],
    ['getOrderHistory', 'orderId', order.id],
    ['getWebhookEndpoint', 'endpointId', endpoint.id],
    ['listWebhookDeliveries', 'endpointId', endpoint.id],
    ['revokeApiKey', 'apiKeyId', key.id],
  ] as const;
  for (const [operationId, name, own] of kinds) {
    for (const id of ids.filter((each) => each !== own)) {
      const answer = await shop.api(operationId, { token: person.token, params: { [name]: id } });
      expect(answer.status, `${operationId} ${id}`).toBe(404);
    }
  }
});

// Seen to fail when redeliverWebhook looks the delivery up by its id alone.
test('a delivery of somebody else is not made again through an endpoint of one’s own', async () => {
  const [victim, thief] = [await aPerson(shop), await aPerson(shop)];
  const theirs = await anEndpoint(shop, victim);
  const own = await anEndpoint(shop, thief, { url: 'https://thief.example.com/' });
  await anOrderIn(shop, victim, 'PENDING');
  const deliveries = useDeliveries(shop);
  await deliveries.dispatch();
  await deliveries.runDue();
  const [stolen] = await deliveriesTo(shop, victim, theirs.id);
  const body = { type: 'DELIVERY', deliveryId: stolen?.id };
  const refused = await shop.api('redeliverWebhook', {
    token: thief.token,
    params: { endpointId: own.id },
    body,
  });
  expect(refused.status, refused.text).toBe(404);
  await deliveries.runDue();
  expect(deliveries.sent.filter(({ url }) => url.includes('thief'))).toEqual([]);
});

test('a cursor that somebody else was given shows nothing of theirs', async () => {
  const [victim, thief] = [await aPerson(shop), await aPerson(shop)];
  for (let made = 0; made < 3; made += 1) await anOrderIn(shop, victim, 'PENDING');
  for (const operationId of ['listOrders', 'listEvents', 'listWalletTransactions'] as const) {
    const { meta } = await shop.api(operationId, { token: victim.token, query: { perPage: 1 } });
    const cursor = (meta as { nextCursor?: string | null }).nextCursor;
    if (operationId === 'listOrders') expect(cursor).toBeTruthy();
    if (!cursor) continue;
    const seen = await shop.api(operationId, { token: thief.token, query: { perPage: 1, cursor } });
    if (seen.status === 200) expect(seen.data, operationId).toEqual([]);
    else expect(seen.status).toBe(400);
  }
});

test('an idempotency key of somebody else replays nothing and blocks nothing', async () => {
  const request = await validRequest(shop, 'adminCreditWallet');
  const first = await shop.api('adminCreditWallet', request);
  const other = await aPerson(shop, 'ADMIN');
  const second = await shop.api('adminCreditWallet', { ...request, token: other.token });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.headers['idempotency-replayed']).toBeUndefined();
  expect(second.data.id).not.toBe(first.data.id);
});

test('filters of staff lists are no filters of customers’ lists', async () => {
  const victim = await aPerson(shop);
  await anOrderIn(shop, victim, 'PENDING');
  const thief = await aPerson(shop);
  const answer = await shop.app.inject({
    url: `/api/v1/orders?userId=${victim.id}`,
    headers: { authorization: `Bearer ${thief.token}` },
  });
  const found = answer.statusCode === 200 ? answer.json().data : [];
  expect(found).toEqual([]);
  const admin = await theAdmin(shop);
  const control = await shop.api('adminListOrders', { token: admin.token, query: { userId: victim.id } });
  expect(control.data.length).toBe(1);
});
