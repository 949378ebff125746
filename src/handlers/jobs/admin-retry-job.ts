// Puts a failed job back into its queue, once: of two admins who do so at the same time, one finds nothing.
import { insertAuditEntry } from '../../db/queries/audit-log.ts';
import { findFailedJob } from '../../db/queries/failed-jobs.ts';
import { DomainError } from '../../domain/errors.ts';
import { auditEntry } from '../../transactions/audit-entry.ts';
import type { Handler } from '../handler.ts';
import { idempotently } from '../idempotently.ts';
import { presentFailedJob } from './present-failed-job.ts';

export const adminRetryJob: Handler<'adminRetryJob'> = (call, services) =>
  idempotently(call, services, async (trx) => {
    const job = await findFailedJob(trx, call.params.jobId);
    if (job === undefined || !(await services.jobs.retryFailed(trx, job.failed_id))) {
      throw new DomainError('JOB_NOT_FOUND');
    }
    const { queue, data } = job;
    const change = { action: 'job.retried', subjectType: 'job', subjectId: job.id } as const;
    await insertAuditEntry(
      trx,
      auditEntry(call, { ...change, changes: { queue, data } }, services.clock.now()),
    );
    return { status: 202, data: presentFailedJob(job) };
  });
