// Binds each operation of the contract to its handler: what the contract requires is checked before the handler runs,
// and what a handler answers is rendered by the contract's serializer.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import specification from '../contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../contract/operations.ts';
import { DomainError, invalidFields } from '../domain/errors.ts';
import type {
  Answer,
  AnswerHeaders,
  Call,
  Handler,
  PreparedAnswer,
  RenderedAnswer,
  Services,
  StreamedAnswer,
} from '../handlers/handler.ts';
import { handlers } from '../handlers/index.ts';
import { pieceOf } from '../platform/answer-cache.ts';
import { traceParentOf } from '../platform/trace-context.ts';
import type { Tracing } from '../platform/tracing.ts';
import { compiledSerializer, compiledValidator, prepareSpecification } from './compiled-schemas.ts';
import { announceEnd } from './deprecation.ts';
import type { RateLimits } from './rate-limits.ts';
import type { createSecurity } from './security.ts';
import type { Streams } from './streams.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What the answers of all operations have in common. */
interface AnyAnswer {
  readonly status: number;
  readonly headers?: AnswerHeaders;
  readonly data?: unknown;
  readonly meta?: unknown;
}

/** Throws when handlers and operations differ, either way, so that no call meets a missing handler. */
function assertComplete(table: object): void {
  const bound = Object.keys(table);
  const declared = Object.keys(operations);
  const missing = declared.filter((id) => !bound.includes(id));
  const unknown = bound.filter((id) => !declared.includes(id));
  if (missing.length + unknown.length === 0) return;
  throw new Error(
    `Handlers and contract differ: without handler [${missing.join(', ')}], not in the contract [${unknown.join(', ')}].`,
  );
}

/** Fastify calls the handler of a required body even when none was sent; the contract does not allow that. */
async function requireBody(request: FastifyRequest): Promise<void> {
  if (request.body === undefined) {
    throw invalidFields({ in: 'body', field: '', rule: 'required', message: 'is required' });
  }
}

/** Stands in a prepared answer where a request's own values go; nobody can guess it and put it into data. */
const GAP = randomUUID();

/** Renders an answer in the contract's envelope. Throws when the contract does not declare the status. */
function render(
  reply: FastifyReply,
  answer: Answer<OperationId>,
  own: { requestId: string; timestamp: string },
): RenderedAnswer {
  const { status, headers = {}, ...content }: AnyAnswer = answer;
  if (!('data' in content)) return { status, headers, body: '' };
  const serialize = reply.getSerializationFunction(String(status), 'application/json');
  if (serialize === undefined) throw new Error(`The contract does not declare the status ${status}.`);
  return { status, headers, body: serialize({ success: true, ...content, error: null, ...own }) };
}

/**
 * Fills the gaps of a prepared answer. No JSON is made for that: neither value has a character to be escaped. With a long
 * piece, which is kept as bytes, it becomes bytes.
 */
function fill({ pieces }: PreparedAnswer, requestId: string, now: Date): string | Buffer {
  const [head = '', middle = '', tail = ''] = pieces;
  const parts = [head, requestId, middle, now.toISOString(), tail];
  if (pieces.every((piece) => typeof piece === 'string')) return parts.join('');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** The answer in whatever form the handler gave it, with the body as it is sent. */
function rendered(call: Call, answer: Awaited<ReturnType<Handler<OperationId>>>, services: Services) {
  if ('pieces' in answer) {
    const { status, headers } = answer;
    return { status, headers, body: fill(answer, call.requestId, services.clock.now()) };
  }
  return 'body' in answer ? answer : call.render(answer);
}

const isStreamed = (answer: object): answer is StreamedAnswer => 'chunks' in answer;

/** The route handler of an operation. */
function routeHandler(operationId: OperationId, services: Services, streams: Streams, tracing?: Tracing) {
  // The table proves each handler against its own operation; here all operations look alike.
  const handler = handlers[operationId] as unknown as Handler<OperationId>;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const call = {
      operationId,
      requestId: request.id,
      traceParent: traceParentOf(request.trace),
      actor: request.actor,
      params: request.params,
      query: request.query,
      headers: request.headers,
      body: request.body,
      render: (answer: Answer<OperationId>) =>
        render(reply, answer, { requestId: request.id, timestamp: services.clock.now().toISOString() }),
      prepare: (answer: Answer<OperationId>) =>
        render(reply, answer, { requestId: GAP, timestamp: GAP }).body.split(GAP).map(pieceOf),
    } as Call;
    const answer = await (tracing === undefined
      ? handler(call, services)
      : tracing.within(request.trace, () => handler(call, services)));
    if (isStreamed(answer)) return streams.send(reply, answer);
    const { status, headers, body } = rendered(call, answer, services);
    reply.code(status).headers(headers as Record<string, string>);
    return body === '' ? reply.send() : reply.header('content-type', JSON_TYPE).send(body);
  };
}

