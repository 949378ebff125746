// A failed job as the contract shows it.
import type { components } from '../../contract/types.ts';
import type { FailedJobRow } from '../../db/queries/failed-jobs.ts';

type FailedJob = components['schemas']['FailedJob'];

/** The failed job; of what the queue recorded about the failure, only the message is shown. */
export function presentFailedJob(row: FailedJobRow): FailedJob {
  const { message } = (row.output ?? {}) as { message?: unknown };
  return {
    id: row.id,
    queue: row.queue,
    data: row.data ?? {},
    error: typeof message === 'string' ? message : 'The worker was lost or the job ran for too long.',
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    failedAt: row.failed_at.toISOString(),
  };
}
