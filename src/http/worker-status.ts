// What a worker shows of itself over HTTP: whether it lives, and its metrics.
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Clock } from '../platform/clock.ts';
import type { Metrics } from '../platform/metrics.ts';
import { handleErrors } from './errors.ts';
import { serveMetrics } from './metrics.ts';

/** Builds the worker's status pages, ready for `listen`: `/health` and `/metrics`. */
export function buildWorkerStatus(options: {
  readonly logger: FastifyBaseLogger;
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** Brings the figures up to date that are read at a scrape. */
  readonly refresh: () => Promise<void>;
  readonly metricsToken: string | undefined;
}): FastifyInstance {
  const { logger, clock, metrics, refresh, metricsToken: token } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
  });
  handleErrors(app, clock, () => {});
  app.get('/health', async () => ({ status: 'OK' }));
  serveMetrics(app, { metrics, refresh, token });
  return app;
}
