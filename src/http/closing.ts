// Refuses what still arrives while the server closes, so that clients hear of it in the contract's envelope and come back.
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';

/** Another process, or the next one, has taken over by then. */
const RETRY_AFTER_SECONDS = 1;

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
