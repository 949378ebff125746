// Passes on to the log what the job queue has to say of itself.
import type { Logger } from 'pino';
import type { JobQueueEvents } from '../db/job-queue.ts';

/** The queue heals by itself from what it reports, so none of it ends the process. */
export function jobQueueEvents(logger: Logger): JobQueueEvents {
  return {
    onError: (err) => logger.error({ err }, 'the job queue failed'),
    onWarning: (message, data) => logger.warn({ ...data }, message),
  };
}
