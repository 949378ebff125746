// Shows the metrics to Prometheus: outside the contract, without a rate limit, to whoever has the token if one is set.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import type { Metrics } from '../platform/metrics.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the header carries the token. Digests are compared: they take the same time and have the same length. */
function carries(authorization: string | undefined, token: string): boolean {
  const sent = /^Bearer +(.+)$/i.exec(authorization ?? '')?.[1];
  return sent !== undefined && timingSafeEqual(digest(sent), digest(token));
}

/** Serves `GET /metrics`; `refresh` brings the figures up to date that are read at a scrape, and never throws. */
export function serveMetrics(
  app: FastifyInstance,
  options: {
    readonly metrics: Metrics;
    readonly refresh: () => Promise<void>;
    /** Who scrapes must send it as a bearer token; undefined lets everybody. */
    readonly token: string | undefined;
  },
): void {
  const { metrics, refresh, token } = options;
  app.get('/metrics', async (request, reply) => {
    if (token !== undefined && !carries(request.headers.authorization, token)) {
      throw new DomainError('UNAUTHENTICATED');
    }
    await refresh();
    return reply
      .header('content-type', metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.registry.metrics());
  });
}
