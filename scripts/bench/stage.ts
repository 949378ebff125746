// The place where everything happens: one durable Postgres with a seeded database for each size, and what runs on it.
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { pgdataOf } from '../../src/platform/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts';
import { findPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import type { ShopFacts } from './flows.ts';
import { KIND, numberedId } from './numbered.ts';
import { seedOrders, seedPayable, seedShop } from './seed.ts';

/** Room for both databases' hot pages, the statistics of statements, and nothing that trades safety for speed. */
const SETTINGS = {
  shared_buffers: '512MB',
  max_connections: '100',
  max_wal_size: '4GB',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'off',
};

/** A seeded shop. */
export interface Shop {
  readonly url: string;
  readonly client: pg.Client;
  readonly facts: Pick<ShopFacts, 'orders'>;
  /** The number after the last one that an order was placed under, in this run or an earlier one. */
  readonly firstUnused: number;
  /** Makes sure that `count` orders wait to be paid, numbered from the result on. Each number is given out once. */
  readonly payable: (count: number, customer?: number) => Promise<number>;
}

export interface Stage {
  readonly folder: string;
  readonly postmasterPid: number;
  readonly openShop: (orders: number, oldWalletEntries: number) => Promise<Shop>;
  readonly close: () => Promise<void>;
}

/** Starts Postgres over the folder, where shops of earlier runs are found again. */
export async function openStage(folder: string, say: (line: string) => void): Promise<Stage> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: SETTINGS,
    log: say,
  });
  const postmaster = await findPostmaster(pgdataOf(server.dataDir));
  const clients: pg.Client[] = [];
  const connectTo = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const admin = await connectTo(server.url);
  return {
    folder,
    postmasterPid: postmaster?.pid ?? 0,
    openShop: async (orders, oldWalletEntries) => {
      const name = `shop_${orders}`;
      const url = server.urlFor(name);
      const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${name}`);
      await migrateToLatest(url);
      const client = await connectTo(url);
      await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
      await seed(client, orders, oldWalletEntries, say);
      return shopOf(client, url, orders);
    },
    close: async () => {
      for (const client of clients) await client.end();
      await server.stop();
    },
  };
}

async function seed(
  client: pg.Client,
  orders: number,
  oldWalletEntries: number,
  say: (line: string) => void,
): Promise<void> {
  const { rows } = await client.query('SELECT count(*)::int AS products FROM products');
  if (rows[0].products > 0) return;
  const startedAt = performance.now();
  await seedShop(client, oldWalletEntries);
  await seedOrders(client, orders, (done) => say(`  seeded ${done} of ${orders} orders`));
  say(`  seeded in ${Math.round((performance.now() - startedAt) / 1000)} s`);
}

async function shopOf(client: pg.Client, url: string, orders: number): Promise<Shop> {
  // Payable orders are numbered on where an earlier run stopped.
  const { rows } = await client.query(
    `SELECT coalesce(max(right(id::text, 12)::bigint), 0)::int AS last FROM orders WHERE id > $1 AND id < $2`,
    [numberedId(KIND.payable, 0), numberedId(KIND.payable, 999_999_999_999)],
  );
  let next = rows[0].last + 1;
  const placed = await client.query(
    `SELECT coalesce(max(substring(key FROM 8)::bigint), 0)::int8 + 1 AS first FROM idempotency_keys WHERE key ~ '^create-[0-9]+$'`,
  );
  return {
    url,
    client,
    facts: { orders },
    firstUnused: Number(placed.rows[0].first),
    payable: async (count, customer) => {
      const from = next;
      next += count;
      await seedPayable(client, from, count, customer === undefined ? undefined : String(customer));
      return from;
    },
  };
}
