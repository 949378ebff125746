// Stands in the way of a migration as a backup does: with a transaction that reads every table. The requests must not have to
// wait for it behind the migration.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database, Tx } from '../../src/db/client.ts';
import type { History } from '../chaos/history.ts';

/** A reader that comes later gets through by then, or waits for the end of the first one. */
const GETS_THROUGH_WITHIN_MS = 20_000;

/**
 * Reads until the migration waits for the reader, and until another reader, who comes after it, has got through. Ends with the
 * migration when that waits for nobody.
 */
export async function readMeanwhile(
  db: Database,
  history: History,
  migrating: Promise<unknown>,
): Promise<void> {
  let isOver = false;
  const over = migrating.then(() => {
    isOver = true;
  });
  await db.transaction().execute(async (reader) => {
    await readEverything(reader);
    while (!isOver && !(await isWaiting(db))) await sleep(20);
    if (isOver) return;
    const next = db.transaction().execute(readEverything);
    next.catch(() => {});
    const gotThrough = next.then(() => true);
    if (!(await Promise.race([gotThrough, over.then(() => true), sleep(GETS_THROUGH_WITHIN_MS, false)]))) {
      history.violation(
        'nobody waits behind a migration',
        'A reader had to wait for the end of another one.',
      );
    }
  });
}

async function readEverything(trx: Tx): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT oid::regclass::text AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`.execute(trx);
  await sql`LOCK TABLE ${sql.raw(rows.map(({ name }) => name).join(', '))} IN ACCESS SHARE MODE`.execute(trx);
}

/** Whether the migration waits for somebody. */
async function isWaiting(db: Database): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM pg_stat_activity
    WHERE application_name = 'migrate' AND datname = current_database() AND wait_event_type = 'Lock'`.execute(
    db,
  );
  return rows.length > 0;
}
