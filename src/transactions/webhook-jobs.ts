// The jobs that make attempts to deliver, each for one attempt: whoever makes an attempt due enqueues its job.
import type { NewJob } from '../db/job-queue.ts';
import type { DueAttempt } from '../db/queries/webhook-deliveries.ts';
import { newId } from '../platform/ids.ts';

/** The job of an attempt, due at once unless `startAfter` says otherwise. */
export function deliveryJob(
  { deliveryId, endpointId, attempt, traceParent = null }: DueAttempt,
  startAfter?: Date,
): NewJob {
  return {
    id: newId(),
    queue: 'deliver-webhook',
    data: { deliveryId, attempt },
    // So that a receiver that hangs takes up a few workers and not all.
    group: endpointId,
    traceParent,
    ...(startAfter === undefined ? {} : { startAfter }),
  };
}
