// Approvals by an external system: it decides with the API key of an approver, once, as often as it sends its decision,
// and never about an order of the key's owner or after the deadline.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import {
  addFunds,
  anApiKey,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  theAdmin,
} from '../../support/factories.ts';
import { assertInvariants } from '../../support/invariants.ts';
import { race, tally } from '../../support/race.ts';

// The clock is moved beyond the life of an ordinary access token.
const test = useTestApp({ settings: { accessTokenTtlSeconds: 30 * 86_400 } });

/** An external system, as it is set up: an account of its own with the role, and a key with the one scope. */
async function anExternalSystem() {
  const owner = await aPerson(test, 'APPROVER');
  return { owner, key: await anApiKey(test, owner, ['approvals:decide']) };
}

const decide = (apiKey: string, orderId: string, decision: string, key?: string) =>
  test.api('adminDecideApproval', {
    apiKey,
    params: { orderId },
    key,
    body: { decision, reason: 'Within the credit line.' },
  });

it('is asked exactly for what is over the threshold, while the stock is held', async () => {
  const person = await aPerson(test, 'CUSTOMER', 2_000_000);
  const at = await aProduct(test, { priceMinor: 500_000, stockQuantity: 3 });
  const over = await aProduct(test, { priceMinor: 500_001, stockQuantity: 3 });
  expect((await anOrder(test, person, [{ productId: at.id, quantity: 1 }])).status).toBe('PENDING');
  const waiting = await anOrder(test, person, [{ productId: over.id, quantity: 2 }]);
  expect(waiting.status).toBe('PENDING_APPROVAL');
  const stock = async () =>
    (await test.api('getProduct', { params: { productId: over.id } })).data.stockQuantity;
  expect(await stock()).toBe(1);
  const { key } = await anExternalSystem();
  expect((await decide(key.secret, waiting.id, 'REJECT')).data.status).toBe('REJECTED');
  expect(await stock()).toBe(3);
  await assertInvariants(test.db);
});

it('decides once, however often the decision is sent, and the log names the key', async () => {
  const { owner, key } = await anExternalSystem();
  const order = await anOrderIn(test, await aPerson(test), 'PENDING_APPROVAL');
  const name = randomUUID();
  const first = await decide(key.secret, order.id, 'APPROVE', name);
  expect(first.data).toMatchObject({ status: 'PENDING', version: 2 });
  const again = await decide(key.secret, order.id, 'APPROVE', name);
  expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
  const changed = await decide(key.secret, order.id, 'REJECT', name);
  expect(changed.error.code).toBe('IDEMPOTENCY_KEY_REUSED');
  const second = await decide(key.secret, order.id, 'REJECT', randomUUID());
  expect([second.status, second.error.code]).toEqual([422, 'ORDER_STATUS_INVALID']);

  const { token } = await theAdmin(test);
  const log = await test.api('adminListAuditLogs', { token, query: { subjectId: order.id } });
  expect(log.data.map(({ action, actorId, apiKeyId }) => [action, actorId, apiKeyId])).toEqual([
    ['order.approved', owner.id, key.id],
    ['order.created', order.userId, null],
  ]);
  const history = await test.api('getOrderHistory', { token, params: { orderId: order.id } });
  expect(history.data.at(-1)).toMatchObject({ actorId: owner.id, reason: 'Within the credit line.' });
});

it('and a person who decide at once are told apart: one decides, the other is refused', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [{ key }, person] = [await anExternalSystem(), await aPerson(test, 'APPROVER')];
    const order = await anOrderIn(test, await aPerson(test), 'PENDING_APPROVAL');
    const outcomes = await race(8, (index) =>
      index % 2 === 0
        ? decide(key.secret, order.id, 'APPROVE', randomUUID())
        : test.api('adminDecideApproval', {
            token: person.token,
            params: { orderId: order.id },
            body: { decision: 'REJECT' },
          }),
    );
    expect(tally(outcomes)).toEqual({ '200': 1, '422 ORDER_STATUS_INVALID': 7 });
  }
  await assertInvariants(test.db);
});

// Seen to fail when the owner of the order is compared with sessions only.
it('does not decide about an order of the key’s owner', async () => {
  const { owner, key } = await anExternalSystem();
  const product = await aProduct(test, { priceMinor: 600_000 });
  await addFunds(test, owner, product.priceMinor);
  const own = await anOrder(test, owner, [{ productId: product.id, quantity: 1 }]);
  const refused = await decide(key.secret, own.id, 'APPROVE');
  expect([refused.status, refused.error.code]).toEqual([403, 'FORBIDDEN']);
  expect(refused.error.message).toBe('You are not allowed to do this.');
  expect(refused.error.details).toBeUndefined();
});

it('decides nothing after the deadline', async () => {
  const { key } = await anExternalSystem();
  const order = await anOrderIn(test, await aPerson(test), 'PENDING_APPROVAL');
  test.clock.advance(Date.parse(order.expiresAt ?? '') - test.clock.now().getTime());
  const late = await decide(key.secret, order.id, 'APPROVE');
  expect([late.status, late.error.code]).toEqual([422, 'ORDER_EXPIRED']);
});

it('does nothing else with its key, such as reading the orders or paying them', async () => {
  const { key } = await anExternalSystem();
  const order = await anOrderIn(test, await aPerson(test), 'PENDING_APPROVAL');
  const params = { orderId: order.id };
  const refused = [
    await test.api('adminGetOrder', { apiKey: key.secret, params }),
    await test.api('payOrder', { apiKey: key.secret, params, key: randomUUID() }),
  ];
  expect(refused.map(({ status, error }) => [status, error.details])).toEqual([
    [403, { scopes: ['orders:read'] }],
    [403, { scopes: ['payments:write'] }],
  ]);
});
