// Gives each request an id, a place in its trace and one line in the log, and counts how it ended; nothing of it holds
// what a client could forge a line with, or a label that a client could invent.
import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationId } from '../contract/operations.ts';
import { infoWriter, type Logger } from '../platform/logger.ts';
import type { Metrics } from '../platform/metrics.ts';
import { randomHex } from '../platform/random-hex.ts';
import { continueTrace, type TraceContext } from '../platform/trace-context.ts';
import type { Tracing } from '../platform/tracing.ts';
import { requestLog } from './request-log.ts';

/** The id that the client sent, if it is well-formed, or a new one of 16 hex digits. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && /^[\w.:-]{1,128}$/.test(sent) ? sent : randomHex(8);
}

/** Where the trace of a request is kept: its logger is made before there is a Fastify request. */
const TRACE = Symbol('trace');

type TracedMessage = IncomingMessage & { [TRACE]?: TraceContext };

/** The factory of the requests' loggers: each names request and trace in every line. */
export function traceRequestLogs(tracing: Tracing | undefined) {
  return (
    logger: FastifyBaseLogger,
    bindings: object,
    options: object,
    raw: TracedMessage,
  ): FastifyBaseLogger => {
    const trace = continueTrace(raw.headers, tracing !== undefined);
    raw[TRACE] = trace;
    return requestLog(() =>
      logger.child({ ...bindings, traceId: trace.traceId, spanId: trace.spanId }, options),
    );
  };
}

/** What no operation serves has two labels of its own, whatever its address is. */
const UNMATCHED = 'unmatched';
const OTHER = 'other';

const operationIdOf = (request: FastifyRequest): string | undefined =>
  (request.routeOptions.config as { operationId?: string } | undefined)?.operationId;

const operationOf = (request: FastifyRequest): string =>
  request.is404 ? UNMATCHED : (operationIdOf(request) ?? OTHER);

const LOGIN: OperationId = 'login';
const PAY: OperationId = 'payOrder';

/**
 * Counts a refusal when it is decided, so that a client cannot hide a refused sign-in by going away before the answer.
 */
export function countRefusal(metrics: Metrics, request: FastifyRequest): void {
  const operation = operationOf(request);
  const code = request.errorCode;
  if (code === undefined) return;
  metrics.requestErrors.inc({ operation_id: operation, code });
  if (code === 'RATE_LIMITED') metrics.rateLimited.inc({ operation_id: operation });
  if (operation === LOGIN && code === 'INVALID_CREDENTIALS') metrics.loginFailures.inc();
  // What is completed is counted at its commit, which also happens when the client does not wait for the answer.
  if (operation === PAY) metrics.payments.inc({ outcome: code });
}

function recordSpan(tracing: Tracing, request: FastifyRequest, reply: FastifyReply, operation: string): void {
  const status = reply.statusCode;
  tracing.record({
    name: operation,
    kind: 'server',
    trace: request.trace,
    durationMs: reply.elapsedTime,
    attributes: {
      'http.request.method': request.method,
      'http.route': request.routeOptions.url ?? '',
      'http.response.status_code': status,
      'url.path': pathOf(request),
      'url.scheme': request.protocol,
      'request.id': request.id,
      ...(request.errorCode !== undefined && { 'error.type': request.errorCode }),
    },
    // As the conventions want it, a client's mistake is no error of the server.
    failure: status >= 500 ? (request.errorCode ?? String(status)) : undefined,
  });
}

/** Without the query, which may hold what a customer searched for. */
const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

/** A member of a line whose text has no character that JSON would escape. */
const plain = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `"${name}":"${value}",`;

/**
 * What a request's line says, as JSON. Of its texts only the path is the client's to choose: the id of the request has the
 * characters that `requestIdOf` takes, and methods are those that Node knows.
 */
function membersOf(request: FastifyRequest, status: number, durationMs: number): string {
  const { trace, actor } = request;
  const user = actor.type === 'USER' ? actor : undefined;
  return (
    plain('requestId', request.id) +
    plain('traceId', trace.traceId) +
    plain('spanId', trace.spanId) +
    plain('operationId', operationIdOf(request)) +
    plain('method', request.method) +
    `"path":${JSON.stringify(pathOf(request))},"status":${status},"durationMs":${Math.round(durationMs * 10) / 10},` +
    plain('userId', user?.userId) +
    plain('apiKeyId', user?.apiKeyId) +
    plain('errorCode', request.errorCode)
  );
}

/** Returns the id to the client with each response, and logs, counts and traces each response once. */
export function observeRequests(
  app: FastifyInstance,
  {
    metrics,
    tracing,
    logger,
  }: { readonly metrics: Metrics; readonly tracing?: Tracing | undefined; readonly logger: Logger },
): void {
  const { requests } = metrics;
  const writeLine = infoWriter(logger, 'request');
  app.decorateRequest('errorCode');
  app.decorateRequest('isAnswered', false);
  app.decorateRequest('trace', {
    getter(this: FastifyRequest) {
      const raw: TracedMessage = this.raw;
      raw[TRACE] ??= continueTrace(raw.headers, tracing !== undefined);
      return raw[TRACE];
    },
  });
  app.addHook('onRequest', (request, reply, done) => {
    requests.began();
    // The one event that comes for every request, also when its client goes away.
    reply.raw.once('close', () => {
      requests.ended();
      if (request.isAnswered) return;
      metrics.requestsAborted.inc();
      request.log.info(
        { operationId: operationIdOf(request), method: request.method, path: pathOf(request) },
        'request aborted',
      );
    });
    // Answers belong to whoever asked; the few that are the same for everybody say so themselves.
    reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.isAnswered = true;
    const operation = operationOf(request);
    const durationMs = reply.elapsedTime;
    requests.answered(operation, reply.statusCode, durationMs / 1000);
    if (tracing !== undefined) recordSpan(tracing, request, reply, operation);
    writeLine(membersOf(request, reply.statusCode, durationMs));
    done();
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the error that was answered, if one was. */
    errorCode?: string;
    /** Whether the whole answer was handed over. */
    isAnswered: boolean;
    /** Where this request stands in its trace. */
    readonly trace: TraceContext;
  }
}
