// What the service does can be read off its metrics, nobody can make them grow, and reading them harms nothing.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { operations } from '../../src/contract/operations.ts';
import { createDatabase } from '../../src/db/client.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { appOptions, openTestApp, type TestApp, useTestApp } from '../support/app.ts';
import { anOrder, aPerson, aProduct, moveTo, payWith } from '../support/factories.ts';
import { race } from '../support/race.ts';

const shop = useTestApp();

/** The samples of a scrape: `name{labels}` → value. */
async function scrape(app: TestApp['app'] = shop.app): Promise<Map<string, number>> {
  const response = await app.inject('/metrics');
  expect(response.statusCode).toBe(200);
  return new Map(
    response.body
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

/** By how much the samples grew while `work` ran; those that did not are left out. */
async function growth(work: () => Promise<unknown>, prefix: string): Promise<Record<string, number>> {
  const before = await scrape();
  await work();
  const after = await scrape();
  return Object.fromEntries(
    [...after]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value - (before.get(name) ?? 0)] as const)
      .filter(([, grown]) => grown !== 0),
  );
}

describe('requests', () => {
  test('are counted by operation, status and error code', async () => {
    const work = async () => {
      await shop.api('getHealth');
      await shop.api('getHealth');
      await shop.api('getWallet');
      await shop.app.inject(`/nothing/${randomUUID()}`);
      await shop.app.inject({ method: 'DELETE', url: '/health' });
      await shop.app.inject('/openapi.json');
    };
    expect(await growth(work, 'oma_http_requests_total')).toEqual({
      '{operation_id="getHealth",status="200"}': 2,
      '{operation_id="getWallet",status="401"}': 1,
      '{operation_id="unmatched",status="404"}': 1,
      '{operation_id="unmatched",status="405"}': 1,
      // The document, and the scrape before.
      '{operation_id="other",status="200"}': 2,
    });
    expect(await growth(work, 'oma_http_request_errors_total')).toEqual({
      '{operation_id="getWallet",code="UNAUTHENTICATED"}': 1,
      '{operation_id="unmatched",code="ROUTE_NOT_FOUND"}': 1,
      '{operation_id="unmatched",code="METHOD_NOT_ALLOWED"}': 1,
    });
    expect(await growth(work, 'oma_http_request_duration_seconds_count')).toMatchObject({
      '{operation_id="getHealth",status_class="2xx"}': 2,
      '{operation_id="getWallet",status_class="4xx"}': 1,
    });
  });

  test('that nobody waits for are told as such, and none stays in flight', async () => {
    const opened = await openTestApp();
    await opened.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = opened.app.server.address() as { port: number };
    const lock = await opened.db.startTransaction().execute();
    await sql`LOCK TABLE products IN ACCESS EXCLUSIVE MODE`.execute(lock);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /api/v1/products HTTP/1.1\r\nHost: localhost\r\n\r\n');
    // The scrape itself is one of them.
    while (((await scrape(opened.app)).get('oma_http_requests_in_flight') ?? 0) < 2) await sleep(5);
    socket.destroy();
    while (((await scrape(opened.app)).get('oma_http_requests_in_flight') ?? 0) > 1) await sleep(5);
    await lock.rollback().execute();
    expect((await scrape(opened.app)).get('oma_http_requests_aborted_total')).toBe(1);
    await opened.close();
  });

  test('over a limit and refused sign-ins are counted', async () => {
    const limited = await openTestApp({ rateLimitScale: 0.0001 });
    const body = { email: 'nobody@example.com', password: 'wrong password' };
    await limited.api('login', { body });
    expect((await limited.api('login', { body })).status).toBe(429);
    const samples = await scrape(limited.app);
    expect(samples.get('oma_login_failures_total')).toBe(1);
    expect(samples.get('oma_rate_limited_requests_total{operation_id="login"}')).toBe(1);
    // The scrapes are not.
    for (let index = 0; index < 5; index += 1) await scrape(limited.app);
    await limited.close();
  });
});

