// The stored answers of keyed requests. A row is written in the transaction of its effect, so both exist or neither.
import { sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { SQLSTATE } from '../sqlstate.ts';

/** A key of one caller: keys of different principals never meet. */
export interface KeyOwner {
  readonly principal: string;
  readonly key: string;
}

/** What was answered, and for which request. */
export interface StoredAnswer {
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Another transaction stored an answer under the key meanwhile; running again finds it. */
class KeyStoredMeanwhile extends Error {
  readonly code = SQLSTATE.serializationFailure;
}

const lockOf = (owner: KeyOwner) => sql<bigint>`hashtextextended(${`${owner.principal} ${owner.key}`}, 0)`;

/**
 * Takes the key for this transaction without waiting and looks for a stored answer.
 * `claimed` is false while another transaction works under the key.
 */
export async function claimIdempotencyKey(
  trx: Tx,
  owner: KeyOwner,
  now: Date,
): Promise<{ claimed: boolean; stored: StoredAnswer | undefined }> {
  const { rows } = await sql<{
    claimed: boolean;
    fingerprint: Buffer | null;
    response_status: number;
    response_headers: Record<string, string>;
    response_body: string;
  }>`
    SELECT pg_try_advisory_xact_lock(${lockOf(owner)}) AS claimed,
      stored.fingerprint, stored.response_status, stored.response_headers, stored.response_body
    FROM (VALUES (1)) AS one
    LEFT JOIN idempotency_keys AS stored
      ON stored.principal = ${owner.principal} AND stored.key = ${owner.key} AND stored.expires_at > ${now}
  `.execute(trx);
  const row = rows[0];
  if (row === undefined) throw new Error('The claim of an idempotency key returned no row.');
  const stored =
    row.fingerprint === null
      ? undefined
      : {
          fingerprint: row.fingerprint,
          status: row.response_status,
          headers: row.response_headers,
          body: row.response_body,
        };
  return { claimed: row.claimed, stored };
}

/** Stores the answer under the key; an expired row that the reaper has not removed yet is overwritten. */
export async function insertIdempotencyKey(
  trx: Tx,
  owner: KeyOwner,
  answer: StoredAnswer & { operationId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const values = {
    operation_id: answer.operationId,
    fingerprint: answer.fingerprint,
    response_status: answer.status,
    response_headers: JSON.stringify(answer.headers),
    response_body: answer.body,
    created_at: answer.createdAt,
    expires_at: answer.expiresAt,
  };
  const result = await trx
    .insertInto('idempotency_keys')
    .values({ ...owner, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['principal', 'key'])
        .doUpdateSet(values)
        .where('idempotency_keys.expires_at', '<=', answer.createdAt),
    )
    .executeTakeFirst();
  // The claim reads with a snapshot that may be older than the lock it takes; this write sees the newest row.
  if (result.numInsertedOrUpdatedRows !== 1n) throw new KeyStoredMeanwhile();
}

/** Whether an answer is stored under the key by now. */
export async function isIdempotencyKeyStored(db: Database, owner: KeyOwner, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select('key')
    .where('principal', '=', owner.principal)
    .where('key', '=', owner.key)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The stored answer under a key, and whether a transaction works under it right now. The lock is looked at first: a
 * transaction that ends between the two looks has left its answer for the second.
 */
export async function findIdempotencyKey(db: Database, owner: KeyOwner, now: Date) {
  // Reading the lock table takes no lock itself: looking at a key never makes its request fail.
  const { rows } = await sql<{ in_progress: boolean }>`
    SELECT EXISTS (
      SELECT FROM pg_locks, (SELECT ${lockOf(owner)} AS lock_key) AS wanted
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND objsubid = 1 AND granted
        AND (classid::bigint << 32 | objid::bigint) = lock_key
    ) AS in_progress
  `.execute(db);
  const stored = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('principal', '=', owner.principal)
    .where('key', '=', owner.key)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return { stored, inProgress: rows[0]?.in_progress === true };
}

/** Removes at most `limit` expired rows and tells how many it removed. */
export async function deleteExpiredIdempotencyKeys(db: Database, now: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    DELETE FROM idempotency_keys WHERE (principal, key) IN (
      SELECT principal, key FROM idempotency_keys WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    ) RETURNING 1
  `.execute(db);
  return rows.length;
}
