// API keys and who they act for, read anew for each request: a revoked key or a changed role acts at once, everywhere.
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { prepareLook, type ValueOf } from '../prepared.ts';
import type { ApiKeys } from '../tables.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/** A key as it may be shown: of its secret nothing but the public beginning. */
export type ApiKeyRow = Omit<Selectable<ApiKeys>, 'secret_hash'>;

const SHOWN = [
  'id',
  'user_id',
  'name',
  'prefix',
  'scopes',
  'created_at',
  'expires_at',
  'last_used_at',
  'revoked_at',
] as const;

const bySecret = prepareLook((db, value: ValueOf<{ secretHash: Buffer; now: Date }>) =>
  db
    .selectFrom('api_keys as key')
    .innerJoin('users as owner', 'owner.id', 'key.user_id')
    .select(['key.id', 'key.user_id', 'key.scopes', 'key.last_used_at', 'owner.role'])
    .where('key.secret_hash', '=', value('secretHash'))
    .where('key.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('key.expires_at', 'is', null), eb('key.expires_at', '>', value('now'))])),
);

/** The key with this hash and its owner's role as it is now, unless it is revoked or has expired. */
export async function findApiKeyCaller(db: Database, secretHash: Buffer, now: Date) {
  const [caller] = await bySecret(db, { secretHash, now });
  return caller;
}

/**
 * Notes that the key was used, if its last use was noted before `lastBefore`. It never waits: whoever holds the row notes
 * the same or revokes the key, and of many requests at once one writes.
 */
export async function touchApiKey(db: Database, id: string, now: Date, lastBefore: Date): Promise<void> {
  await sql`
    UPDATE api_keys SET last_used_at = ${now} WHERE id = (
      SELECT id FROM api_keys WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at <= ${lastBefore})
      FOR NO KEY UPDATE SKIP LOCKED
    )
  `.execute(db);
}

/** A key to be added. */
export interface NewApiKey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly prefix: string;
  readonly secretHash: Buffer;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/**
 * Adds a key if its owner has fewer than `limit` that are neither revoked nor expired; undefined otherwise. Those who make
 * keys for one owner take turns on the owner's row, so that no two of them take the last place.
 */
export async function insertApiKey(trx: Tx, key: NewApiKey, limit: number): Promise<ApiKeyRow | undefined> {
  await trx.selectFrom('users').select('id').where('id', '=', key.userId).forNoKeyUpdate().execute();
  const { active } = await trx
    .selectFrom('api_keys')
    .select(({ fn }) => fn.countAll<number>().as('active'))
    .where('user_id', '=', key.userId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', key.createdAt)]))
    .executeTakeFirstOrThrow();
  if (active >= limit) return undefined;
  return trx
    .insertInto('api_keys')
    .values({
      id: key.id,
      user_id: key.userId,
      name: key.name,
      prefix: key.prefix,
      secret_hash: key.secretHash,
      scopes: [...key.scopes],
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
}

/** A page of the user's keys, the newest first. */
export function listApiKeysOf(db: Database, userId: string, page: PageRequest) {
  const query = db.selectFrom('api_keys').where('user_id', '=', userId);
  return fetchPage(
    query.select(SHOWN),
    query.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: ['created_at', 'id'], direction: 'desc' },
  );
}

/** The user's key with its row locked until the transaction ends. */
export function lockApiKey(trx: Tx, id: string, userId: string): Promise<ApiKeyRow | undefined> {
  return trx
    .selectFrom('api_keys')
    .select(SHOWN)
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Revokes a locked key that is not revoked yet. */
export async function revokeLockedApiKey(trx: Tx, id: string, now: Date): Promise<void> {
  await trx.updateTable('api_keys').set({ revoked_at: now }).where('id', '=', id).execute();
}
