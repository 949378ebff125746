// Runs a unit of work in one transaction: it commits whole, or leaves nothing, or the outcome is reported as unknown.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Tx } from './client.ts';
import { notedOf, tell } from './commits.ts';
import { retryReasonOf } from './sqlstate.ts';

const MAX_RETRIES = 4;
// About the length of a short transaction, so that the rival has usually finished; it doubles each time.
const FIRST_BACKOFF_MS = 5;

/**
 * Runs `work` and commits. After a deadlock, a serialization failure or a stale prepared statement the work is run
 * again, at most 4 times, so it must have no effect outside the database. Every other error is thrown as it came,
 * a connection that broke during the commit included: then nobody knows whether the work is done.
 */
export async function inTransaction<T>(db: Database, work: (trx: Tx) => Promise<T>): Promise<T> {
  return retrying(db, () => runOnce(db, work));
}

/**
 * Runs `attempt`, and again, at most 4 times, when it failed in a way that repetition can cure. It must have left nothing
 * behind then.
 */
export async function retrying<T>(db: Database, attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const reason = retryReasonOf(error);
      if (attempts > MAX_RETRIES || reason === undefined) throw error;
      tell(db, [{ kind: 'retry', reason }]);
      // Rivals that failed together must not come back together.
      await sleep(FIRST_BACKOFF_MS * 2 ** (attempts - 1) * (0.5 + Math.random()));
    }
  }
}

async function runOnce<T>(db: Database, work: (trx: Tx) => Promise<T>): Promise<T> {
  // Controlled by hand: Kysely's callback form replaces the work's error by that of a failed rollback.
  // Whatever the server's default is, the work takes row locks where it needs more than this.
  const trx = await db.startTransaction().setIsolationLevel('read committed').execute();
  try {
    const result = await work(trx);
    let isCertain = false;
    try {
      await trx.commit().execute();
      isCertain = true;
    } finally {
      tell(db, notedOf(trx), isCertain);
    }
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
