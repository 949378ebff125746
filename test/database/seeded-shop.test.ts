// The shop that the benchmark seeds by SQL is one that the API could have made: it breaks no invariant.
import pg from 'pg';
import { afterAll, beforeAll, test } from 'vitest';
import { NEW_CUSTOMER } from '../../scripts/bench/numbered.ts';
import { seedOrders, seedPayable, seedShop } from '../../scripts/bench/seed.ts';
import { assertInvariants } from '../support/invariants.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.close();
});

test('it holds every invariant', async () => {
  await seedShop(client, 50);
  await seedOrders(client, 1_000, () => {});
  await seedPayable(client, 1, 10);
  await seedPayable(client, 11, 10, String(NEW_CUSTOMER));
  // What is so old has lost its idempotency keys.
  await assertInvariants(database.db, { keysWereForgotten: true });
});
