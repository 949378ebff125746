// Judges an answer to a made-up request: whatever came in, the answer is one that the contract declares, no fault of the
// server's own, and neither takes what the contract refuses nor refuses what it admits.
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { isObject, operationIds, parametersOf } from '../answers/contract-document.ts';
import {
  contractProblems,
  errorCodeOf,
  responseSchemaOf,
  schemaProblems,
} from '../answers/contract-problems.ts';
import type { FuzzRequest } from './requests.ts';
import { verdictOf, verdictOfPath } from './verdict.ts';

/** An answer as it was received. */
export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Codes of requests that have reached no operation, because what stood in their path made it another one. */
const NOWHERE: readonly string[] = ['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED'];

/** Codes that say that a request has another form than the contract's. */
const MALFORMED: readonly string[] = ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'VALIDATION_FAILED'];

/**
 * The rules of a VALIDATION_FAILED that no schema of the contract says, with the operations that tell of them in words: what
 * belongs together, what only the server knows, and sums beyond what is kept.
 */
const RULES_IN_WORDS: Readonly<Record<string, readonly OperationId[]>> = {
  cursor: operationIds.filter((id) => parametersOf(id, 'query').some(({ name }) => name === 'cursor')),
  dependentRequired: ['adminVerifyAuditLog'],
  destination: ['createWebhookEndpoint', 'updateWebhookEndpoint'],
  maximum: ['adminAdjustStock', 'adminCreditWallet'],
  period: ['createApiKey', 'adminCreateCoupon', 'adminUpdateCoupon', 'redeliverWebhook'],
  role: ['createApiKey'],
  value: ['createWebhookEndpoint', 'updateWebhookEndpoint'],
};

/** The body as JSON when it is that, as text when it isn't, or undefined when there is none. */
export function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** In what the body departs from the contract's error envelope. */
export function envelopeProblems(body: unknown): string[] {
  const schema = responseSchemaOf('getHealth', 500);
  return schema === undefined ? ['the contract has no error envelope'] : schemaProblems(schema, body);
}

/** The methods that the contract declares for the path of the operation. */
const methodsBeside = ({ operationId }: FuzzRequest): string[] =>
  Object.values(operations)
    .filter(({ path }) => path === operations[operationId].path)
    .map(({ method }) => method as string);

/** A method that the contract does not declare is refused with those that it does; so are preflights, as CORS is off. */
function problemsOfMethod(request: FuzzRequest, answer: FuzzAnswer): string[] {
  const { status, headers, text } = answer;
  if (status === 404 && verdictOfPath(request) === 'open') return [];
  if (status !== 405) return [`${request.method} is answered ${status} instead of 405`];
  const allowed = String(headers.allow).split(', ').toSorted().join();
  const problems = request.method === 'HEAD' ? [] : envelopeProblems(bodyOf(text));
  return allowed === methodsBeside(request).toSorted().join()
    ? problems
    : [...problems, `Allow is ${allowed}`];
}

/** The rules that a VALIDATION_FAILED names. */
function rulesOf(body: unknown): string[] {
  const { details } = (body as { error: { details?: unknown } }).error;
  const fields = isObject(details) && Array.isArray(details.fields) ? details.fields : [];
  return fields.map(({ rule }) => String(rule));
}

/** What is wrong with whether the request was taken. */
function problemsOfVerdict(request: FuzzRequest, { status, text }: FuzzAnswer): string[] {
  const body = bodyOf(text);
  const code = errorCodeOf(body);
  if (!operations[request.operationId].public && !request.authenticated) {
    return code === 'UNAUTHENTICATED' ? [] : [`without credentials it is answered ${status} ${code}`];
  }
  const verdict = verdictOf(request);
  if (verdict === 'refused' && status < 400) return [`${status} to a request that the contract refuses`];
  if (verdict !== 'admitted' || code === undefined || !MALFORMED.includes(code)) return [];
  const rules = rulesOf(body);
  const isInWords =
    rules.length > 0 && rules.every((rule) => RULES_IN_WORDS[rule]?.includes(request.operationId));
  return isInWords ? [] : [`${code} (${rules.join(', ')}) to a request that the contract admits`];
}

/** Everything that is wrong with the answer, one line each. */
export function problemsOf(request: FuzzRequest, answer: FuzzAnswer): string[] {
  const { status, headers } = answer;
  const body = bodyOf(answer.text);
  if (status >= 500) return [`the status is ${status}: ${answer.text.slice(0, 300)}`];
  if (request.method !== operations[request.operationId].method) return problemsOfMethod(request, answer);
  const code = errorCodeOf(body);
  if (code !== undefined && NOWHERE.includes(code)) {
    const problems = envelopeProblems(body);
    return verdictOfPath(request) === 'open' ? problems : [...problems, `${code} to a path of the contract`];
  }
  return [
    ...contractProblems(request.operationId, { status, headers, body }),
    ...problemsOfVerdict(request, answer),
  ];
}
