// The run's own Postgres: it is killed and started again over the same data, and must lose nothing that was committed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrateToLatest } from '../../src/db/migrate.ts';
import {
  discardEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.ts';
import { isAlive } from '../../src/platform/embedded-postgres/postmaster.ts';

/** The database server that the run may mistreat. */
export interface ChaosPostgres {
  /** Its port, which is another one after each start. */
  port(): number;
  /** The address of the shop's database, straight to the server or through a proxy at `port`. */
  url(port?: number): string;
  /** Ends it as the machine's kernel would (SIGKILL), or at once by its own means (SIGQUIT). */
  kill(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  start(): Promise<void>;
  /** Breaks off up to that many connections of the program, and tells how many these were. */
  terminateBackends(count: number): Promise<number>;
  discard(): Promise<void>;
}

const DATABASE = 'chaos';

const SETTINGS = {
  max_connections: '120',
  // Only processes are killed here, never the machine: what the kernel holds is not lost, and the disk is spared.
  // Commits still wait for their journal to be written, so a killed server has it.
  fsync: 'off',
  synchronous_commit: 'on',
};

/** Starts the server over a new folder and migrates the shop's database; `change` is what is then changed in it. */
export async function startPostgres(folder: string, change: string | undefined): Promise<ChaosPostgres> {
  const open = () => startEmbeddedPostgres({ dataDir: folder, settings: SETTINGS });
  let server = await open();
  // A run that ends in whatever way leaves no server behind.
  process.once('exit', () => server.kill());
  const admin = async <T>(work: (client: pg.Client) => Promise<T>, url = server.url): Promise<T> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  };
  await admin((client) => client.query(`CREATE DATABASE ${DATABASE}`));
  await migrateToLatest(server.urlFor(DATABASE));
  if (change !== undefined) await admin((client) => client.query(change), server.urlFor(DATABASE));

  const pidOf = async () =>
    Number.parseInt(await readFile(path.join(server.dataDir, 'cluster/pgdata/postmaster.pid'), 'utf8'), 10);
  return {
    port: () => Number(new URL(server.url).port),
    url: (port) => {
      const url = new URL(server.urlFor(DATABASE));
      if (port !== undefined) url.port = String(port);
      return url.href;
    },
    kill: async (signal) => {
      const pid = await pidOf();
      process.kill(pid, signal);
      while (isAlive(pid)) await sleep(10);
    },
    start: async () => {
      server = await open();
    },
    terminateBackends: (count) =>
      admin(async (client) => {
        const { rows } = await client.query(
          `SELECT pg_terminate_backend(pid) FROM (
             SELECT pid FROM pg_stat_activity
             WHERE datname = $1 AND pid <> pg_backend_pid() AND application_name <> 'chaos'
             ORDER BY state = 'active' DESC, random() LIMIT $2
           ) AS backend`,
          [DATABASE, count],
        );
        return rows.length;
      }),
    discard: async () => {
      await discardEmbeddedPostgres(server.dataDir);
    },
  };
}
