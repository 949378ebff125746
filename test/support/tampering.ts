// Changes what the database itself refuses to change, as somebody with a superuser's access could.
import { sql } from 'kysely';
import type { Database, Tx } from '../../src/db/client.ts';

/** Runs `work` in a transaction in which no trigger and no foreign key watches; constraints of single rows still hold. */
export async function tamper(db: Database, work: (trx: Tx) => Promise<unknown>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(trx);
    await work(trx);
  });
}
