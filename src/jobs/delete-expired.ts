// Removes what has expired: idempotency keys whose answers nobody may ask for any more, and sessions that are over.
import type { Database } from '../db/client.ts';
import { deleteExpiredIdempotencyKeys } from '../db/queries/idempotency-keys.ts';
import { deleteExpiredSessions } from '../db/queries/sessions.ts';
import type { Clock } from '../platform/clock.ts';

/** Few enough for one statement that holds no lock for long. */
const DELETED_AT_ONCE = 10_000;

/** Removes everything that has expired by now, in batches. */
export async function deleteExpired(db: Database, clock: Clock): Promise<void> {
  const now = clock.now();
  while ((await deleteExpiredIdempotencyKeys(db, now, DELETED_AT_ONCE)) === DELETED_AT_ONCE);
  while ((await deleteExpiredSessions(db, now, DELETED_AT_ONCE)) === DELETED_AT_ONCE);
}
