// Tells a load balancer whether to send this process requests: not without its database, and not once it is to stop.
import { pingDatabase } from '../../db/queries/health.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Handler } from '../handler.ts';

/** Another process, or the next one, has taken over by then. */
const RETRY_AFTER_SECONDS = 1;

export const getReadiness: Handler<'getReadiness'> = async (_call, { db, stopRequested }) => {
  if (stopRequested.aborted) {
    throw new DomainError('SERVICE_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  await pingDatabase(db);
  return { status: 200, data: { ready: true } };
};
