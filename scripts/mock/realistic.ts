// Puts right what Prism answers differently from the real server: headers that do not fit the body, and errors of its own.
import { type IHttpResponse, ProblemJsonError } from '@stoplight/prism-http';
import type { CatalogueEntry } from '../contract/document.ts';
import type { Route } from './routes.ts';

/** A request as it came in; `body` is undefined when there was none, and a string when it is no JSON. */
export interface MockRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** The names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What to send back. */
export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What Prism says of a rule that the request violates. */
interface Violation {
  readonly path?: readonly (string | number)[] | undefined;
  readonly code?: string | number;
  readonly message: string;
}

/** What an answer is put right with. */
export interface AnswerContext {
  readonly request: MockRequest;
  readonly violations: readonly Violation[];
  readonly route: Route | undefined;
  /** Whether the body was made up instead of taken from an example. */
  readonly madeUp: boolean;
}

/** As the real server names it. */
const JSON_TYPE = 'application/json; charset=utf-8';

interface FieldError {
  readonly in: string;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

interface Envelope {
  data?: unknown;
  meta?: { nextCursor: string | null };
  error?: { code: string; details?: { fields?: FieldError[]; retryAfterSeconds?: number } } | null;
  requestId?: string;
}

/** The answer of Prism with the headers, request id and field errors that the real server would send. */
export function realistic(output: IHttpResponse, context: AnswerContext): MockAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(output.headers ?? {}))
    headers[name.toLowerCase()] = String(value);
  const requestId = sentRequestId(context.request) ?? headers['x-request-id'];
  if (requestId !== undefined) headers['x-request-id'] = requestId;
  // The server has no memory, so no answer is the repetition of an earlier one.
  delete headers['idempotency-replayed'];
  if (output.statusCode === 401) headers['www-authenticate'] = 'Bearer';
  if (output.statusCode === 401 && !context.route?.isPublic) {
    // Whoever is not let in has no quota.
    delete headers.ratelimit;
    delete headers['ratelimit-policy'];
  }
  const isJson = headers['content-type']?.includes('json') ?? false;
  if (isJson) headers['content-type'] = JSON_TYPE;
  if (!isJson || output.body === undefined) return { status: output.statusCode, headers, body: output.body };

  const envelope = structuredClone(output.body) as Envelope;
  if (requestId !== undefined) envelope.requestId = requestId;
  const version = versionIn(envelope.data);
  if (headers.etag !== undefined && version !== undefined) headers.etag = `"${version}"`;
  // A made-up cursor leads nowhere, and one that led on would lead on for ever.
  if (context.madeUp && envelope.meta !== undefined) envelope.meta.nextCursor = null;
  const { error } = envelope;
  if (error?.code === 'VALIDATION_FAILED' && context.violations.length > 0) {
    error.details = {
      fields: context.violations.map((one) => fieldError(one, context.route?.parameterNames ?? [])),
    };
  }
  const { retryAfterSeconds } = (envelope.data ?? {}) as { retryAfterSeconds?: number };
  const retryAfter = error?.details?.retryAfterSeconds ?? retryAfterSeconds;
  if (retryAfter === undefined) delete headers['retry-after'];
  else headers['retry-after'] = String(retryAfter);
  return { status: output.statusCode, headers, body: envelope };
}

function sentRequestId({ headers }: MockRequest): string | undefined {
  const sent = headers['x-request-id'];
  return sent !== undefined && /^[\w.:-]{1,128}$/.test(sent) ? sent : undefined;
}

/** The version of the resource in the body: its own, or that of the order that was paid. */
function versionIn(data: unknown): number | undefined {
  const { version, order } = (data ?? {}) as { version?: number; order?: { version?: number } };
  return version ?? order?.version;
}

/** The violation as the contract words it; Prism writes the names of parameters in lower case. */
function fieldError(
  { path = ['body'], code, message }: Violation,
  parameterNames: readonly string[],
): FieldError {
  const [part = 'body', ...steps] = path.map(String);
  // Of a member that is missing or not known, Prism tells the name only in its message.
  const named = /^(required|additionalProperties)$/.test(String(code))
    ? /'([^']+)'$/.exec(message)?.[1]
    : undefined;
  if (named !== undefined) steps.push(named);
  const spelled = part === 'body' ? steps : steps.map((step) => spelledAs(step, part, parameterNames));
  return {
    in: part,
    field: spelled.map((step) => `/${step}`).join(''),
    rule: String(code ?? 'schema'),
    message: code === 'required' ? 'is required' : message.replace(/^.*?(?=must )/, ''),
  };
}

function spelledAs(step: string, part: string, names: readonly string[]): string {
  if (part === 'header') return step.toLowerCase();
  return names.find((name) => name.toLowerCase() === step.toLowerCase()) ?? step;
}

/** The answer where Prism has none: no such route, or a `Prefer` that names nothing of the contract. */
export function refusal(
  problem: Error,
  request: MockRequest,
  catalogue: Readonly<Record<string, CatalogueEntry>>,
): MockAnswer {
  const detail = problem instanceof ProblemJsonError ? problem.detail : problem.message;
  const code = problem.name.endsWith('NO_PATH_MATCHED_ERROR')
    ? 'ROUTE_NOT_FOUND'
    : problem.name.endsWith('NO_METHOD_MATCHED_ERROR')
      ? 'METHOD_NOT_ALLOWED'
      : 'VALIDATION_FAILED';
  const { status = 500, message = detail } = catalogue[code] ?? {};
  const requestId = sentRequestId(request) ?? 'mock';
  const field: FieldError = { in: 'header', field: '/prefer', rule: 'mock', message: detail };
  const error = {
    code,
    message,
    ...(code === 'VALIDATION_FAILED' ? { details: { fields: [field] } } : {}),
  };
  return {
    status,
    headers: { 'content-type': JSON_TYPE, 'x-request-id': requestId },
    body: { success: false, data: null, error, requestId, timestamp: new Date().toISOString() },
  };
}
