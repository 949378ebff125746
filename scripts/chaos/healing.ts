// Tries every instance when the faults are over: each operation must succeed again within seconds, with nobody's help.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/db/client.ts';
import { type CallRequest, createCaller, type Outcome, type Person, type Wire } from './caller.ts';
import { isBackgroundDone } from './checker.ts';
import type { Random } from './random.ts';
import { needed, newPerson, type Shop, signIn } from './shop.ts';

/** How soon after the last fault everything must work. */
const HEALS_WITHIN_MS = 15_000;

/** Within this the look is given up. */
const GIVE_UP_MS = 60_000;

/**
 * Waits until all instances do everything and the background work has caught up; returns when that was. An instance is
 * healed when a walk through all operations begins that succeeds at the first go: how long the walk takes is the machine's.
 */
export async function heal(wire: Wire, random: Random, db: Database, shop: Shop): Promise<number> {
  const { history } = wire;
  const begun = performance.now();
  const elapsed = () => Math.round(performance.now() - begun);
  const until = async (what: string, isDone: () => Promise<boolean>): Promise<number> => {
    for (let reason = 'it was not tried'; ; await sleep(200)) {
      const tried = elapsed();
      try {
        if (await isDone()) return tried;
        reason = 'it is not done';
      } catch (error) {
        reason = (error as Error).message;
      }
      if (elapsed() > GIVE_UP_MS) {
        history.violation('everything heals within 15 s', `${what} does not: ${reason}`);
        return elapsed();
      }
    }
  };
  const healed = await Promise.all([
    ...wire.ports.map((port, index) => {
      const direct = { ...wire, ports: [port], mostAttempts: 1 };
      return until(`api-${index + 1}`, async () => {
        await probe(direct, random.fork(`probe ${port}`), shop);
        return true;
      });
    }),
    until('the work of the workers', () => isBackgroundDone(db)),
  ]);
  const took = Math.max(...healed);
  if (took > HEALS_WITHIN_MS) history.violation('everything heals within 15 s', `it took ${took} ms`);
  return took;
}

/** Walks through every kind of operation at one instance. Throws at the first that does not succeed. */
async function probe(wire: Wire, random: Random, shop: Shop): Promise<void> {
  const [admin] = shop.admins;
  const [product] = shop.products;
  if (admin === undefined || product === undefined) throw new Error('The shop is empty.');
  const person = await newPerson(wire, random, 'probe');
  const by = (who?: Person) => {
    const caller = createCaller(wire, random, who);
    return async (request: CallRequest): Promise<Outcome['data']> =>
      needed(await caller.call(request), request.operationId);
  };
  const [anybody, customer, clerk, approver] = [by(), by(person), by(admin), by(shop.approver)];

  await anybody({ operationId: 'getReadiness' });
  const health = await anybody({ operationId: 'getHealth' });
  if (health.status !== 'OK') throw new Error(`getHealth says ${JSON.stringify(health)}`);
  await anybody({ operationId: 'listProducts' });
  await anybody({ operationId: 'getProduct', params: { productId: product.id } });
  await customer({ operationId: 'getCurrentUser' });
  const body = { amountMinor: 60_000, currency: 'USD', reason: 'Funds for the probe' };
  await clerk({ operationId: 'adminCreditWallet', key: random.token(), params: { userId: person.id }, body });
  const order = async (productId: string, quantity: number): Promise<{ orderId: string }> => {
    const items = [{ productId, quantity }];
    const placed = await customer({ operationId: 'createOrder', key: random.token(), body: { items } });
    return { orderId: placed.id };
  };
  const params = await order(product.id, 2);
  await customer({ operationId: 'payOrder', key: random.token(), params });
  for (const operationId of ['getOrder', 'getOrderHistory'] as const) await customer({ operationId, params });
  for (const operationId of ['getWallet', 'listWalletTransactions', 'listOrders'] as const) {
    await customer({ operationId });
  }
  await clerk({ operationId: 'adminUpdateOrderStatus', params, body: { status: 'CONFIRMED' } });
  const refund = { amountMinor: 100, reason: 'Probed' };
  await clerk({ operationId: 'adminRefundOrder', key: random.token(), params, body: refund });
  await clerk({ operationId: 'adminGetOrder', params });
  const other = await order(product.id, 1);
  await customer({ operationId: 'cancelOrder', key: random.token(), params: other });
  const dear = await order(shop.products.at(-1)?.id ?? '', 1);
  const decision = { decision: 'REJECT' };
  await approver({ operationId: 'adminDecideApproval', key: random.token(), params: dear, body: decision });
  const adjustment = { delta: 1, reason: 'Probed' };
  await clerk({
    operationId: 'adminAdjustStock',
    key: random.token(),
    params: { productId: product.id },
    body: adjustment,
  });
  for (const operationId of [
    'adminListOrders',
    'adminListUsers',
    'adminListCoupons',
    'adminListAuditLogs',
    'adminVerifyAuditLog',
    'adminListFailedJobs',
    'adminExportOrders',
  ] as const) {
    await clerk({ operationId });
  }
  const key = { name: 'A probe', scopes: ['orders:read'], expiresAt: null };
  const made = await customer({ operationId: 'createApiKey', body: key });
  await customer({ operationId: 'revokeApiKey', params: { apiKeyId: made.apiKey.id } });
  // A session of its own: requests of the other one are repeated later.
  const elsewhere = by({ ...person, token: await signIn(wire, random, person.email) });
  await elsewhere({ operationId: 'logout' });
}
