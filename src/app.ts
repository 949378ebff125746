// Assembles the API from its parts; it never listens, reads no environment and opens no connection of its own.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import fastifyCors from '@fastify/cors';
import {
  type ConnectionError,
  type FastifyBaseLogger,
  type FastifyInstance,
  fastify,
  LogController,
} from 'fastify';
import type { Database } from './db/client.ts';
import { listenToCommits } from './db/commits.ts';
import { DomainError } from './domain/errors.ts';
import type { Services } from './handlers/handler.ts';
import { forgetChanged } from './handlers/products/kept-answers.ts';
import { bindContract } from './http/bind.ts';
import { followCaches } from './http/cache-metrics.ts';
import { endConnectionsWhenStopping, refuseWhileClosing } from './http/closing.ts';
import { serveDocs } from './http/docs.ts';
import { errorEnvelope, handleErrors, replyWithError } from './http/errors.ts';
import { serveMetrics } from './http/metrics.ts';
import { handleUnknownRoutes } from './http/not-found.ts';
import { countRefusal, observeRequests, requestIdOf, traceRequestLogs } from './http/observe.ts';
import { serveSpecification } from './http/openapi.ts';
import { createRateLimits, registerRateLimits } from './http/rate-limits.ts';
import { createSecurity, registerTokens, signAccessToken } from './http/security.ts';
import { protectAnswers } from './http/security-headers.ts';
import { createStreams, STALL_LIMIT_MS } from './http/streams.ts';
import { type AnswerCache, createAnswerCache } from './platform/answer-cache.ts';
import type { Logger } from './platform/logger.ts';
import type { Metrics } from './platform/metrics.ts';
import { createRateCounters, type RateCounters } from './platform/rate-counters.ts';
import type { Redis } from './platform/redis.ts';
import type { Tracing } from './platform/tracing.ts';
import { countCommits, createDatabaseGauges } from './transactions/measure-database.ts';

/** 64 KiB: the largest request of the contract, an order of 50 lines, has less than 5. */
const BODY_LIMIT_BYTES = 65_536;

/** A client that has not sent its whole request by then is cut off, so that slow ones cannot hold all connections. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Headers fit into one packet; who needs longer for them holds the connection on purpose. */
const HEADERS_TIMEOUT_MS = 10_000;

/** How soon after its time a slow client is cut off. Node's default is half a minute. */
const CHECK_CONNECTIONS_EVERY_MS = 2_000;

/**
 * Far more than the proxies in front keep open, and few enough that idle ones cannot fill the memory: each takes some
 * 10 kB. Connections beyond it are closed at once.
 */
const MAX_CONNECTIONS = 4_096;

/** Longer than the idle timeout of common load balancers, so that they and not the server close idle connections. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** An idempotency key in a path has at most 255 characters, each up to three when percent-encoded. */
const MAX_PARAM_LENGTH = 768;

/** What the API is made from. */
export interface AppOptions {
  readonly services: Omit<Services, 'signAccessToken' | 'productAnswers' | 'redis'>;
  /** Undefined keeps limits and answers in this process. Whoever connected it closes it, after the app. */
  readonly redis?: Redis | undefined;
  readonly logger: Logger;
  readonly jwtSecret: string;
  /** Origins whose pages may call the API; none switches CORS off. */
  readonly corsOrigins: readonly string[];
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Multiplies the contract's rate limits; 0 switches them off. */
  readonly rateLimitScale: number;
  readonly metrics: Metrics;
  /** The database of `services` through a connection of its own with short time limits, for the figures in it. */
  readonly monitor: Database;
  /** Who scrapes the metrics must send it as a bearer token; undefined lets everybody. */
  readonly metricsToken?: string | undefined;
  /** Records spans; without it none are made. */
  readonly tracing?: Tracing | undefined;
  /** A client that takes nothing of a stream for so long is cut off. Default 30 s. */
  readonly stallLimitMs?: number;
}

