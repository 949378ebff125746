// How long a migration waits for its locks: never so long that the requests which queue up behind it would fail.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './client.ts';
import { MigrationError } from './migration-files.ts';
import { isLockTimeout, retryReasonOf } from './sqlstate.ts';

/** How a migration waits for its locks. */
export interface LockPatience {
  /** One attempt waits so long, and every request that comes after it with it; 0 for ever. */
  readonly lockTimeoutMs: number;
  readonly attempts: number;
  /** The pause after the given attempt, in which the requests go on. */
  readonly pauseMs: (attempt: number) => number;
  /** Told of each attempt that was given up. */
  readonly onWait?: (line: string) => void;
}

/**
 * Some five minutes. One attempt outlasts the second after which Postgres ends an autovacuum that is in the way, and stays
 * well below what a request is given.
 */
export const PATIENCE: LockPatience = {
  lockTimeoutMs: 2_000,
  attempts: 20,
  pauseMs: (attempt) => Math.min(1_000 * 2 ** attempt, 15_000),
};

/** Shown when the patience is over: who holds a lock is found among those who have been at work for longest. */
const SHOWN_TRANSACTIONS = 3;

/**
 * Does `work`, whose failure leaves nothing behind, again while another transaction is in its way. Throws MigrationError
 * when that never ends, naming the oldest transactions.
 */
export async function patiently<T>(db: Database, patience: LockPatience, work: () => Promise<T>): Promise<T> {
  const { attempts } = patience;
  for (let attempt = 1; ; attempt += 1) {
    await sql`set lock_timeout = ${sql.lit(patience.lockTimeoutMs)}`.execute(db);
    try {
      return await work();
    } catch (error) {
      const { cause = error } = error as Error;
      if (!isLockTimeout(cause) && retryReasonOf(cause) !== 'deadlock') throw error;
      const { message } = error as Error;
      if (attempt >= attempts) {
        throw new MigrationError(
          `${message}\n  Gave up after ${attempts} attempts, so that requests do not wait. The oldest transactions: ${await oldestTransactions(db)}.`,
          { cause: error },
        );
      }
      patience.onWait?.(`${message} (attempt ${attempt} of ${attempts})`);
      await sleep(patience.pauseMs(attempt));
    }
  }
}

async function oldestTransactions(db: Database): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    SELECT format('process %s (%s), for %s s', pid, coalesce(nullif(application_name, ''), usename),
      extract(epoch FROM clock_timestamp() - xact_start)::integer) AS line
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
    ORDER BY xact_start LIMIT ${sql.lit(SHOWN_TRANSACTIONS)}`.execute(db);
  return rows.map(({ line }) => line).join('; ') || 'none is left';
}
