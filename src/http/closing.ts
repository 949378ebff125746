// Sends clients elsewhere without losing a request of theirs: first by ending connections with the answers on them, and
// then, while the server closes, by refusing in the contract's envelope what still arrives.
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';

/** Another process, or the next one, has taken over by then. */
const RETRY_AFTER_SECONDS = 1;

/**
 * Once the process is told to stop, each answer is the last one on its connection: a load balancer that keeps connections
 * open for later requests then has none left when the server closes, which one of those requests could meet.
 */
export function endConnectionsWhenStopping(app: FastifyInstance, stopRequested: AbortSignal): void {
  app.addHook('onRequest', (_request, reply, done) => {
    if (stopRequested.aborted) reply.header('connection', 'close');
    done();
  });
}

/**
 * Answers SERVICE_UNAVAILABLE from the moment the instance begins to close; what runs already is finished. Fastify's own
 * refusal, to be switched off with `return503OnClosing`, knows neither the envelope nor the request's id.
 */
export function refuseWhileClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onRequest', (_request, _reply, done) => {
    if (!closing) done();
    else done(new DomainError('SERVICE_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS }));
  });
}
