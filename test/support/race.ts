// Lets requests meet: all of them are under way, each on a connection of its own, before the first one is decided.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database, Tx } from '../../src/db/client.ts';
import { asAdmin } from './postgres.ts';

/** What is read of a response to sort it. */
export interface Outcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly error?: { readonly code: string } | null | undefined;
}

// Longer than any start on a busy machine; a race that has not formed by then would prove nothing.
const FORMING_LIMIT_MS = 10_000;

/** Starts `count` calls at once and returns what they came to, in the order of their start. */
export function race<T>(count: number, call: (index: number) => T): Promise<Awaited<T>[]> {
  return Promise.all(Array.from({ length: count }, (_none, index) => call(index)));
}

/**
 * How often each outcome came: `200`, `200 replayed` or `409 OUT_OF_STOCK`, so that a failing test shows at once what
 * else was answered.
 */
export function tally(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, headers, error } of outcomes) {
    const replayed = headers['idempotency-replayed'] === 'true' ? ' replayed' : '';
    const outcome = `${status}${error ? ` ${error.code}` : ''}${replayed}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** Opens `count` connections of the pool, so that no race is decided by whose connection was there first. */
export async function openConnections(db: Database, count: number): Promise<void> {
  await race(count, () => sql`SELECT pg_sleep(0.05)`.execute(db));
}

/** How many connections to the database of `db` wait for a lock. */
async function countWaiting(database: string): Promise<number> {
  return asAdmin(async (admin) => {
    const { rows } = await admin.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
       WHERE datname = $1 AND wait_event_type = 'Lock'`,
      [database],
    );
    return rows[0]?.waiting ?? 0;
  });
}

/**
 * Holds what `lock` takes while `start` sets requests off, lets go once `waiting` connections wait, and returns what
 * `start` came to. Throws when they do not come to wait: then the lock is not on their way, and nothing raced.
 */
export async function behindLock<T>(
  test: { readonly db: Database; readonly database: { readonly name: string } },
  lock: (trx: Tx) => Promise<unknown>,
  waiting: number,
  start: () => Promise<T>,
): Promise<T> {
  const trx = await test.db.startTransaction().execute();
  let started: Promise<T> | undefined;
  try {
    await lock(trx);
    started = start();
    // Its failure is met at the end, where it is awaited.
    started.catch(() => {});
    await untilWaiting(test, waiting);
  } finally {
    await trx.rollback().execute();
  }
  return started;
}

/** Waits until as many connections wait for a lock. */
export function untilWaiting(
  test: { readonly database: { readonly name: string } },
  waiting: number,
): Promise<void> {
  return untilTrue(
    async () => (await countWaiting(test.database.name)) >= waiting,
    `${waiting} connections wait`,
  );
}

/** Waits until the condition holds; throws, naming `what`, when it does not come to hold. */
export async function untilTrue(
  condition: () => Promise<boolean> | boolean,
  what: string,
  limitMs = FORMING_LIMIT_MS,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It never came so far that ${what}.`);
    await sleep(5);
  }
}
