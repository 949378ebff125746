// Ends the wait of orders whose deadline has passed, so that the stock they hold comes back: unpaid ones expire,
// undecided ones are rejected.
import type { Database } from '../db/client.ts';
import { listOverdueOrders, lockOrder } from '../db/queries/orders.ts';
import { isUnavailable } from '../db/sqlstate.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Clock } from '../platform/clock.ts';
import { systemOrigin } from '../transactions/audit-entry.ts';
import { moveOrder } from '../transactions/move-order.ts';

/** Orders that are looked up at once. */
const BATCH = 100;

/**
 * Expires or rejects overdue orders, each in a transaction of its own, and tells how many these were. Throws at the end
 * when some could not be moved: an order that somebody holds locked must not keep the stock of all the others.
 */
export async function expireOrders(db: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  let moved = 0;
  const failures: unknown[] = [];
  for (;;) {
    const before = moved;
    const ids = await listOverdueOrders(db, now, BATCH);
    for (const id of ids) {
      try {
        if (await expireOrder(db, id, now)) moved += 1;
      } catch (error) {
        if (isUnavailable(error)) throw error;
        failures.push(error);
      }
    }
    // When none of a batch could be moved, the next look would find the same ones.
    if (ids.length < BATCH || moved === before) break;
  }
  if (failures.length === 0) return moved;
  throw new AggregateError(failures, `${failures.length} overdue orders could not be moved, ${moved} were.`);
}

/** Expires or rejects the order if it still waits beyond its deadline, and tells whether it did. */
export function expireOrder(db: Database, id: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const order = await lockOrder(trx, id);
    // Between the look and the lock the order may have been paid, decided, or expired by another process.
    const waits = order?.status === 'PENDING' || order?.status === 'PENDING_APPROVAL';
    if (order === undefined || !waits || order.expires_at === null || order.expires_at > now) return false;
    const to = order.status === 'PENDING' ? 'EXPIRED' : 'REJECTED';
    const reason = order.status === 'PENDING' ? 'Not paid in time.' : 'Not decided in time.';
    await moveOrder(trx, order, { to, part: 'SYSTEM', reason }, systemOrigin, now);
    return true;
  });
}
