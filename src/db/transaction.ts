// Runs a unit of work in one transaction: it commits whole, or leaves nothing, or the outcome is reported as unknown.
import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolationLevel } from 'kysely';
import { tellChanges } from './changes.ts';
import type { Database, Tx } from './client.ts';
import { isRetryable } from './sqlstate.ts';

export interface TransactionOptions {
  /** Default `read committed`: the work takes row locks where it needs more. */
  readonly isolationLevel?: IsolationLevel;
  /** Told before each repetition. */
  readonly onRetry?: (error: unknown, attempt: number) => void;
}

const MAX_RETRIES = 4;
// About the length of a short transaction, so that the rival has usually finished; it doubles each time.
const FIRST_BACKOFF_MS = 5;

/**
 * Runs `work` and commits. After a deadlock, a serialization failure or a stale prepared statement the work is run
 * again, at most 4 times, so it must have no effect outside the database. Every other error is thrown as it came,
 * a connection that broke during the commit included: then nobody knows whether the work is done.
 */
export async function inTransaction<T>(
  db: Database,
  work: (trx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(db, work, options.isolationLevel ?? 'read committed');
    } catch (error) {
      if (attempt > MAX_RETRIES || !isRetryable(error)) throw error;
      options.onRetry?.(error, attempt);
      // Rivals that failed together must not come back together.
      await sleep(FIRST_BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

async function runOnce<T>(
  db: Database,
  work: (trx: Tx) => Promise<T>,
  isolationLevel: IsolationLevel,
): Promise<T> {
  // Controlled by hand: Kysely's callback form replaces the work's error by that of a failed rollback.
  const trx = await db.startTransaction().setIsolationLevel(isolationLevel).execute();
  try {
    const result = await work(trx);
    await trx
      .commit()
      .execute()
      .finally(() => tellChanges(db, trx));
    return result;
  } catch (error) {
    // When this fails too, the connection is broken and Kysely discards it; the first error tells why.
    await trx
      .rollback()
      .execute()
      .catch(() => {});
    throw error;
  }
}
