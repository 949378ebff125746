// Freezes the database's own processes while requests keep coming: few of them wait, the others are sent away at once, all
// hear that they may come back, and when the database moves again so does the API.
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { createDatabase, type Database, poolUseOf } from '../../src/db/client.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';

const CONNECTIONS = 2;

/** Far more than may wait for two connections. */
const REQUESTS = 500;

const shop = useTestApp({ maxConnections: CONNECTIONS });

let frozen: number[] = [];

/** Opens all connections of the pool and stops the server's processes behind them. */
async function freeze(db: Database, connections = CONNECTIONS): Promise<void> {
  const pids = Array.from({ length: connections }, () =>
    sql<{ pid: number }>`SELECT pg_backend_pid() AS pid, pg_sleep(0.1)`.execute(db),
  );
  frozen = (await Promise.all(pids)).map(({ rows }) => rows[0]?.pid ?? 0);
  expect(new Set(frozen).size).toBe(connections);
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
}

function thaw(): void {
  for (const pid of frozen) process.kill(pid, 'SIGCONT');
  frozen = [];
}

afterEach(thaw);

// Seen to fail without the bound: 497 of the 500 waited.
it('lets few requests wait for a frozen database and tells all to come back', async () => {
  const { token } = await aPerson(shop);
  await freeze(shop.db);
  const answers = Array.from({ length: REQUESTS }, () => shop.api('getWallet', { token }));
  const first = await Promise.race(answers);
  expect(first.status).toBe(503);
  expect(poolUseOf(shop.db)?.waiting).toBeLessThanOrEqual(CONNECTIONS * 50);
  // Whoever is not refused by then waits for one of the frozen connections.
  const refusals = REQUESTS - CONNECTIONS * 51;
  let refused = 0;
  for (const answer of answers) void answer.then(({ status }) => (refused += status === 503 ? 1 : 0));
  await expect.poll(() => refused).toBeGreaterThanOrEqual(refusals);
  thaw();
  const statuses = (await Promise.all(answers)).map(({ status, headers }) => {
    if (status === 503) expect(headers['retry-after']).toBe('1');
    return status;
  });
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(refusals);
  expect((await shop.api('getWallet', { token })).status).toBe(200);
});

// Seen to fail without the limit: the statement waited for as long as the server stood still.
it('gives up a connection whose server does not answer, and opens another one', async () => {
  const db = createDatabase(shop.database.url, {
    maxConnections: 1,
    answerTimeoutMs: 500,
    onError: () => {},
  });
  try {
    await freeze(db, 1);
    const [pid] = frozen;
    await expect(sql`SELECT 1`.execute(db)).rejects.toThrow('Query read timeout');
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(db);
    expect(rows[0]?.pid).not.toBe(pid);
  } finally {
    thaw();
    await db.destroy();
  }
});
