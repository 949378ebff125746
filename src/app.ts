// Assembles the API from its parts; it never listens, reads no environment and opens no connection of its own.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import fastifyCors from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import {
  type ConnectionError,
  type FastifyBaseLogger,
  type FastifyInstance,
  fastify,
  LogController,
} from 'fastify';
import { DomainError } from './domain/errors.ts';
import type { Services } from './handlers/handler.ts';
import { bindContract } from './http/bind.ts';
import { refuseWhileClosing } from './http/closing.ts';
import { serveDocs } from './http/docs.ts';
import { errorEnvelope, handleErrors, replyWithError } from './http/errors.ts';
import { handleUnknownRoutes } from './http/not-found.ts';
import { observeRequests, requestIdOf } from './http/observe.ts';
import { serveSpecification } from './http/openapi.ts';
import { createRateLimits, registerRateLimits } from './http/rate-limits.ts';
import { createSecurity, registerTokens, signAccessToken } from './http/security.ts';

/** 64 KiB: the largest request of the contract, an order of 50 lines, has less than 5. */
const BODY_LIMIT_BYTES = 65_536;

/** A client that has not sent its whole request by then is cut off, so that slow ones cannot hold all connections. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Longer than the idle timeout of common load balancers, so that they and not the server close idle connections. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** An idempotency key in a path has at most 255 characters, each up to three when percent-encoded. */
const MAX_PARAM_LENGTH = 768;

/** What the API is made from. */
export interface AppOptions {
  readonly services: Omit<Services, 'signAccessToken'>;
  readonly logger: FastifyBaseLogger;
  readonly jwtSecret: string;
  /** Origins whose pages may call the API; none switches CORS off. */
  readonly corsOrigins: readonly string[];
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Multiplies the contract's rate limits; 0 switches them off. */
  readonly rateLimitScale: number;
}

/** What cannot be parsed as HTTP never reaches a route, but is answered in the contract's form all the same. */
function answerBrokenRequest(options: AppOptions) {
  return (error: ConnectionError, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const field = { in: 'header', field: '', rule: 'http', message: 'is not valid HTTP' } as const;
    const refusal = new DomainError('VALIDATION_FAILED', { fields: [field] });
    const requestId = requestIdOf({ headers: {} });
    const body = JSON.stringify(errorEnvelope(refusal, requestId, options.services.clock.now()));
    options.logger.info({ requestId, errorCode: refusal.code, reason: error.code }, 'broken request');
    socket.end(
      `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nX-Request-Id: ${requestId}\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  };
}

/** Builds the API, ready for `listen` or `inject`. Throws when contract, handlers and generated files do not agree. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, corsOrigins, trustedProxies } = options;
  const app = fastify({
    loggerInstance: options.logger,
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
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

  observeRequests(app);
  handleErrors(app, services.clock);
  await app.register(fastifyHelmet, {
    // The API serves data, not pages: nothing may be loaded from it or framed.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  await app.register(fastifyCors, {
    origin: corsOrigins.length > 0 ? [...corsOrigins] : false,
    // Every OPTIONS request is answered as a preflight: the plugin's refusal of others would be no envelope.
    strictPreflight: false,
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: [
      'Allow',
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
  // After the two above, so that refusals carry their headers too.
  refuseWhileClosing(app);
  handleUnknownRoutes(app);
  await registerTokens(app, options.jwtSecret);
  await registerRateLimits(app);
  await serveSpecification(app);
  await serveDocs(app);

  const ttl = services.settings.accessTokenTtlSeconds;
  await bindContract(
    app,
    { ...services, signAccessToken: (session) => signAccessToken(app, services.clock, session, ttl) },
    {
      security: createSecurity(app, services.db, services.clock),
      limits: createRateLimits(app, options.rateLimitScale),
    },
  );
  return app;
}
