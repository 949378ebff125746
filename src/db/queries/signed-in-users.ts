// Who a session belongs to, read anew for each request: a revoked session or a changed role acts at once, everywhere.
import type { Database } from '../client.ts';

/** The user and role behind a session that is neither revoked nor expired. */
export function findSignedInUser(db: Database, sessionId: string, now: Date) {
  return db
    .selectFrom('sessions as session')
    .innerJoin('users as user', 'user.id', 'session.user_id')
    .select(['user.id', 'user.role'])
    .where('session.id', '=', sessionId)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .executeTakeFirst();
}
