// A server behind a load balancer is replaced under load, and no request is lost: readiness goes red while it still
// answers, and the door closes when nobody comes any more.
import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { startBalancer } from '../../scripts/upgrade/balancer.ts';
import { cleanUp, type ServerProcess, until } from '../start/server-process.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson, aProduct, type Person } from '../support/factories.ts';
import { assertInvariants } from '../support/invariants.ts';
import { createRemoteApi } from '../support/remote-api.ts';
import { anApi } from './processes.ts';

const shop = useTestApp();
afterEach(cleanUp);

const CLIENTS = 4;

/** A customer who looks, orders and pays again and again until told to stop. Nothing is repeated for them. */
async function shopAround(url: string, person: Person, productId: string, isOver: () => boolean) {
  const api = createRemoteApi(url);
  const { token } = person;
  let paid = 0;
  while (!isOver()) {
    await api('listProducts');
    const order = await api('createOrder', { token, body: { items: [{ productId, quantity: 1 }] } });
    if (order.status !== 201) throw new Error(order.text);
    const payment = await api('payOrder', {
      token,
      key: randomUUID(),
      params: { orderId: order.data.id },
    });
    if (payment.status !== 200) throw new Error(payment.text);
    paid += 1;
  }
  return paid;
}

// Seen to fail with SHUTDOWN_DRAIN_SECONDS=0.
test('both servers are replaced one after the other without a failed request', async () => {
  const env = { SHUTDOWN_DRAIN_SECONDS: '1' };
  const servers: ServerProcess[] = [await anApi(shop, env), await anApi(shop, env)];
  const balancer = await startBalancer(servers.map(({ url }) => url));
  const isReady = (index: number) => balancer.backends[index]?.seen.at(-1) === 200;
  await until('both are ready', () => isReady(0) && isReady(1));

  const product = await aProduct(shop, { priceMinor: 1, stockQuantity: 1_000_000 });
  const people = await Promise.all(
    Array.from({ length: CLIENTS }, () => aPerson(shop, 'CUSTOMER', 1_000_000)),
  );
  let isOver = false;
  const clients = Promise.all(
    people.map((person) => shopAround(balancer.url, person, product.id, () => isOver)),
  );
  clients.catch(() => {});
  /** Waits until the server has served its share; ends at once when a customer meets a failure. */
  const serves = (index: number) => {
    const before = balancer.backends[index]?.requests ?? 0;
    const share = until('it serves', () => (balancer.backends[index]?.requests ?? 0) > before + 30);
    return Promise.race([share, clients]);
  };

  for (const index of [0, 1]) {
    await Promise.all([serves(0), serves(1)]);
    const old = servers[index] as ServerProcess;
    old.signal('SIGTERM');
    expect(await old.exited).toBe(0);
    await serves(1 - index);
    servers[index] = await anApi(shop, { ...env, PORT: String(old.port) });
    await until('the new one is ready', () => isReady(index));
  }
  await Promise.all([serves(0), serves(1)]);
  isOver = true;
  // Throws when any customer met anything but success.
  const paid = await clients;
  await balancer.close();

  expect(balancer.failures).toEqual([]);
  // Each said that it goes before it went.
  for (const { seen } of balancer.backends) expect(seen.join(' ')).toMatch(/^(0 )?200 503 (0 )?200$/);
  const { count } = await shop.db
    .selectFrom('payments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(paid.reduce((sum, each) => sum + each, 0));
  await assertInvariants(shop.db, { initialStock: new Map([[product.id, 1_000_000]]) });
});
