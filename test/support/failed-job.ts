// Plants a background job that has failed for good, as the queue leaves it behind.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/db/client.ts';
import { newId } from '../../src/platform/ids.ts';

/** A failed job of `queue`, which is made if need be; returns its id. */
export async function aFailedJob(
  db: Database,
  queue = 'tests',
  data: Readonly<Record<string, unknown>> = { eventId: randomUUID() },
): Promise<string> {
  const id = newId();
  await sql`
    INSERT INTO pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds,
      deletion_seconds, partition, table_name)
    SELECT ${queue}, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds,
      deletion_seconds, partition, table_name
    FROM pgboss.queue WHERE name = 'failed-jobs'
    ON CONFLICT DO NOTHING`.execute(db);
  await sql`
    INSERT INTO pgboss.job (id, name, data, policy, source_name, source_id, source_root_id, source_created_on,
      source_retry_count, source_output, keep_until)
    VALUES (${randomUUID()}, 'failed-jobs', ${JSON.stringify(data)}::jsonb, 'standard', ${queue}, ${id}, ${id},
      now() - interval '1 day', 20, ${JSON.stringify({ name: 'Error', message: 'connect ECONNREFUSED' })}::jsonb,
      now() + interval '1 year')
  `.execute(db);
  return id;
}