/**
 * Reads JSON bodies, and refuses every other media type. An operation without a body ignores whatever is sent to it, as
 * HTTP allows, so that a client that always adds `Content-Type` or `{}` is not refused.
 */
function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body as string;
    if (text === '') done(null, undefined);
    else if (holdsHalfCharacters(text)) done(HALF_CHARACTER);
    else void parseJson(request, text, done);
  });
  app.addContentTypeParser('*', (request, payload, done) => {
    if (!(request.routeOptions.config as { hasBody?: boolean }).hasBody) {
      payload.resume();
      done(null, undefined);
      return;
    }
    // A body in chunks can turn out to be none, and nothing has no media type.
    let refused = false;
    payload.once('data', () => {
      refused = true;
      done(new DomainError('UNSUPPORTED_MEDIA_TYPE'));
    });
    payload.once('end', () => {
      if (!refused) done(null, undefined);
    });
  });
}

/** Half of a surrogate pair is no character: it would be stored as another one, or not at all. */
const HALF_CHARACTER = invalidFields({
  in: 'body',
  field: '',
  rule: 'unicode',
  message: 'holds half of a surrogate pair, which is no character',
});

/** Whether the JSON text has such a half in a string; only an escape can bring one. */
function holdsHalfCharacters(text: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  let found = false;
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) found = true;
      return value;
    });
  } catch {
    // What is no JSON is refused as such.
  }
  return found;
}

/** Takes an optional body that was announced but not sent for none, whatever its media type. */
async function skipEmptyBody(request: FastifyRequest): Promise<void> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) delete request.headers['content-type'];
}

/** Lets the body of an operation that takes none reach the parser that discards it. */
async function ignoreBody(request: FastifyRequest): Promise<void> {
  delete request.headers['content-type'];
}

/** Registers all operations of the contract. Throws when a handler, a scheme or a compiled schema is missing. */
export async function bindContract(
  app: FastifyInstance,
  services: Services,
  guards: { security: ReturnType<typeof createSecurity>; limits: RateLimits },
  streams: Streams,
  tracing?: Tracing,
): Promise<void> {
  assertComplete(handlers);
  readBodies(app);
  app.setValidatorCompiler(compiledValidator);
  app.setSerializerCompiler(compiledSerializer);
  await app.register(openapiGlue, {
    specification: prepareSpecification(specification),
    operationResolver: (id: string) => {
      const operationId = id as OperationId;
      const { bodyRequired, hasBody, deprecation } = operations[operationId];
      return {
        config: { operationId, hasBody },
        onRequest: [
          ...(deprecation === null ? [] : [announceEnd(deprecation)]),
          ...guards.limits.admit(operationId, guards.security(operationId)),
          ...(hasBody ? [] : [ignoreBody]),
          ...(hasBody && !bodyRequired ? [skipEmptyBody] : []),
        ],
        preValidation: bodyRequired ? [requireBody] : [],
        preHandler: guards.limits.attempts(operationId),
        handler: routeHandler(operationId, services, streams, tracing),
      } as unknown as RouteOptions;
    },
  });
}
