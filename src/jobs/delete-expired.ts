// Removes what has expired: idempotency keys whose answers nobody may ask for any more, sessions that are over, and the
// record of old webhook deliveries.
import type { Database } from '../db/client.ts';
import { deleteExpiredIdempotencyKeys } from '../db/queries/idempotency-keys.ts';
import { deleteExpiredSessions } from '../db/queries/sessions.ts';
import { deleteOldDeliveries } from '../db/queries/webhook-deliveries.ts';
import { removeDeletedWebhookEndpoints } from '../db/queries/webhook-endpoints.ts';
import type { Clock } from '../platform/clock.ts';

/** Few enough for one statement that holds no lock for long. */
const DELETED_AT_ONCE = 10_000;

/** As the contract promises: a receiver's log is looked at within weeks. The events themselves stay. */
const DELIVERIES_KEPT_MS = 30 * 86_400_000;

/** Removes everything that has expired by now, in batches. */
export async function deleteExpired(db: Database, clock: Clock): Promise<void> {
  const now = clock.now();
  while ((await deleteExpiredIdempotencyKeys(db, now, DELETED_AT_ONCE)) === DELETED_AT_ONCE);
  while ((await deleteExpiredSessions(db, now, DELETED_AT_ONCE)) === DELETED_AT_ONCE);
  const before = new Date(now.getTime() - DELIVERIES_KEPT_MS);
  while ((await deleteOldDeliveries(db, before, DELETED_AT_ONCE)) === DELETED_AT_ONCE);
  while ((await removeDeletedWebhookEndpoints(db, DELETED_AT_ONCE)) === DELETED_AT_ONCE);
}
