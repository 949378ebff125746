// The jobs that have failed for good, as the queue keeps them in its own tables.
import { sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { FAILED_JOBS } from '../queues.ts';
import { fetchPage, type PageRequest } from './paging.ts';

/**
 * A failed job. `id` is the one that it was enqueued with, `failed_id` that of its place among the failed jobs; `output`
 * is what the queue recorded of the last failure, usually a serialized error.
 */
export interface FailedJobRow {
  readonly id: string;
  readonly failed_id: string;
  readonly queue: string;
  readonly data: Record<string, unknown> | null;
  readonly output: unknown;
  readonly attempts: number;
  readonly created_at: Date;
  readonly failed_at: Date;
}

// Cursors hold milliseconds, the queue's own times are finer: a row would be skipped or repeated otherwise.
const FAILED = sql<FailedJobRow>`(
  SELECT source_root_id AS id, id AS failed_id, source_name AS queue, data, source_output AS output, source_retry_count + 1 AS attempts,
    date_trunc('milliseconds', source_created_on) AS created_at, date_trunc('milliseconds', created_on) AS failed_at
  FROM pgboss.job WHERE name = ${FAILED_JOBS} AND state = 'created'
)`.as<'failed'>('failed');

/** A page of the failed jobs, the latest failure first; with `queue`, only those of that queue. */
export function listFailedJobs(db: Database, queue: string | undefined, page: PageRequest) {
  let query = db.selectFrom(FAILED);
  if (queue !== undefined) query = query.where('failed.queue', '=', queue);
  return fetchPage(
    query.selectAll('failed'),
    query.select(({ fn }) => fn.countAll<number>().as('total')),
    page,
    { keys: ['failed_at', 'id'], direction: 'desc' },
  );
}

/** A failed job. */
export function findFailedJob(trx: Tx, id: string): Promise<FailedJobRow | undefined> {
  return trx.selectFrom(FAILED).selectAll('failed').where('failed.id', '=', id).executeTakeFirst();
}
