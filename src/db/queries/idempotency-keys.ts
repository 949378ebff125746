// The stored answers of keyed requests. A row is written in the transaction of its effect, so both exist or neither.
import { type Expression, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { ChangedMeanwhile } from '../sqlstate.ts';

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

/** A stored answer as it is found; it counts until `expiresAt`. */
export interface FoundAnswer extends StoredAnswer {
  readonly expiresAt: Date;
}

/** The columns of a stored answer in a statement that joins its table as `stored`. */
export const FOUND_ANSWER = [
  'stored.fingerprint',
  'stored.response_status',
  'stored.response_headers',
  'stored.response_body',
  'stored.expires_at as stored_until',
] as const;

/** The stored answer in a row with these columns; undefined when the row was joined to none. */
export function foundAnswer(row: {
  fingerprint: Buffer | null;
  response_status: number | null;
  response_headers: unknown;
  response_body: string | null;
  stored_until: Date | null;
}): FoundAnswer | undefined {
  if (row.fingerprint === null || row.stored_until === null) return undefined;
  return {
    fingerprint: row.fingerprint,
    status: row.response_status ?? 0,
    headers: row.response_headers as Record<string, string>,
    body: row.response_body ?? '',
    expiresAt: row.stored_until,
  };
}

/** A stored answer as it is written. */
export interface AnswerToStore extends StoredAnswer {
  readonly operationId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** An answer and the key that it is stored under. */
export interface KeyedAnswer {
  readonly owner: KeyOwner;
  readonly answer: AnswerToStore;
}

/** The answer as a row, for a statement that writes it together with the effect. */
export function answerRow({ owner, answer }: KeyedAnswer) {
  return {
    principal: owner.principal,
    key: owner.key,
    operation_id: answer.operationId,
    fingerprint: answer.fingerprint,
    response_status: answer.status,
    response_headers: JSON.stringify(answer.headers),
    response_body: answer.body,
    created_at: answer.createdAt,
    expires_at: answer.expiresAt,
  };
}

/** The columns of such a row. */
export const ANSWER_COLUMNS = [
  'principal',
  'key',
  'operation_id',
  'fingerprint',
  'response_status',
  'response_headers',
  'response_body',
  'created_at',
  'expires_at',
] as const;

/** The name of a key's lock. */
export const lockNameOf = (owner: KeyOwner): string => `${owner.principal} ${owner.key}`;

/**
 * Takes the lock with this name without waiting, for as long as the statement's transaction lasts; false while another
 * one has it.
 */
export const claimOf = (lockName: Expression<string>) =>
  sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0))`;

const lockOf = (owner: KeyOwner) => sql<bigint>`hashtextextended(${lockNameOf(owner)}, 0)`;

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
export async function insertIdempotencyKey(trx: Tx, owner: KeyOwner, answer: AnswerToStore): Promise<void> {
  const row = answerRow({ owner, answer });
  const result = await trx
    .insertInto('idempotency_keys')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['principal', 'key'])
        .doUpdateSet(row)
        .where('idempotency_keys.expires_at', '<=', answer.createdAt),
    )
    .executeTakeFirst();
  // The claim reads with a snapshot that may be older than the lock it takes; this write sees the newest row.
  if (result.numInsertedOrUpdatedRows !== 1n) throw new ChangedMeanwhile();
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

/** Removes the key if it has expired, so that it can be stored anew. */
export async function deleteExpiredIdempotencyKey(db: Database, owner: KeyOwner, now: Date): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('principal', '=', owner.principal)
    .where('key', '=', owner.key)
    .where('expires_at', '<=', now)
    .execute();
}

/** Removes at most `limit` expired rows and tells how many it removed. */
export async function deleteExpiredIdempotencyKeys(db: Database, now: Date, limit: number): Promise<number> {
  // In a plan that looks for the batch row by row, an IN would look for it more than once, and find more each time.
  const { rows } = await sql`
    WITH expired AS MATERIALIZED (
      SELECT principal, key FROM idempotency_keys WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    )
    DELETE FROM idempotency_keys AS stored USING expired
    WHERE stored.principal = expired.principal AND stored.key = expired.key RETURNING 1
  `.execute(db);
  return rows.length;
}
