// Checks responses against the contract, more strictly than clients do: a member or a header that the contract does not
// declare fails, in errors as in successes.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type ErrorCode, errorCatalogue } from '../../src/contract/errors.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { declaredResponse, isObject, type Json, resolveAll } from './contract-document.ts';

export { declaredResponse } from './contract-document.ts';

/** A received response. `body` is undefined when there was none. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** What is known of the server beside its contract. */
export interface Expectation {
  /** Whether rate limits are on: then their headers are required where the limit has been counted. */
  readonly rateLimits?: boolean;
}

/** Headers that carry a meaning of the contract: sent where it does not declare them, they mislead. */
const MEANINGFUL_HEADERS = ['etag', 'location', 'retry-after', 'idempotency-replayed'];

/** Callers are identified before they are counted, so this refusal comes without the limit's headers. */
const UNCOUNTED: readonly string[] = ['UNAUTHENTICATED'];

const WAITS: readonly string[] = ['RATE_LIMITED', 'SERVICE_UNAVAILABLE', 'IDEMPOTENCY_KEY_IN_USE'];

/** The schema with every object closed, unless it is declared open. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const copy: Json = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  if (copy.type === 'object' && copy.additionalProperties === undefined) copy.additionalProperties = false;
  return copy;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
addFormats.default(ajv);
// Stricter than JSON Schema: the contract promises UUIDv7, and UTC with milliseconds.
ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
// What is told as it was named may be any UUID.
const NAMED = { type: 'string', format: 'named-uuid' };
ajv.addFormat('named-uuid', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
const schemas = { ...(closed(document.components.schemas) as Json), NamedId: NAMED };
ajv.addSchema({ $id: 'contract', components: { schemas } });
const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: Json): ValidateFunction {
  const key = JSON.stringify(schema);
  let validator = validators.get(key);
  if (validator === undefined) {
    const rebased = JSON.parse(key.replaceAll('"#/components/', '"contract#/components/'));
    validator = ajv.compile(closed(rebased) as Json);
    validators.set(key, validator);
  }
  return validator;
}

/** The ways in which the value departs from a schema of the contract, with every object closed. */
export function schemaProblems(schema: Json, value: unknown): string[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

/** The schema of the contract's body for a status, or undefined when it declares none. */
export function responseSchemaOf(operationId: OperationId, status: number): Json | undefined {
  const content = declaredResponse(operationId, status)?.content;
  const media = isObject(content) ? (content['application/json'] ?? Object.values(content)[0]) : undefined;
  return isObject(media) ? (media.schema as Json) : undefined;
}

/** The code of an error response, if it is one. */
export function errorCodeOf(body: unknown): ErrorCode | undefined {
  const error = isObject(body) && isObject(body.error) ? body.error : undefined;
  return typeof error?.code === 'string' ? (error.code as ErrorCode) : undefined;
}

/** Everything in which the response departs from what the contract declares for the operation. */
export function contractProblems(
  operationId: OperationId,
  response: ReceivedResponse,
  expectation: Expectation = {},
): string[] {
  const { status } = response;
  if (declaredResponse(operationId, status) === undefined) return [`the status ${status} is not declared`];
  return [
    ...bodyProblems(operationId, response),
    ...headerProblems(operationId, response, expectation),
    ...errorProblems(operationId, response),
  ];
}

/** The schema of a body that is no JSON, when the contract declares the media type for the status. */
function otherSchemaOf(operationId: OperationId, status: number, contentType = ''): Json | undefined {
  const content = declaredResponse(operationId, status)?.content;
  const [mediaType = ''] = contentType.split(';', 1);
  const media = isObject(content) && mediaType !== 'application/json' ? content[mediaType] : undefined;
  return isObject(media) ? (media.schema as Json) : undefined;
}

function bodyProblems(operationId: OperationId, { status, headers, body }: ReceivedResponse): string[] {
  const other = otherSchemaOf(operationId, status, headers['content-type']);
  if (other !== undefined) return schemaProblems(resolveAll(other) as Json, body);
  const schema = responseSchemaOf(operationId, status);
  if (schema === undefined) {
    const problems = body === undefined ? [] : ['a body came where none is declared'];
    return headers['content-type'] === undefined
      ? problems
      : [...problems, 'a content type came without one'];
  }
  const problems: string[] = [];
  if (!/^application\/json; charset=utf-8$/.test(headers['content-type'] ?? '')) {
    problems.push(`the content type is ${headers['content-type']}`);
  }
  problems.push(...schemaProblems(schema, body));
  const requestId = isObject(body) ? body.requestId : undefined;
  const replayed = headers['idempotency-replayed'] === 'true';
  if (!replayed && requestId !== headers['x-request-id']) problems.push('requestId and X-Request-Id differ');
  return problems;
}

function headerProblems(
  operationId: OperationId,
  { status, headers, body }: ReceivedResponse,
  { rateLimits = false }: Expectation,
): string[] {
  const problems: string[] = [];
  const declared = new Map(
    Object.entries((declaredResponse(operationId, status)?.headers ?? {}) as Json).map(([name, header]) => [
      name.toLowerCase(),
      resolveAll(header) as Json,
    ]),
  );
  for (const [name, header] of declared) {
    const value = headers[name];
    if (value === undefined) continue;
    const schema = header.schema as Json;
    const read = schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
    for (const problem of schemaProblems(schema, read)) problems.push(`the header ${name}: ${problem}`);
  }
  for (const name of MEANINGFUL_HEADERS) {
    if (headers[name] !== undefined && !declared.has(name))
      problems.push(`the header ${name} is not declared`);
  }

  const counted = rateLimits && !UNCOUNTED.includes(errorCodeOf(body) ?? '');
  const required = [
    'x-request-id',
    ...(counted ? ['ratelimit', 'ratelimit-policy'] : []),
    // Declared with a success, these belong to what was read or made, so they always come.
    ...(status < 300 ? ['etag', 'location'].filter((name) => declared.has(name)) : []),
  ];
  for (const name of required) {
    if (headers[name] === undefined) problems.push(`the header ${name} is missing`);
  }
  if (!rateLimits && headers.ratelimit !== undefined) problems.push('RateLimit came although limits are off');
  return problems;
}

function errorProblems(operationId: OperationId, { status, body, headers }: ReceivedResponse): string[] {
  const code = errorCodeOf(body);
  if (status < 400) return code === undefined ? [] : [`a success carries the error ${code}`];
  if (code === undefined) return ['a failure carries no error code'];
  const problems: string[] = [];
  const codes: readonly string[] = operations[operationId].errorCodes;
  if (!codes.includes(code)) problems.push(`${code} is not among the operation's x-error-codes`);
  if (errorCatalogue[code]?.status !== status)
    problems.push(`${code} does not belong to the status ${status}`);

  const { retryAfterSeconds } = ((body as { error: Json }).error.details ?? {}) as Json;
  if (WAITS.includes(code) !== (headers['retry-after'] !== undefined)) {
    problems.push(`${code} came ${WAITS.includes(code) ? 'without' : 'with'} Retry-After`);
  }
  if (String(retryAfterSeconds) !== String(headers['retry-after'])) {
    problems.push('Retry-After and details.retryAfterSeconds differ');
  }
  if (status === 401 && headers['www-authenticate'] !== 'Bearer') {
    problems.push('a 401 came without the WWW-Authenticate that HTTP demands');
  }
  return problems;
}
