// Whether the database answers.
import { sql } from 'kysely';
import type { Database } from '../client.ts';

/** Asks the database for nothing; throws when it cannot be reached. */
export async function pingDatabase(db: Database): Promise<void> {
  await sql`SELECT 1`.execute(db);
}
