// Sessions and their refresh tokens. One conditional update decides who redeems a token, so each works once.
import { sql } from 'kysely';
import type { Database, Tx } from '../client.ts';

/** Opens a session, which has no token yet. */
export async function insertSession(
  trx: Tx,
  session: { id: string; userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('sessions')
    .values({
      id: session.id,
      user_id: session.userId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Adds a refresh token, known by its SHA-256, to a session. */
export async function insertRefreshToken(
  trx: Tx,
  token: { hash: Buffer; sessionId: string; issuedAt: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('refresh_tokens')
    .values({
      token_hash: token.hash,
      session_id: token.sessionId,
      issued_at: token.issuedAt,
      expires_at: token.expiresAt,
    })
    .execute();
}

/**
 * Uses up the token and returns its session; undefined, with nothing changed, when the token was used before, or it or
 * its session has ended. Of several transactions with one token the others wait for the first and then find it used.
 */
export function redeemRefreshToken(
  trx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<{ id: string; user_id: string } | undefined> {
  return trx
    .updateTable('refresh_tokens as token')
    .from('sessions as session')
    .set({ used_at: now })
    .whereRef('session.id', '=', 'token.session_id')
    .where('token.token_hash', '=', tokenHash)
    .where('token.used_at', 'is', null)
    .where('token.expires_at', '>', now)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .returning(['session.id', 'session.user_id'])
    .executeTakeFirst();
}

/** The token, whatever has become of it. */
export function findRefreshToken(trx: Tx, tokenHash: Buffer) {
  return trx
    .selectFrom('refresh_tokens')
    .select(['session_id', 'used_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Moves the end of a session; false, with nothing changed, when it was revoked meanwhile. */
export async function extendSession(trx: Tx, id: string, expiresAt: Date): Promise<boolean> {
  const extended = await trx
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return extended !== undefined;
}

/** Ends a session with all its tokens; false, with nothing changed, when it was revoked before. */
export async function revokeSession(
  trx: Tx,
  id: string,
  reason: 'LOGOUT' | 'TOKEN_REUSED',
  now: Date,
): Promise<boolean> {
  const revoked = await trx
    .updateTable('sessions')
    .set({ revoked_at: now, revoked_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return revoked !== undefined;
}

/** Removes at most `limit` sessions that have expired, with all their tokens, and tells how many it removed. */
export async function deleteExpiredSessions(db: Database, now: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    WITH expired AS MATERIALIZED (
      SELECT id FROM sessions WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), tokens AS (
      DELETE FROM refresh_tokens USING expired WHERE session_id = expired.id
    )
    DELETE FROM sessions USING expired WHERE sessions.id = expired.id RETURNING 1
  `.execute(db);
  return rows.length;
}