describe('orders and money', () => {
  test('are counted when they are committed', async () => {
    const person = await aPerson(shop, 'CUSTOMER', 5_000);
    const product = await aProduct(shop);
    const key = randomUUID();
    const work = async () => {
      const order = await anOrder(shop, person, [{ productId: product.id, quantity: 1 }]);
      expect((await payWith(shop, person, order.id, key)).status).toBe(200);
      // Told again, not paid again.
      expect((await payWith(shop, person, order.id, key)).status).toBe(200);
      expect((await payWith(shop, person, order.id)).status).toBe(422);
      await moveTo(shop, order.id, 'CANCELLED');
    };
    const grown = await growth(work, 'oma_');
    expect(grown).toMatchObject({
      'payments_total{outcome="COMPLETED"}': 1,
      'payments_total{outcome="ORDER_STATUS_INVALID"}': 1,
      refunds_total: 1,
      'order_status_changes_total{from="NONE",to="PENDING"}': 1,
      'order_status_changes_total{from="PENDING",to="PAID"}': 1,
      'order_status_changes_total{from="PAID",to="CANCELLED"}': 1,
    });
  });

  test('are not counted when they are rolled back', async () => {
    const person = await aPerson(shop);
    const product = await aProduct(shop, { stockQuantity: 0 });
    const work = () =>
      shop.api('createOrder', {
        token: person.token,
        body: { items: [{ productId: product.id, quantity: 1 }] },
      });
    expect(await growth(work, 'oma_order_status_changes_total')).toEqual({});
  });
});

test('repeated transactions are counted by reason', async () => {
  const ids = ['a', 'b'];
  await sql`CREATE TABLE contended (id text PRIMARY KEY, hits integer NOT NULL)`.execute(shop.db);
  for (const id of ids) await sql`INSERT INTO contended VALUES (${id}, 0)`.execute(shop.db);
  const hit = (trx: Parameters<Parameters<typeof inTransaction>[1]>[0], id: string) =>
    sql`UPDATE contended SET hits = hits + 1 WHERE id = ${id}`.execute(trx);
  const work = async () => {
    let arrived = 0;
    await race(2, (index) =>
      inTransaction(shop.db, async (trx) => {
        await hit(trx, ids[index] ?? '');
        arrived += 1;
        while (arrived < 2) await sleep(1);
        await hit(trx, ids[1 - index] ?? '');
      }),
    );
  };
  expect(await growth(work, 'oma_transaction_retries_total')).toEqual({ '{reason="deadlock"}': 1 });
  await sql`DROP TABLE contended`.execute(shop.db);
});

describe('the number of series', () => {
  /** What one app can show at most: each label only has values of the contract or of the program. */
  const HISTOGRAM_SERIES = 12 + 3;

  // Seen to fail when the operation is labelled with the path.
  test('is bounded, whatever is asked for', async () => {
    const opened = await openTestApp();
    const count = async () => (await scrape(opened.app)).size;
    await opened.app.inject('/nothing/0');
    await opened.app.inject({ method: 'PUT', url: '/api/v1/products' });
    // The first scrape adds the series of scrapes.
    await count();
    const before = await count();
    for (let index = 1; index <= 50; index += 1) {
      await opened.app.inject(`/nothing/${index}`);
      await opened.app.inject({
        method: 'PUT',
        url: `/api/v1/products?q=${index}`,
        headers: {
          'user-agent': `agent ${index}`,
          'x-request-id': `id-${index}`,
          'x-forwarded-for': `1.2.3.${index}`,
        },
      });
    }
    expect(await count()).toBe(before);
    await opened.close();
  });

  test('has a most that Prometheus carries with ease', () => {
    const facts = Object.values(operations);
    const statuses = facts.reduce((sum, operation) => sum + operation.statuses.length, 0);
    const codes = facts.reduce((sum, operation) => sum + operation.errorCodes.length, 0);
    const histograms = facts.length * 4 * HISTOGRAM_SERIES;
    expect(statuses + codes + histograms).toBeLessThan(5_000);
  });

  test('of the process is small', async () => {
    const metrics = createMetrics({ process: true });
    const lines = (await metrics.registry.metrics()).split('\n').filter((line) => /^oma_/.test(line));
    expect(lines.length).toBeLessThan(100);
    expect(lines.some((line) => line.startsWith('oma_nodejs_eventloop_lag_p99_seconds'))).toBe(true);
    expect(lines.some((line) => line.startsWith('oma_process_resident_memory_bytes'))).toBe(true);
  });
});

