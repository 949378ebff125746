// The one place where a failure of any kind becomes the contract's error envelope; nothing internal gets through.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCatalogue } from '../contract/errors.ts';
import { isDataException, isRetryable, isTimedOut, isUnavailable } from '../db/sqlstate.ts';
import { DomainError, type FieldError, invalidFields } from '../domain/errors.ts';
import type { Clock } from '../platform/clock.ts';
import { LineFull } from '../platform/turns.ts';
import { fieldErrors } from './validation-errors.ts';

/** How long clients wait before they come back to a server that is overloaded, restarting or without its database. */
const UNAVAILABLE_RETRY_SECONDS = 1;

type Failure = Error & { code?: string; statusCode?: number; validation?: unknown };

function bodyError(rule: string, message: string): DomainError {
  const field: FieldError = { in: 'body', field: '', rule, message };
  return invalidFields(field);
}

/** What the framework refuses before a handler runs. */
function refusalOfFramework(failure: Failure, request: FastifyRequest): DomainError | undefined {
  if (failure.validation !== undefined) return invalidFields(...fieldErrors(request));
  switch (failure.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new DomainError('UNSUPPORTED_MEDIA_TYPE');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new DomainError('PAYLOAD_TOO_LARGE');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return bodyError('content-length', 'does not have the length that Content-Length names');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return bodyError('json', 'is not valid JSON');
    case 'ECONNRESET':
      // The client went away while it sent the body; the same code without the status comes from the database.
      return failure.statusCode === 400
        ? bodyError('content-length', 'ended before it was complete')
        : undefined;
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new DomainError('ROUTE_NOT_FOUND');
    default:
      return failure instanceof SyntaxError && failure.statusCode === 400
        ? bodyError('json', 'is not valid JSON')
        : undefined;
  }
}

/** The refusal to tell the client about; everything unknown is an INTERNAL_ERROR. */
function refusalOf(failure: Failure, request: FastifyRequest): DomainError {
  if (failure instanceof DomainError) return failure;
  const refusal = refusalOfFramework(failure, request);
  if (refusal !== undefined) return refusal;
  // A transaction that lost every retry against its rivals, or waited for them too long, is overload, not a fault; so is a
  // line of heavy work that is full.
  const isOverload = isRetryable(failure) || isTimedOut(failure) || failure instanceof LineFull;
  if (isUnavailable(failure) || isOverload || failure.code === 'FST_ERR_REOPENED_CLOSE_SERVER') {
    return new DomainError('SERVICE_UNAVAILABLE', { retryAfterSeconds: UNAVAILABLE_RETRY_SECONDS });
  }
  // The contract's formats refuse what Postgres cannot hold; this is the net below them.
  if (isDataException(failure)) {
    return invalidFields({
      in: request.method === 'GET' ? 'query' : 'body',
      field: '',
      rule: 'value',
      message: 'holds a value that cannot be stored',
    });
  }
  return new DomainError('INTERNAL_ERROR');
}

/** The body of a failed request. */
export function errorEnvelope(error: DomainError, requestId: string, now: Date) {
  return {
    success: false,
    data: null,
    error: {
      code: error.code,
      message: error.message,
      ...(error.details === undefined ? {} : { details: error.details }),
    },
    requestId,
    timestamp: now.toISOString(),
  };
}

/** Answers with the refusal that `failure` stands for, and logs what is ours to mend. */
export function replyWithError(failure: Failure, request: FastifyRequest, reply: FastifyReply, clock: Clock) {
  const refusal = refusalOf(failure, request);
  const { status } = errorCatalogue[refusal.code];
  request.errorCode = refusal.code;
  if (status >= 500) request.log.error({ err: failure }, 'request failed');
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (refusal.details?.retryAfterSeconds !== undefined) {
    reply.header('retry-after', String(refusal.details.retryAfterSeconds));
  }
  // A string passes through Fastify as it is: no serializer can drop a member of the details.
  return reply
    .code(status)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(errorEnvelope(refusal, request.id, clock.now())));
}

/** Makes every failure of the instance answer with the error envelope; `onRefusal` is told when its code is decided. */
export function handleErrors(
  app: FastifyInstance,
  clock: Clock,
  onRefusal: (request: FastifyRequest) => void,
): void {
  app.setErrorHandler((failure: Failure, request, reply) => {
    const answered = replyWithError(failure, request, reply, clock);
    onRefusal(request);
    return answered;
  });
}
