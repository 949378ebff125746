// Every statement of the hot flows, as the API sends it, finds its rows by an index: none reads or sorts a long table,
// so what a request costs does not grow with the shop.
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FLOWS, type HttpRequest, type ShopFacts } from '../../scripts/bench/flows.ts';
import { ADMIN, customerOf, JWT_SECRET, KIND, numberedId, tokenOf } from '../../scripts/bench/numbered.ts';
import { countsAll, distinct, growingCosts, keepsPlan } from '../../scripts/bench/plans.ts';
import { seedOrders, seedPayable, seedShop } from '../../scripts/bench/seed.ts';
import { captureWire, type WireCapture } from '../../scripts/bench/wire-capture.ts';
import { buildApp } from '../../src/app.ts';
import { createDatabase, type Database } from '../../src/db/client.ts';
import { listDueAttempts, listDueEndpoints } from '../../src/db/queries/due-deliveries.ts';
import { listOverdueOrders } from '../../src/db/queries/orders.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { appOptions } from '../support/app.ts';
import { createTestClock } from '../support/clock.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

/** Enough for each table of orders to be long, and seeded in some seconds: the planner decides as with a million. */
const ORDERS = 30_000;

let database: TestDatabase;
let client: pg.Client;
let wire: WireCapture;
let db: Database;
let app: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // A plan's rows are those of each worker otherwise, of whom some versions of Postgres take more.
  await client.query('SET max_parallel_workers_per_gather = 0');
  await seedShop(client, 100);
  await seedPayable(client, 1, 10);
  await seedOrders(client, ORDERS, () => {});
  wire = await captureWire(database.url);
  db = createDatabase(wire.url, { maxConnections: 2, applicationName: 'test', onError: () => {} });
  const options = appOptions(db, createTestClock(), []);
  app = await buildApp({
    ...options,
    services: { ...options.services, clock: systemClock },
    jwtSecret: JWT_SECRET,
  });
}, 120_000);

afterAll(async () => {
  await app.close();
  await db.destroy();
  wire.stop();
  await client.end();
  await database.close();
});

const asAdmin = (path: string): HttpRequest => ({
  method: 'GET',
  path: `/api/v1${path}`,
  headers: { authorization: `Bearer ${tokenOf(ADMIN)}` },
});
const asCustomer = (path: string): HttpRequest => ({
  method: 'GET',
  path: `/api/v1${path}`,
  headers: { authorization: `Bearer ${tokenOf(customerOf(2))}` },
});

const facts: ShopFacts = { orders: ORDERS, deepCursor: '', replayFrom: 1 };
/** The cursor is taken from an answer below, and wallets differ in nothing that a plan knows. */
const flows = FLOWS.filter(({ name }) => name !== 'admin-list-cursor' && !name.endsWith('-wallet'));

const requests: [string, HttpRequest][] = [
  ...flows.map(({ name, request }): [string, HttpRequest] => [name, request(3, facts)]),
  ['order of a customer: history', asCustomer(`/orders/${numberedId(KIND.order, 2)}/history`)],
  ["a customer's orders", asCustomer('/orders')],
  ["a customer's pending orders", asCustomer('/orders?status=PENDING')],
  ["a customer's movements", asCustomer('/wallet/transactions')],
  ['orders in a status', asAdmin('/admin/orders?status=CANCELLED')],
  [
    'orders of a day',
    asAdmin('/admin/orders?createdFrom=2026-01-01T00:00:00Z&createdTo=2026-01-02T00:00:00Z'),
  ],
  ['the audit log', asAdmin('/admin/audit-logs')],
  ['users', asAdmin('/admin/users')],
];

/** Sends the request, of whose statements alone `wire` then tells. */
async function send({ method, path, headers, body }: HttpRequest): Promise<void> {
  wire.take();
  const response = await app.inject({
    method,
    url: path,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  expect(response.statusCode, response.body).toBeLessThan(300);
}

/** Sends the request and returns what grows with the shop in the plans of its statements. */
async function growing(request: HttpRequest): Promise<string[]> {
  await send(request);
  return growingIn();
}

async function growingIn(): Promise<string[]> {
  const statements = distinct(wire.take()).filter((statement) => !countsAll(statement));
  expect(statements).not.toEqual([]);
  const found: string[] = [];
  for (const statement of statements) {
    const costs = await growingCosts(client, statement);
    found.push(...costs.map((cost) => `${cost}: ${statement.text}`));
  }
  return found;
}

describe('nothing grows with the shop in', () => {
  test.each(requests)('%s', async (_name, request) => {
    expect(await growing(request)).toEqual([]);
  });

  test('the next page by cursor', async () => {
    const { path, headers } = asAdmin('/admin/orders');
    const first = await app.inject({ url: path, headers });
    const next = `/admin/orders?cursor=${first.json().meta.nextCursor}`;
    expect(await growing(asAdmin(next))).toEqual([]);
  });

  test('the search for due deliveries', async () => {
    const endpointId = numberedId(KIND.order, 1);
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(`INSERT INTO webhook_deliveries (id, endpoint_id, event_id, next_attempt_at, created_at)
      SELECT uuid_of_time(now()), '${endpointId}', id, now(), now() FROM events`);
    await client.query('COMMIT');
    await client.query('ANALYZE webhook_deliveries');
    wire.take();
    expect(await listDueEndpoints(db, systemClock.now())).toMatchObject([{ endpointId }]);
    expect(await listDueAttempts(db, endpointId, systemClock.now(), 20)).toHaveLength(20);
    expect(await growingIn()).toEqual([]);
  });

  test('the search for overdue orders', async () => {
    wire.take();
    await listOverdueOrders(db, systemClock.now(), 100);
    expect(await growingIn()).toEqual([]);
  });
});

test.each([
  ['Seq Scan on orders', 'SELECT * FROM orders WHERE total_minor = $1', ['7']],
  ['Sort of 30010 rows', 'SELECT * FROM orders ORDER BY updated_at', []],
])('%s is found where it is', async (cost, text, values) => {
  expect(await growingCosts(client, { text, values })).toContain(cost);
});

describe('Postgres plans once, and not for each execution, what is sent by', () => {
  test.each(['order-create', 'pay', 'order-get'])('%s', async (name) => {
    const flow = flows.find((one) => one.name === name);
    await send(flow?.request(5, facts) as HttpRequest);
    for (const statement of distinct(wire.take())) {
      expect(await keepsPlan(client, statement), statement.text).toBe(true);
    }
  });
});
