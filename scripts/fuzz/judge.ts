// Judges an answer to a made-up request: whatever came in, the answer is one that the contract declares, and no fault of the
// server's own.
import {
  contractProblems,
  errorCodeOf,
  responseSchemaOf,
  schemaProblems,
} from '../answers/contract-problems.ts';
import type { FuzzRequest } from './requests.ts';

/** An answer as it was received. */
export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Codes of requests that have reached no operation, because what stood in their path made it another one. */
const NOWHERE: readonly string[] = ['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED'];

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

/** Everything that is wrong with the answer, one line each. */
export function problemsOf(request: FuzzRequest, answer: FuzzAnswer): string[] {
  const { status, headers } = answer;
  const body = bodyOf(answer.text);
  if (status >= 500) return [`the status is ${status}: ${answer.text.slice(0, 300)}`];
  const code = errorCodeOf(body);
  if (code !== undefined && NOWHERE.includes(code)) return envelopeProblems(body);
  return contractProblems(request.operationId, { status, headers, body });
}
