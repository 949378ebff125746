// Gives each request an id and one line in the log; neither holds anything that a client could forge a line with.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** The id that the client sent, if it is well-formed, or a new one of 16 hex digits. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && /^[\w.:-]{1,128}$/.test(sent) ? sent : randomBytes(8).toString('hex');
}

/** Returns the id to the client with each response, and logs each response once. */
export function observeRequests(app: FastifyInstance): void {
  app.decorateRequest('errorCode');
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { operationId } = request.routeOptions.config as { operationId?: string };
    request.log.info(
      {
        operationId,
        method: request.method,
        // Without the query, which may hold what a customer searched for.
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        userId: request.actor?.type === 'USER' ? request.actor.userId : undefined,
        apiKeyId: request.actor?.type === 'USER' ? request.actor.apiKeyId : undefined,
        errorCode: request.errorCode,
      },
      'request',
    );
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the error that was answered, if one was. */
    errorCode?: string;
  }
}