test('two apps in one process count apart', async () => {
  const other = await openTestApp();
  await other.api('getHealth');
  const before = (await scrape()).get('oma_http_requests_total{operation_id="getHealth",status="200"}');
  await other.api('getHealth');
  const after = (await scrape()).get('oma_http_requests_total{operation_id="getHealth",status="200"}');
  expect(after).toBe(before);
  await other.close();
});

describe('the database', () => {
  const unreachable = createDatabase('postgres://nobody@127.0.0.1:1/nothing', {
    maxConnections: 1,
    connectionTimeoutMs: 500,
    onError: () => {},
  });
  afterAll(() => unreachable.destroy());

  test('that is away leaves its figures out and does not fail the scrape', async () => {
    const app = await buildApp(appOptions(unreachable, shop.clock, []));
    const samples = await scrape(app);
    expect(samples.get('oma_database_up')).toBe(0);
    expect(samples.get('oma_database_pool_max_connections')).toBe(1);
    const absent = ['oma_audit_', 'oma_event', 'oma_job', 'oma_dead', 'oma_ledger', 'oma_redis'];
    for (const prefix of absent) {
      expect([...samples.keys()].filter((name) => name.startsWith(prefix))).toEqual([]);
    }
    await app.close();
  });

  test('shows its figures again when it is back, and only then', async () => {
    let isAway = false;
    const switching = new Proxy(shop.db, {
      get: (target, name) => {
        const current = isAway ? unreachable : target;
        const member = Reflect.get(current, name, current);
        return typeof member === 'function' ? member.bind(current) : member;
      },
    });
    const app = await buildApp({ ...appOptions(shop.db, shop.clock, []), monitor: switching });
    const seen = async () => {
      shop.clock.advance(6_000);
      const samples = await scrape(app);
      return [samples.get('oma_database_up'), samples.has('oma_audit_unsealed_rows')];
    };
    expect(await seen()).toEqual([1, true]);
    isAway = true;
    expect(await seen()).toEqual([0, false]);
    isAway = false;
    expect(await seen()).toEqual([1, true]);
    await app.close();
  });

  test('is asked once for scrapes that come together, and not at all a moment later', async () => {
    let asked = 0;
    const counting = createDatabase(shop.database.url, {
      maxConnections: 1,
      onError: () => {},
      onStatement: () => {
        asked += 1;
      },
    });
    const app = await buildApp({ ...appOptions(shop.db, shop.clock, []), monitor: counting });
    await scrape(app);
    const once = asked;
    shop.clock.advance(6_000);
    await race(10, () => scrape(app));
    expect(asked).toBe(2 * once);
    await scrape(app);
    expect(asked).toBe(2 * once);
    await app.close();
    await counting.destroy();
  });

  test('answers the scrape although the pool is exhausted', async () => {
    const busy = createDatabase(shop.database.url, { maxConnections: 1, onError: () => {} });
    const app = await buildApp({ ...appOptions(busy, shop.clock, []), monitor: shop.db });
    const held = await busy.startTransaction().execute();
    const waiting = sql`SELECT 1`.execute(busy);
    const samples = await scrape(app);
    expect(samples.get('oma_database_up')).toBe(1);
    expect(samples.get('oma_database_pool_connections')).toBe(1);
    expect(samples.get('oma_database_pool_idle_connections')).toBe(0);
    expect(samples.get('oma_database_pool_waiting_requests')).toBe(1);
    await held.rollback().execute();
    await waiting;
    await app.close();
    await busy.destroy();
  });
});

describe('the token', () => {
  const token = 'only-prometheus-knows-this';

  test.each([
    [undefined, 401],
    ['Bearer ', 401],
    ['Bearer wrong', 401],
    [`Basic ${token}`, 401],
    [`Bearer ${token}x`, 401],
    [`Bearer ${token}`, 200],
    [`bearer ${token}`, 200],
  ])('%j is answered with %i', async (authorization, status) => {
    const app = await buildApp({ ...appOptions(shop.db, shop.clock, []), metricsToken: token });
    const headers = authorization === undefined ? {} : { authorization };
    const response = await app.inject({ url: '/metrics', headers });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain(status === 200 ? 'text/plain' : 'application/json');
    expect(response.body.includes('oma_http_requests_total')).toBe(status === 200);
    await app.close();
  });
});