/** What cannot be parsed as HTTP never reaches a route, but is answered in the contract's form all the same. */
function answerBrokenRequest(options: AppOptions) {
  return (error: ConnectionError, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const [rule, message] = isLate ? ['timeout', 'did not arrive in time'] : ['http', 'is not valid HTTP'];
    const field = { in: 'header', field: '', rule, message } as const;
    const refusal = new DomainError('VALIDATION_FAILED', { fields: [field] });
    const requestId = requestIdOf({ headers: {} });
    const body = JSON.stringify(errorEnvelope(refusal, requestId, options.services.clock.now()));
    options.logger.info({ requestId, errorCode: refusal.code, reason: error.code }, 'broken request');
    socket.end(
      `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nX-Request-Id: ${requestId}\r\n` +
        `Cache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  };
}

/** Builds the API, ready for `listen` or `inject`. Throws when contract, handlers and generated files do not agree. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, corsOrigins, trustedProxies, metrics, tracing, redis } = options;
  const app = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    childLoggerFactory: traceRequestLogs(tracing),
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CHECK_CONNECTIONS_EVERY_MS },
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    clientErrorHandler: answerBrokenRequest(options),
    frameworkErrors: (error, request, reply) => {
      void replyWithError(error, request, reply, services.clock);
    },
  });

  app.server.maxConnections = MAX_CONNECTIONS;
  // Node would answer an Expect that it does not know with a bare 417; HTTP also allows to go on as if it were not there.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  observeRequests(app, { metrics, tracing, logger: options.logger });
  handleErrors(app, services.clock, (request) => countRefusal(metrics, request));
  await protectAnswers(app);
  // Not even registered without origins: its route for OPTIONS would read bodies that are refused anyway.
  if (corsOrigins.length > 0) {
    await app.register(fastifyCors, {
      origin: [...corsOrigins],
      // Every OPTIONS request is answered as a preflight: the plugin's refusal of others would be no envelope.
      strictPreflight: false,
      methods: ['GET', 'POST', 'PATCH', 'DELETE'],
      exposedHeaders: [
        'Allow',
        'Content-Disposition',
        'Deprecation',
        'ETag',
        'Idempotency-Replayed',
        'Location',
        'RateLimit',
        'RateLimit-Policy',
        'Retry-After',
        'Sunset',
        'X-Request-Id',
      ],
    });
  }
  // After the two above, so that refusals carry their headers too.
  endConnectionsWhenStopping(app, services.stopRequested);
  refuseWhileClosing(app);
  handleUnknownRoutes(app);
  await registerTokens(app, options.jwtSecret);
  await serveSpecification(app);
  await serveDocs(app);

  const productAnswers = createAnswerCache({ redis, version: services.version });
  const stopForgetting = listenToCommits(services.db, (fact) => {
    if (fact.kind === 'products-changed') forgetChanged(productAnswers, fact);
  });
  const stopCounting = listenToCommits(services.db, countCommits(metrics));
  app.addHook('onClose', async () => {
    stopForgetting();
    stopCounting();
  });
  const rateCounters = createRateCounters(services.clock, redis);
  const readDatabase = createDatabaseGauges(
    metrics,
    { db: services.db, monitor: options.monitor },
    services.clock,
  );
  const readCaches = followCaches(metrics, productAnswers, redis);
  serveMetrics(app, {
    metrics,
    refresh: async () => {
      await Promise.all([readDatabase(), readCaches()]);
    },
    token: options.metricsToken,
  });
  app.decorate('productAnswers', productAnswers);
  app.decorate('rateCounters', rateCounters);
  await registerRateLimits(app, rateCounters);

  const ttl = services.settings.accessTokenTtlSeconds;
  await bindContract(
    app,
    {
      ...services,
      redis,
      productAnswers,
      signAccessToken: (session) => signAccessToken(app, services.clock, session, ttl),
    },
    {
      security: createSecurity(app, services.db, services.clock),
      limits: createRateLimits(app, rateCounters, services.clock, options.rateLimitScale),
    },
    createStreams(app, options.stallLimitMs ?? STALL_LIMIT_MS),
    tracing,
  );
  return app;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Here for their counts, which the tests read. */
    readonly productAnswers: Pick<AnswerCache, 'counts'>;
    readonly rateCounters: Pick<RateCounters, 'counts'>;
  }
}
