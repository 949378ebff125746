// Who a session belongs to, read anew for each request: a revoked session or a changed role acts at once, everywhere.
import type { Database } from '../client.ts';
import { prepareLook, type ValueOf } from '../prepared.ts';

const bySession = prepareLook((db, value: ValueOf<{ sessionId: string; now: Date }>) =>
  db
    .selectFrom('sessions as session')
    .innerJoin('users as user', 'user.id', 'session.user_id')
    .select(['user.id', 'user.role'])
    .where('session.id', '=', value('sessionId'))
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', value('now')),
);

/** The user and role behind a session that is neither revoked nor expired. */
export async function findSignedInUser(db: Database, sessionId: string, now: Date) {
  const [user] = await bySession(db, { sessionId, now });
  return user;
}
